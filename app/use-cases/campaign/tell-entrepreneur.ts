import type { Sql } from "#app/db/sql.ts";
import { type PersonMail, tellPersons } from "../tell-persons.server.ts";

/** An entrepreneur is told once what an operator did to the campaign, by its activity. */
export async function tellEntrepreneur(
  sql: Sql,
  { campaignId, activityId, now }: { campaignId: string; activityId: bigint; now: Date },
): Promise<void> {
  const [campaign] = await sql.query<{ entrepreneur_id: string }>(
    "select entrepreneur_id from campaign where id = $1",
    [campaignId],
  );
  const mail: PersonMail = {
    key: `campaign-told:${activityId}`,
    kind: "campaign-told",
    personId: campaign!.entrepreneur_id,
    payload: { campaignId, activityId: String(activityId) },
  };
  await tellPersons(sql, [mail], { now });
}
