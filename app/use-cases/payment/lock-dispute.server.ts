import type { Sql } from "#app/db/sql.ts";
import { pending } from "#app/ledger/disputed-money.ts";
import type { DisputedPayment } from "#app/ledger/entries/dispute-moved.ts";
import type { MatchingRecorder } from "#app/ledger/matching-recorder.server.ts";
import type { Ports } from "../ports.ts";
import type { DisputedDonation } from "./disputed-donation.server.ts";

/** Whether a refund of the payment of a dispute `u`, captured by an entry `e`, was asked for without an answer yet. */
export const isInDoubt = `exists (select from refund r where r.donation_id = e.donation_id and r.state = 'due' and r.attempts > 0)`;

export type DisputeRow = {
  id: string;
  stripe_id: string;
  /** As the journal has its payment; null for one that is parked. */
  donation_id: string | null;
  is_parked: boolean;
  amount: bigint;
  currency: string;
  reason: string;
  verdict: "won" | "lost" | null;
  state: "opened" | "withdrawn" | "won" | "lost" | null;
  opened_at: Date;
  closed_at: Date | null;
  unplaced: bigint;
  /** A refund of it was asked for, and it is not known whether it was made. */
  is_in_doubt: boolean;
  /** What the network holds of it, minor units. */
  held: bigint;
};

/** The caller holds the call's lock, if its payment has one. */
export async function lockDispute(sql: Sql, id: string): Promise<DisputeRow> {
  const [row] = await sql.query<DisputeRow>(
    `select u.id, u.stripe_id, u.amount, u.currency, u.reason, u.verdict, u.state::text, u.opened_at, u.closed_at, u.unplaced,
            case when e.kind = 'donation-captured' then e.donation_id end as donation_id, e.kind <> 'donation-captured' as is_parked,
            coalesce(pending.held, 0)::bigint as held, ${isInDoubt} as is_in_doubt
       from dispute u join entry e on e.key = 'donation-captured:' || u.payment_intent_id ${pending}
      where u.id = $1 for update of u`,
    [id],
  );
  return row!;
}

/** One dispute with what its payment is in the book, while a transaction settles it under the call's lock. */
export type Settling = {
  sql: Sql;
  ports: Ports;
  dispute: DisputeRow;
  /** Null for a payment that is parked. */
  donation: DisputedDonation | null;
  payment: DisputedPayment;
  recorder: MatchingRecorder;
};
