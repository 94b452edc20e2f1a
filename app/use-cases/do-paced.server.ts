import { doEach } from "./do-each.server.ts";

/**
 * Starts each of these in order, at most so many a second, without waiting for the one before: so a provider that answers
 * slowly is still asked as often as it allows, and never more often. What goes wrong is thrown when all are done, as by doEach.
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
    const one = work(item);
    // Its fault is looked at below; until then nobody waits for it, and it must not end the process.
    one.catch(() => {});
    begun.push(one);
  }
  return doEach(begun, (one) => one);
}
