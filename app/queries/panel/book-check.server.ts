import type { Database } from "#app/db/database.server.ts";
import { type Check, checkLedger } from "#app/ledger/check-ledger.server.ts";

/** Checks every promise of the book now; reads only, one query for each. */
export function readBookCheck({ sql }: Database): Promise<Check[]> {
  return checkLedger(sql);
}
