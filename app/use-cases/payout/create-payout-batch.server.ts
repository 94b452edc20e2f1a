import type { Sql } from "#app/db/sql.ts";
import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import type { Rail } from "#app/domain/payout/payout-account.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { lockReleases } from "../release/lock-releases.server.ts";
import { tellOperators } from "../tell-operators.server.ts";

export type BatchRefusal =
  | AccessRefusal
  /** None was chosen, or more than 500. */
  | { kind: "nothing_chosen" }
  /** One of them is not approved, or is paid. */
  | { kind: "not_approved" }
  | { kind: "in_open_batch" }
  /** Their currencies or rails differ: each has batches of its own. */
  | { kind: "batch_mixed" }
  /** Somebody has not said where they are paid, or their account was blocked. */
  | { kind: "account_missing" }
  /** Somebody changed their account less than three days ago. */
  | { kind: "account_cools_down" };

const mostPayouts = 500;

type Row = {
  release_id: string;
  currency: Currency;
  total: bigint;
  decided_by: string;
  entrepreneur_id: string;
  account_id: string | null;
  rail: Rail;
  usable_from: Date;
  is_batched: boolean;
};

/**
 * An operator puts approved releases of one currency and rail into a batch, to be approved by another. Who approved one of
 * the releases or receives it does neither.
 */
export async function createPayoutBatch(
  ports: Ports,
  actor: Actor,
  { releaseIds }: { releaseIds: readonly string[] },
): Promise<Result<{ batchId: string }, BatchRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  const chosen = [...new Set(releaseIds)].sort();
  if (chosen.length === 0 || chosen.length > mostPayouts) return refused({ kind: "nothing_chosen" });
  return ports.db.transaction(async (sql) => {
    await lockReleases(sql, chosen);
    const rows = await readReleases(sql, chosen);
    const now = ports.clock.now();
    const refusal = refusalOf(rows, { chosen, actorId: actorIdOf(actor)!, now });
    if (refusal) return refused(refusal);
    const batchId = ports.ids.id();
    const { currency, rail } = rows[0]!;
    await sql.query(
      "insert into payout_batch (id, rail, currency, created_by, created_at) values ($1, $2::payout_rail, $3, $4, $5)",
      [batchId, rail, currency, actorIdOf(actor), now],
    );
    await sql.query(
      `insert into payout_batch_item (payout_id, batch_id, release_id, account_id, position, amount)
       select payout_id, $1, release_id, account_id, position, amount
         from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::bigint[]) with ordinality as i(payout_id, release_id, account_id, amount, position)`,
      [
        batchId,
        rows.map(() => ports.ids.id()),
        rows.map((row) => row.release_id),
        rows.map((row) => row.account_id),
        rows.map((row) => row.total),
      ],
    );
    const mail = { key: `batch-waiting:${batchId}`, kind: "batch-waiting", payload: { batchId } } as const;
    await tellOperators(sql, { ...mail, except: actorIdOf(actor) }, { now });
    return done({ batchId });
  });
}

function readReleases(sql: Sql, releaseIds: readonly string[]): Promise<Row[]> {
  return sql.query<Row>(
    `select r.id as release_id, r.currency, r.total, r.decided_by, c.entrepreneur_id, a.id as account_id, a.rail::text, a.usable_from,
            exists (select from payout_batch_item i where i.release_id = r.id and i.is_open) as is_batched
       from release r join campaign c on c.id = r.campaign_id
       left join payout_account a on a.person_id = c.entrepreneur_id and a.state = 'active'
      where r.id = any ($1::uuid[]) and r.state = 'approved' order by r.id`,
    [releaseIds],
  );
}

function refusalOf(
  rows: readonly Row[],
  { chosen, actorId, now }: { chosen: readonly string[]; actorId: string; now: Date },
): BatchRefusal | null {
  if (rows.length < chosen.length) return { kind: "not_approved" };
  if (rows.some((row) => row.is_batched)) return { kind: "in_open_batch" };
  if (rows.some((row) => [row.decided_by, row.entrepreneur_id].includes(actorId)))
    return { kind: "second_person_needed" };
  if (rows.some((row) => row.account_id === null)) return { kind: "account_missing" };
  if (rows.some((row) => row.usable_from > now)) return { kind: "account_cools_down" };
  const kinds = new Set(rows.map(({ currency, rail }) => `${currency} ${rail}`));
  return kinds.size > 1 ? { kind: "batch_mixed" } : null;
}
