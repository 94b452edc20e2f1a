import { expect, test } from "vitest";
import { doPaced } from "#app/use-cases/do-paced.server.ts";

test("one that fails at once holds up no other, and ends the round with its fault, not the process", async () => {
  const faults: unknown[] = [];
  const note = (fault: unknown) => faults.push(fault);
  process.on("unhandledRejection", note);
  const begun: number[] = [];
  const work = async (item: number) => {
    begun.push(item);
    if (item === 1) throw new Error("the database is away");
    return item * 10;
  };
  await expect(doPaced([1, 2, 3], work, { perSecond: 50 })).rejects.toThrow("1 of 3 could not be done");
  process.off("unhandledRejection", note);
  expect(begun).toEqual([1, 2, 3]);
  expect(faults).toEqual([]);
  expect(await doPaced([2, 3], work, { perSecond: 50 })).toEqual([20, 30]);
});
