import type { Database } from "#app/db/database.server.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";

export type ListedRelease = {
  id: string;
  campaign: { id: string; slug: string; title: string };
  position: number;
  state: string;
  donations: MoneyData;
  match: MoneyData;
  total: MoneyData;
  proposedBy: string;
  decidedBy: string | null;
  at: string;
  /** The proof of a batch tells of others too: it stays with the operators. */
  payout: { state: string; reference: string; proofHash: string | null; at: string } | null;
};

type Row = {
  id: string;
  campaign_id: string;
  slug: string;
  title: string;
  position: number;
  state: string;
  currency: Currency;
  donations: bigint;
  total: bigint;
  proposed_by: string;
  decided_by: string | null;
  proposed_at: Date;
  payout_state: string | null;
  reference: string;
  proof_hash: string | null;
  sent_at: Date;
};

/** Every release of a call with who decided it and the proof that it was paid, newest first. One query. */
export async function readReleases({ sql }: Database, callId: string): Promise<ListedRelease[]> {
  const rows = await sql.query<Row>(
    `select r.id, r.campaign_id, c.slug, c.title, t.position, r.state::text, r.currency, r.donations, r.total, p.name as proposed_by,
            d.name as decided_by, r.proposed_at, o.state::text as payout_state, o.reference,
            case when o.batch_id is null then o.proof_hash end as proof_hash, o.sent_at
       from release r join campaign c on c.id = r.campaign_id join tranche t on t.id = r.tranche_id
       join person p on p.id = r.proposed_by left join person d on d.id = r.decided_by
       left join payout o on o.release_id = r.id
      where c.call_id = $1 order by r.proposed_at desc limit 500`,
    [callId],
  );
  return rows.map((row) => {
    const money = (amount: bigint) => toMoneyData({ amount, currency: row.currency });
    return {
      id: row.id,
      campaign: { id: row.campaign_id, slug: row.slug, title: row.title },
      position: row.position,
      state: row.state,
      donations: money(row.donations),
      match: money(row.total - row.donations),
      total: money(row.total),
      proposedBy: row.proposed_by,
      decidedBy: row.decided_by,
      at: row.proposed_at.toISOString(),
      payout: row.payout_state
        ? {
            state: row.payout_state,
            reference: row.reference,
            proofHash: row.proof_hash,
            at: row.sent_at.toISOString(),
          }
        : null,
    };
  });
}

/** Whose money a proof is about; null when no payout sent by itself and no gift made in hand has it. */
export async function readMatcherOfProof({ sql }: Database, proofHash: string): Promise<string | null> {
  const [row] = await sql.query<{ matcher_id: string }>(
    `select k.matcher_id from payout o join release r on r.id = o.release_id join campaign c on c.id = r.campaign_id
       join call k on k.id = c.call_id where o.proof_hash = $1 and o.batch_id is null
      union all
     select k.matcher_id from hand_gift g join campaign c on c.id = g.campaign_id join call k on k.id = c.call_id
      where g.proof_hash = $1 limit 1`,
    [proofHash],
  );
  return row?.matcher_id ?? null;
}

/** Whether a file proves a batch, or that its cash was picked up: for operators alone. */
export async function isProofOfBatch({ sql }: Database, hash: string): Promise<boolean> {
  const found = await sql.query(
    `select from payout_batch where proof_hash = $1
      union all select from payout where pickup_hash = $1 and batch_id is not null limit 1`,
    [hash],
  );
  return found.length > 0;
}
