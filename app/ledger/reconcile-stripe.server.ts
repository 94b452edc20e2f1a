import type { Sql } from "#app/db/sql.ts";
import type { DifferenceCause } from "#app/domain/bank/reconciliation.ts";

/** By currency and kind of line: what Stripe says and what the book says of the same lines. Signed minor units. */
export type StripeSum = {
  currency: string;
  /** Stripe's word for the lines; of movements without a line, the kind of the entry. */
  kind: string;
  lines: number;
  stripe: bigint;
  book: bigint;
};

/** One thing on which Stripe's account of our balance and the book do not agree. Signed minor units. */
export type StripeDifference = {
  cause: DifferenceCause;
  /** Stripe's id: of the payment of a charge, of the line of anything else. */
  reference: string;
  currency: string;
  kind: string;
  at: Date;
  stripe: bigint | null;
  book: bigint | null;
  donationId: string | null;
};

export type StripeReconciliation = { sums: StripeSum[]; differences: StripeDifference[]; count: number };

const mostDifferences = 200;

/**
 * Both sides under one reference. A charge's line tells of its payment, and by its own id of the fee; any other line tells of its own
 * id, and an entry's source names the line it was booked from. A line that still waits has no other side yet; a parked one that an operator explained is no difference.
 */
const references = `reference as (
  select reference, currency,
         sum(stripe)::bigint as stripe, sum(book)::bigint as book, count(stripe)::int as lines, count(book)::int as movements,
         coalesce(min(line_kind), min(entry_kind)) as kind, min(at) as at, min(donation_id::text) as donation_id,
         bool_or(state = 'waiting') as waits, bool_or(state = 'parked') as parked, bool_or(state = 'explained') as explained
    from (
      select case when type in ('charge', 'payment') and state <> 'waiting' then coalesce(payment_intent_id, id) else id end as reference,
             currency, case when type in ('charge', 'payment') and state <> 'waiting' then amount else net end as stripe,
             null::bigint as book, type as line_kind, null as entry_kind, created_at as at, null::uuid as donation_id,
             case when explained_at is null then state else 'explained' end as state
        from balance_transaction
      union all
      select id, currency, -fee, null, type || '-fee', null, created_at, null, state
        from balance_transaction where type in ('charge', 'payment') and state <> 'waiting' and fee <> 0
      union all
      select coalesce(e.facts->>'paymentIntent', e.source, e.key), a.currency, null, p.amount, null, e.kind, e.effective_at, e.donation_id, null
        from account a join posting p on p.account_id = a.id join entry e on e.id = p.entry_id
       where a.code = 'stripe:clearing') sides
   group by reference, currency)`;

/** What is younger than this may wait: a movement of the book for its line, a line for what it belongs to. */
const youngerThan = "interval '1 hour'";

const isDifferent = `(coalesce(stripe, 0) <> coalesce(book, 0) or waits or parked) and explained is not true
  and not ((lines = 0 or waits) and at > $1::timestamptz - ${youngerThan})`;

/**
 * Compares every line of Stripe's account of our balance with what the book has of it, as read and booked until `now`.
 * Run it in a snapshot. Two passes over both sides; the database keeps what does not fit its memory on disk.
 */
export async function reconcileStripe(sql: Sql, { now }: { now: Date }): Promise<StripeReconciliation> {
  const sums = await sql.query<StripeSum>(
    `with ${references}
     select currency, kind, sum(lines)::int as lines, coalesce(sum(stripe), 0)::bigint as stripe, coalesce(sum(book), 0)::bigint as book
       from reference group by currency, kind order by currency, kind`,
  );
  const rows = await sql.query<DifferenceRow>(
    `with ${references}
     select reference, currency, kind, at, stripe, book, lines, movements, waits, parked, donation_id as "donationId", count(*) over ()::int as count
       from reference where ${isDifferent} order by at, reference limit ${mostDifferences}`,
    [now],
  );
  return {
    sums,
    count: rows[0]?.count ?? 0,
    differences: rows.map(({ reference, currency, kind, at, stripe, book, donationId, ...row }) => ({
      cause: causeOf(row),
      reference,
      currency,
      kind,
      at,
      stripe,
      book,
      donationId,
    })),
  };
}

type Sides = { lines: number; movements: number; waits: boolean | null; parked: boolean | null };
type DifferenceRow = Omit<StripeDifference, "cause"> & Sides & { count: number };

function causeOf({ lines, movements, waits, parked }: Sides): StripeDifference["cause"] {
  if (lines === 0) return "not_at_stripe";
  if (waits) return "waiting";
  if (parked) return "parked";
  return movements === 0 ? "not_booked" : "differs";
}
