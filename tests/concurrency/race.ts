import fc from "fast-check";
import { onTestFinished } from "vitest";
import { type Database, openDatabase } from "#app/db/database.server.ts";
import type { Sql } from "#app/db/sql.ts";
import type { Ports, Result } from "#app/use-cases/ports.ts";
import type { World } from "../support/world.ts";

/** Ports as another process of the product has them: its own connections, and nothing remembered in common. */
export function otherProcess(world: World): Ports {
  const db = openDatabase(world.db.url, { connections: 3 });
  onTestFinished(() => db.close());
  return { ...world.ports, db };
}

type Contender = (ports: Ports) => Promise<unknown>;

/**
 * Lets two contenders race so many times, each in a process of its own, with every statement of their transactions let
 * through in an order that fast-check draws. `prepare` sets a race up and answers who runs; `after` looks at what came
 * of it. A contender that throws fails the race: only named refusals may reach a caller.
 */
export async function race<Outcome>(
  world: World,
  {
    times,
    prepare,
    after,
  }: {
    times: number;
    prepare: (turn: number) => Promise<readonly [Contender, Contender]>;
    after: (outcomes: readonly Outcome[], turn: number) => void | Promise<void>;
  },
): Promise<void> {
  const processes = [otherProcess(world), otherProcess(world)] as const;
  let turn = 0;
  const property = fc.asyncProperty(fc.scheduler(), async (scheduler) => {
    const number = turn++;
    const contenders = await prepare(number);
    const running = contenders.map((contend, index) => {
      const ports = processes[index]!;
      return contend({ ...ports, db: letThroughBy(scheduler, ports.db) });
    });
    await after((await scheduler.waitFor(Promise.all(running))) as Outcome[], number);
  });
  await fc.assert(property, { numRuns: times, endOnFailure: true });
}

/** A database whose transactions send each statement when the scheduler says so; those of one transaction keep their order. */
function letThroughBy(scheduler: fc.Scheduler, db: Database): Database {
  return {
    ...db,
    transaction: (work) =>
      db.transaction((sql) => {
        let last: Promise<unknown> = Promise.resolve();
        const scheduled: Sql = {
          query(text, values) {
            const turn = last.then(() => scheduler.schedule(Promise.resolve(), text.slice(0, 40)));
            last = turn;
            return turn.then(() => sql.query(text, values));
          },
        };
        return work(scheduled);
      }),
  };
}

/** What an answer of a use case was, in one word. */
export function wordOf(answer: unknown): string {
  const { ok, refusal } = answer as Result<unknown, { kind: string }> & { refusal?: { kind: string } };
  return ok ? "done" : refusal!.kind;
}
