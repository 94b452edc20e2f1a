import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";

export type DonationDispute = {
  id: string;
  amount: MoneyData;
  reason: string;
  state: "opened" | "withdrawn" | "won" | "lost";
  evidenceDueAt: string | null;
  /** When its bank decided. */
  closedAt: string | null;
};

/** What banks asked back of a donation, oldest first. One query. */
export async function readDonationDisputes(
  sql: Sql,
  { id, currency }: { id: string; currency: Currency },
): Promise<DonationDispute[]> {
  const rows = await sql.query<{
    id: string;
    amount: bigint;
    reason: string;
    state: DonationDispute["state"];
    evidence_due_at: Date | null;
    closed_at: Date | null;
  }>(
    `select id, amount, reason, state::text, evidence_due_at, closed_at from dispute
      where donation_id = $1 and state is not null order by opened_at, id`,
    [id],
  );
  return rows.map(({ amount, evidence_due_at, closed_at, ...row }) => ({
    ...row,
    amount: toMoneyData({ amount, currency }),
    evidenceDueAt: evidence_due_at?.toISOString() ?? null,
    closedAt: closed_at?.toISOString() ?? null,
  }));
}
