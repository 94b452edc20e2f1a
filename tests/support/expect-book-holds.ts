import { expect } from "vitest";
import { checkLedger } from "#app/ledger/check-ledger.server.ts";
import type { World } from "./world.ts";

/** Every promise of the book holds; names the one that does not. */
export async function expectBookHolds(world: World): Promise<void> {
  for (const { name, broken } of await checkLedger(world.db.sql)) expect.soft(broken, name).toEqual([]);
}
