/**
 * Does each of these, whatever befalls the others, and then throws what went wrong, so that the loop reports it and comes
 * back: one that is broken holds up no other. Answers what was answered.
 */
export async function doEach<T, A>(items: readonly T[], work: (item: T) => Promise<A>): Promise<A[]> {
  const answers: A[] = [];
  const faults: unknown[] = [];
  for (const item of items) {
    try {
      answers.push(await work(item));
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length === 0) return answers;
  throw new AggregateError(
    faults,
    `${faults.length} of ${items.length} could not be done: ${faults.join("; ")}`,
  );
}
