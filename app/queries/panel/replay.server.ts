import type { Database } from "#app/db/database.server.ts";
import { type Replay, replayCall } from "#app/ledger/replay-call.server.ts";

/** Runs the journal of a call again by its rules; reads only. */
export function readReplay({ snapshot }: Database, callId: string): Promise<Replay> {
  return snapshot((sql) => replayCall(sql, callId));
}
