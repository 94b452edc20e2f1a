import type { Sql } from "#app/db/sql.ts";
import { lockCalls } from "#app/ledger/matching-recorder.server.ts";

/** Takes the lock of a campaign's call and answers the call; null: there is no such campaign, or it is in none. */
export async function lockCallOfCampaign(sql: Sql, campaignId: string): Promise<string | null> {
  const [place] = await sql.query<{ call_id: string | null }>("select call_id from campaign where id = $1", [
    campaignId,
  ]);
  if (!place?.call_id) return null;
  await lockCalls(sql, [place.call_id]);
  return place.call_id;
}
