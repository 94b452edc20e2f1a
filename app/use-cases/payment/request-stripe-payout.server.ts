import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { isBookWhole } from "#app/ledger/last-check.server.ts";
import { lockMovableMoney } from "#app/ledger/stripe-money.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type StripePayoutRefusal =
  | AccessRefusal
  /** A promise of the book is broken: money stays where it is until it holds again. */
  | { kind: "book_broken" }
  | { kind: "amount_missing" }
  /** The rest is not available at Stripe yet, or refunds could need it there. `movable` in minor units. */
  | { kind: "more_than_movable"; movable: bigint };

/**
 * The operator asks that money of ours move from Stripe to our bank. Decided here, asked of Stripe by the payout loop. `formId`: of the form
 * that asks; sent again with the same amount it moves nothing more.
 */
export async function requestStripePayout(
  ports: Ports,
  actor: Actor,
  { currency, amount, formId }: { currency: Currency; amount: bigint; formId?: string },
): Promise<Result<{ stripePayoutId: string }, StripePayoutRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if (amount <= 0n) return refused({ kind: "amount_missing" });
  return ports.db.transaction(async (sql) => {
    if (!(await isBookWhole(sql))) return refused({ kind: "book_broken" });
    const now = ports.clock.now();
    const movable = await lockMovableMoney(sql, { currency, now });
    const [before] = await sql.query<{ currency: string; amount: bigint }>(
      "select currency, amount from stripe_payout where id = $1",
      [formId ?? null],
    );
    if (formId && before?.currency === currency && before.amount === amount)
      return done({ stripePayoutId: formId });
    if (amount > movable) return refused({ kind: "more_than_movable", movable });
    const stripePayoutId = before || !formId ? ports.ids.id() : formId;
    await sql.query(
      `insert into stripe_payout (id, amount, currency, requested_by, requested_at, next_attempt_at)
       values ($1, $2, $3, $4, $5, $5)`,
      [stripePayoutId, amount, currency, actorIdOf(actor), now],
    );
    return done({ stripePayoutId });
  });
}
