import type { PaymentResult } from "#app/domain/ports/payments.ts";
import { doEach } from "../do-each.server.ts";
import { doPaced } from "../do-paced.server.ts";
import type { Ports } from "../ports.ts";
import { isDisputed } from "./open-dispute.ts";
import { tellUndeliveredRefunds } from "./tell-undelivered-refunds.server.ts";

type Due = {
  id: string;
  payment_intent_id: string;
  total: bigint;
  attempts: number;
  is_disputed: boolean;
};

const leaseSeconds = 60;

/**
 * Asks the provider for the refunds that are due, each with its own key.
 * One of a disputed gift waits for the bank; if it was asked for before, it is only looked for. When the answer is not known the refund is
 * looked for before it is asked for again, for as long as it takes; only one that is refused waits for a person.
 * At most `most` in one round, one after the other; with `perSecond`, so many are begun a second, which two requests for each
 * keep below what the provider allows. Answers how many were accepted.
 */
export async function sendRefunds(
  ports: Ports,
  { most, perSecond }: { most: number; perSecond?: number },
): Promise<number> {
  const due = await claimDue(ports, most);
  const send = (refund: Due) => sendOne(ports, refund);
  const answers = perSecond ? await doPaced(due, send, { perSecond }) : await doEach(due, send);
  return answers.filter((isAccepted) => isAccepted).length;
}

/** Takes them for a while: another process leaves them alone, and after a crash they are due again. */
function claimDue({ db, clock }: Ports, most: number): Promise<Due[]> {
  const now = clock.now();
  return db.sql.query<Due>(
    `with due as (
       select r.id from refund r join donation d on d.id = r.donation_id
        where r.state = 'due' and r.next_attempt_at <= $1 and (r.attempts > 0 or not ${isDisputed})
        order by r.next_attempt_at limit $2 for update of r skip locked)
     update refund r set next_attempt_at = $3, attempts = r.attempts + 1
       from due, donation d where r.id = due.id and d.id = r.donation_id
     returning r.id, d.payment_intent_id, r.amount + r.tip + r.fee_cover - r.charged_back as total, r.attempts, ${isDisputed} as is_disputed`,
    [now, most, new Date(now.getTime() + leaseSeconds * 1000)],
  );
}

async function sendOne(ports: Ports, refund: Due): Promise<boolean> {
  const { db, clock, log } = ports;
  const answer = refund.is_disputed ? await lookFor(ports, refund) : await ask(ports, refund);
  if (!answer) return false;
  if (answer.ok) {
    await db.prisma.refund.updateMany({
      where: { id: refund.id, state: "due" },
      data: { state: "sent", stripeRefundId: answer.value.stripeRefundId, lastError: null },
    });
    return true;
  }
  const { kind, message } = answer.refusal;
  log.warn({ refundId: refund.id, kind }, "a refund was not accepted");
  const delayMs = Math.min(3_600_000, 5_000 * 2 ** refund.attempts);
  // Meanwhile its line at Stripe, a dispute or another worker may have settled what became of it: then that stands.
  if (kind === "refused") await giveUp(ports, refund, message);
  else
    await db.prisma.refund.updateMany({
      where: { id: refund.id, state: "due" },
      data: { lastError: message, nextAttemptAt: new Date(clock.now().getTime() + delayMs) },
    });
  return false;
}

/** It is paid by transfer, and its donor is asked to which account. */
async function giveUp({ db, clock }: Ports, { id }: Due, why: string): Promise<void> {
  await db.transaction(async (sql) => {
    const failed = await sql.query<{ donation_id: string }>(
      "update refund set state = 'failed', last_error = $2 where id = $1 and state = 'due' returning donation_id",
      [id, why],
    );
    const ids = failed.map(({ donation_id }) => donation_id);
    await tellUndeliveredRefunds(sql, ids, { now: clock.now() });
  });
}

/** Null when it was not made: then it was not sent, and waits until the bank has decided. */
async function lookFor(
  { db, payments }: Ports,
  { id: refundId, payment_intent_id: paymentIntentId }: Due,
): Promise<PaymentResult<{ stripeRefundId: string }> | null> {
  const found = await payments.findRefund({ refundId, paymentIntentId });
  if (!found.ok) return found;
  if (found.value) return { ok: true, value: found.value };
  await db.prisma.refund.updateMany({
    where: { id: refundId, state: "due" },
    data: { attempts: 0, lastError: null },
  });
  return null;
}

/** A refund that was asked for before may have been made: the provider forgets our keys after a day, its list does not. */
async function ask(
  { payments }: Ports,
  { id: refundId, payment_intent_id: paymentIntentId, total: amount, attempts }: Due,
): Promise<PaymentResult<{ stripeRefundId: string }>> {
  if (attempts > 1) {
    const found = await payments.findRefund({ refundId, paymentIntentId });
    if (!found.ok) return found;
    if (found.value) return { ok: true, value: found.value };
  }
  return payments.createRefund({ refundId, paymentIntentId, amount });
}
