/**
 * Lets requests that arrive together share one transaction: while one batch runs the next gathers. Each caller gets
 * the answer at its own place; when a batch fails, each of its requests is tried alone, so that one bad request
 * harms no other. `most`: requests per batch.
 */
function createBatcher<Request, Answer>(
  run: (requests: readonly Request[]) => Promise<Answer[]>,
  { most }: { most: number },
): (request: Request) => Promise<Answer> {
  type Waiting = { request: Request; resolve(answer: Answer): void; reject(error: unknown): void };
  const waiting: Waiting[] = [];
  let isRunning = false;

  async function drain() {
    isRunning = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, most);
      try {
        const answers = await run(batch.map(({ request }) => request));
        batch.forEach(({ resolve }, index) => {
          resolve(answers[index]!);
        });
      } catch (error) {
        if (batch.length === 1) batch[0]!.reject(error);
        else
          await Promise.all(
            batch.map((one) => run([one.request]).then(([answer]) => one.resolve(answer!), one.reject)),
          );
      }
    }
    isRunning = false;
  }

  return (request) =>
    new Promise((resolve, reject) => {
      waiting.push({ request, resolve, reject });
      if (!isRunning) queueMicrotask(() => (isRunning ? undefined : drain()));
    });
}

/** One batcher for each keeper, such as a database: made when it is first asked, gone with it. */
export function createBatchers<Keeper extends object, Request, Answer>(
  run: (keeper: Keeper, requests: readonly Request[]) => Promise<Answer[]>,
  { most }: { most: number },
): (keeper: Keeper, request: Request) => Promise<Answer> {
  const batchers = new WeakMap<Keeper, (request: Request) => Promise<Answer>>();
  return (keeper, request) => {
    let batcher = batchers.get(keeper);
    if (!batcher) {
      batcher = createBatcher((requests) => run(keeper, requests), { most });
      batchers.set(keeper, batcher);
    }
    return batcher(request);
  };
}
