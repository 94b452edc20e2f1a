import type { Sql } from "#app/db/sql.ts";
import { type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import type { Reserve } from "#app/domain/release/reserve.ts";
import type { TrancheTerms } from "#app/domain/release/tranche.ts";
import { openMatchingRecorder } from "#app/ledger/matching-recorder.server.ts";
import type { Ports } from "../ports.ts";

type Rules = {
  tranches: TrancheTerms[];
  reserve: Reserve | null;
  bears_fees: boolean;
  cooling_off_days: number;
};
type Reviewed = { id: string; call_id: string; goal: bigint };

/** A campaign that both sides approved goes live, by the second of them or, without an actor, on its own day: it joins the call with its goal, gets the call's tranches, reserve, rule of fees and days of cooling off, and takes donations from now on. */
export async function launchCampaign(
  sql: Sql,
  ports: Ports,
  { campaign, now, actor }: { campaign: Reviewed; now: Date; actor: Actor | null },
): Promise<void> {
  const { id, call_id, goal } = campaign;
  const recorder = await openMatchingRecorder(sql, new Map([[call_id, {}]]), { recordedAt: now });
  recorder.apply(
    call_id,
    { type: "campaign-joined", at: now.getTime(), campaign: id, goal },
    {
      key: `campaign-joined:${id}`,
      origin: { effectiveAt: now, actorId: actor && actorIdOf(actor), source: id },
    },
  );
  await recorder.finish();
  const [terms] = await sql.query<Rules>(
    `select t.tranches, t.reserve, t.bears_fees, t.cooling_off_days from call_terms t join match_call m on m.call_id = t.call_id and m.terms_version = t.version
      where t.call_id = $1`,
    [call_id],
  );
  const tranches = terms!.tranches.map((tranche, index) => ({
    id: ports.ids.id(),
    position: index + 1,
    ...tranche,
  }));
  await sql.query(
    `insert into tranche (id, campaign_id, position, share, needs)
     select id, $2, position, share, needs from jsonb_to_recordset($1::jsonb) as t(id uuid, position int, share text, needs jsonb)`,
    [JSON.stringify(tranches), id],
  );
  await sql.query(
    `update campaign set state = 'live', state_reason = null, live_at = $2, updated_at = $2, reserve = $3, bears_fees = $4,
            cooling_off_days = $5 where id = $1`,
    [id, now, terms!.reserve && JSON.stringify(terms!.reserve), terms!.bears_fees, terms!.cooling_off_days],
  );
}
