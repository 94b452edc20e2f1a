import type { Database } from "#app/db/database.server.ts";
import { isCurrency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";

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
  /** What a lost one took above all that was left of the donation. */
  unplaced: MoneyData | null;
  problem: string | null;
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
  unplaced: bigint;
  problem: string | null;
};

/** Disputes that nobody has decided yet, and those that a person must look at; the next to answer first. One query. */
export async function readDisputeList({ sql }: Pick<Database, "sql">): Promise<ListedDispute[]> {
  const rows = await sql.query<Row>(
    `select id, stripe_id, donation_id, amount, currency, reason, state::text, verdict, evidence_due_at, unplaced, problem
       from dispute where state is null or state in ('opened', 'withdrawn') or unplaced > 0 or problem is not null
      order by evidence_due_at nulls last, opened_at, id limit 100`,
  );
  return rows.map((row) => {
    const { currency } = row;
    const money = (amount: bigint) => (isCurrency(currency) ? toMoneyData({ amount, currency }) : null);
    return {
      id: row.id,
      stripeId: row.stripe_id,
      donationId: row.donation_id,
      amount: money(row.amount),
      reason: row.reason,
      state: row.state ?? "told",
      isLostWaiting: row.verdict === "lost" && row.state !== "lost",
      evidenceDueAt: row.evidence_due_at?.toISOString() ?? null,
      unplaced: row.unplaced > 0n ? money(row.unplaced) : null,
      problem: row.problem,
    };
  });
}
