import type { Sql } from "#app/db/sql.ts";
import { missingNeeds, type TrancheNeeds } from "#app/domain/release/tranche.ts";
import type { Ports } from "../ports.ts";

type Waiting = {
  id: string;
  campaign_id: string;
  position: number;
  needs: TrancheNeeds;
  goal: bigint;
  raised: bigint;
  match: bigint;
  gate: string;
  donors: number;
  before: string | null;
  has_evidence: boolean;
};

/**
 * Marks tranches whose needs are all met as reached, in order, and ends those for which nothing is left to release.
 * Answers how many were reached.
 */
export async function reachDueTranches(ports: Ports): Promise<number> {
  return ports.db.transaction(async (sql) => {
    await endSpentTranches(sql, ports.clock.now());
    const waiting = await sql.query<Waiting>(
      `select t.id, t.campaign_id, t.position, t.needs, c.goal, p.raised, p.match, p.gate, p.donors,
              b.state::text as before, ${evidenceAccepted} as has_evidence
         from tranche t join campaign c on c.id = t.campaign_id join match_campaign_position p on p.campaign_id = c.id
         left join tranche b on b.campaign_id = t.campaign_id and b.position = t.position - 1
        where t.state = 'waiting' and c.state in ('funded', 'releasing')
        order by t.campaign_id, t.position for update of t skip locked`,
    );
    return reachInOrder(sql, waiting, ports.clock.now());
  });
}

async function reachInOrder(sql: Sql, waiting: readonly Waiting[], now: Date): Promise<number> {
  const reached = new Set<string>();
  for (const tranche of waiting) {
    const { campaign_id, position, before } = tranche;
    const isNext = before === null || before !== "waiting" || reached.has(`${campaign_id} ${position - 1}`);
    if (isNext && isReached(tranche)) reached.add(`${campaign_id} ${position}`);
  }
  const ids = waiting.filter((one) => reached.has(`${one.campaign_id} ${one.position}`)).map(({ id }) => id);
  if (ids.length > 0) {
    await sql.query("update tranche set state = 'reached', reached_at = $2 where id = any($1::uuid[])", [
      ids,
      now,
    ]);
  }
  return ids.length;
}

/** Evidence of the tranche before, `b`, was accepted; of one that ended without a release there is nothing to show. */
const evidenceAccepted = `(exists (select from tranche_evidence e where e.tranche_id = b.id and e.state = 'accepted')
  or b.state = 'confirmed' and not exists (select from release r where r.tranche_id = b.id and r.state <> 'rejected'))`;

function isReached({
  needs,
  goal,
  raised,
  match,
  gate,
  donors,
  has_evidence: hasEvidence,
}: Waiting): boolean {
  const earned = gate === "passed" ? match : 0n;
  return missingNeeds(needs, { isFunded: true, goal, raised, earned, donors, hasEvidence }).length === 0;
}

/** All that was raised has been released or went back: the next tranche needs no release, and after the last the report is due. */
async function endSpentTranches(sql: Sql, now: Date): Promise<void> {
  const ended = await sql.query<{ campaign_id: string }>(
    `update tranche t set state = 'confirmed' from campaign c
      where c.id = t.campaign_id and t.state = 'reached' and c.state in ('funded', 'releasing')
        and not exists (select from tranche b where b.campaign_id = c.id and b.position < t.position
                           and b.state in ('waiting', 'reached', 'proposed'))
        and not exists (select from account a join balance h on h.account_id = a.id
                         where a.campaign_id = c.id and a.kind = 'liability' and a.code not like '%:payable' and h.amount <> 0)
     returning t.campaign_id`,
  );
  await sql.query(
    `update campaign c set state = 'reporting', updated_at = $2
      where id = any($1::uuid[]) and not exists (select from tranche t where t.campaign_id = c.id and t.state <> 'confirmed')`,
    [ended.map(({ campaign_id }) => campaign_id), now],
  );
}
