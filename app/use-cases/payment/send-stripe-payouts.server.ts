import type { Currency } from "#app/domain/money/currency.ts";
import type { PaymentResult } from "#app/domain/ports/payments.ts";
import type { Ports } from "../ports.ts";

type Due = { id: string; amount: bigint; currency: Currency; requested_at: Date; attempts: number };

const leaseSeconds = 120;

/**
 * Asks the provider for the payouts to our bank that are due, each with its own key; one whose answer is not known is
 * looked for before it is asked for again. Answers how many were accepted.
 */
export async function sendStripePayouts(ports: Ports, { most }: { most: number }): Promise<number> {
  const { sql } = ports.db;
  const now = ports.clock.now();
  const due = await sql.query<Due>(
    `with due as (
       select id from stripe_payout where state = 'requested' and next_attempt_at <= $1
        order by next_attempt_at limit $2 for update skip locked)
     update stripe_payout p set next_attempt_at = $3, attempts = p.attempts + 1 from due where p.id = due.id
     returning p.id, p.amount, p.currency, p.requested_at, p.attempts`,
    [now, most, new Date(now.getTime() + leaseSeconds * 1000)],
  );
  let accepted = 0;
  for (const payout of due) if (await sendOne(ports, payout)) accepted += 1;
  return accepted;
}

async function sendOne(ports: Ports, payout: Due): Promise<boolean> {
  const { db, clock, log } = ports;
  const answer = await ask(ports, payout);
  if (answer.ok) {
    // An event may have told of it before the answer came.
    await db.sql.query(
      `update stripe_payout set stripe_id = $2, last_error = null,
              state = case when state = 'requested' then 'sent' else state end where id = $1`,
      [payout.id, answer.value.stripePayoutId],
    );
    return true;
  }
  const { kind, message } = answer.refusal;
  log.warn({ stripePayoutId: payout.id, kind }, "a payout to the bank was not accepted");
  const delayMs = Math.min(3_600_000, 5_000 * 2 ** payout.attempts);
  await db.sql.query(
    `update stripe_payout set last_error = $2, next_attempt_at = $3,
            state = case when $4 then 'refused' else state end where id = $1 and state = 'requested'`,
    [payout.id, message, new Date(clock.now().getTime() + delayMs), kind === "refused"],
  );
  return false;
}

async function ask(
  { payments }: Ports,
  { id, amount, currency, requested_at: since, attempts }: Due,
): Promise<PaymentResult<{ stripePayoutId: string }>> {
  if (attempts > 1) {
    const found = await payments.findPayout({ payoutId: id, since });
    if (!found.ok) return found;
    if (found.value) return { ok: true, value: found.value };
  }
  return payments.createPayout({ payoutId: id, amount, currency });
}
