/**
 * Starts each of these in order, at most so many a second, without waiting for the one before: so a provider that answers
 * slowly is still asked as often as it allows, and never more often. Answers what was answered, in their order.
 */
export async function doPaced<T, A>(
  items: readonly T[],
  work: (item: T) => Promise<A>,
  { perSecond }: { perSecond: number },
): Promise<A[]> {
  const startedAt = performance.now();
  const begun: Promise<A>[] = [];
  for (const [index, item] of items.entries()) {
    const wait = startedAt + (index * 1_000) / perSecond - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    begun.push(work(item));
  }
  return Promise.all(begun);
}
