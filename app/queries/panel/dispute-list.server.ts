import type { Database } from "#app/db/database.server.ts";
import { correctionOf, type DisputeCorrection } from "#app/domain/donation/dispute-correction.ts";
import { isCurrency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import { pending } from "#app/ledger/disputed-money.ts";

export type ListedDispute = {
  id: string;
  /** In the dashboard of Stripe it is answered by this. */
  stripeId: string;
  donationId: string | null;
  /** Null in a currency that the book does not know. */
  amount: MoneyData | null;
  reason: string;
  state: "told" | "opened" | "withdrawn" | "lost";
  /** Told as lost, and Stripe's line of its money has not come. */
  isLostWaiting: boolean;
  evidenceDueAt: string | null;
  isAnswered: boolean;
  /** What a lost one took above all that was left of the donation. */
  unplaced: MoneyData | null;
  problem: string | null;
  /** What a bank did otherwise than it told, and the proposal that waits for a second operator. */
  correction: {
    kind: DisputeCorrection["kind"];
    amount: MoneyData;
    proposal: { id: string; reason: string; proposedBy: string; proposedById: string } | null;
  } | null;
};

type Row = {
  id: string;
  stripe_id: string;
  donation_id: string | null;
  amount: bigint;
  currency: string;
  reason: string;
  state: "opened" | "withdrawn" | "lost" | null;
  verdict: "won" | "lost" | null;
  evidence_due_at: Date | null;
  is_answered: boolean;
  unplaced: bigint;
  problem: string | null;
  held: bigint;
  proposal: NonNullable<ListedDispute["correction"]>["proposal"];
};

/** Disputes that nobody has decided yet, and those that a person must look at; the next to answer first. One query. */
export async function readDisputeList({ sql }: Pick<Database, "sql">): Promise<ListedDispute[]> {
  const rows = await sql.query<Row>(
    `select u.id, u.stripe_id, u.donation_id, u.amount, u.currency, u.reason, u.state::text, u.verdict, u.evidence_due_at, u.is_answered, u.unplaced,
            u.problem, coalesce(pending.held, 0)::bigint as held,
            (select jsonb_build_object('id', k.id, 'reason', k.reason, 'proposedBy', p.name, 'proposedById', p.id)
               from dispute_correction k join person p on p.id = k.proposed_by
              where k.dispute_id = u.id and k.state = 'proposed') as proposal
       from dispute u ${pending}
      where u.state is null or u.state in ('opened', 'withdrawn') or u.unplaced > 0 or u.problem is not null
      order by u.evidence_due_at nulls last, u.opened_at, u.id limit 100`,
  );
  return rows.map((row) => {
    const { currency } = row;
    const money = (amount: bigint) => (isCurrency(currency) ? toMoneyData({ amount, currency }) : null);
    const moved = correctionOf(row);
    const movedAmount = moved && money(moved.amount);
    return {
      id: row.id,
      stripeId: row.stripe_id,
      donationId: row.donation_id,
      amount: money(row.amount),
      reason: row.reason,
      state: row.state ?? "told",
      isAnswered: row.is_answered,
      isLostWaiting: row.verdict === "lost" && row.state !== "lost",
      evidenceDueAt: row.evidence_due_at?.toISOString() ?? null,
      unplaced: row.unplaced > 0n ? money(row.unplaced) : null,
      problem: row.problem,
      correction: movedAmount && { kind: moved.kind, amount: movedAmount, proposal: row.proposal },
    };
  });
}
