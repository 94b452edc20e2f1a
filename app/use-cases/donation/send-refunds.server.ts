import type { Ports } from "../ports.ts";

type Due = { id: string; payment_intent_id: string; total: bigint; attempts: number };

const leaseSeconds = 120;
const mostAttempts = 10;

/**
 * Asks the provider for the refunds that are due, each with its own key; one that cannot be reached is tried again
 * later, one that is refused waits for a person. Answers how many were accepted.
 */
export async function sendRefunds(ports: Ports, { most }: { most: number }): Promise<number> {
  const due = await claimDue(ports, most);
  let accepted = 0;
  for (const refund of due) if (await sendOne(ports, refund)) accepted += 1;
  return accepted;
}

/** Takes them for a while: another process leaves them alone, and after a crash they are due again. */
function claimDue({ db, clock }: Ports, most: number): Promise<Due[]> {
  const now = clock.now();
  return db.sql.query<Due>(
    `with due as (
       select r.id from refund r where r.state = 'due' and r.next_attempt_at <= $1
        order by r.next_attempt_at limit $2 for update skip locked)
     update refund r set next_attempt_at = $3, attempts = r.attempts + 1
       from due, donation d where r.id = due.id and d.id = r.donation_id
     returning r.id, d.payment_intent_id, r.amount + r.tip + r.fee_cover as total, r.attempts`,
    [now, most, new Date(now.getTime() + leaseSeconds * 1000)],
  );
}

async function sendOne(
  { db, payments, clock, log }: Ports,
  { id, payment_intent_id, total, attempts }: Due,
): Promise<boolean> {
  const answer = await payments.createRefund({
    refundId: id,
    paymentIntentId: payment_intent_id,
    amount: total,
  });
  if (answer.ok) {
    await db.prisma.refund.updateMany({
      where: { id, state: "due" },
      data: { state: "sent", stripeRefundId: answer.value.stripeRefundId, lastError: null },
    });
    return true;
  }
  const { kind, message } = answer.refusal;
  log.warn({ refundId: id, kind }, "a refund was not accepted");
  const isOver = kind === "refused" || attempts >= mostAttempts;
  const delayMs = Math.min(3_600_000, 5_000 * 2 ** attempts);
  await db.prisma.refund.update({
    where: { id },
    data: {
      lastError: message,
      ...(isOver ? { state: "failed" } : { nextAttemptAt: new Date(clock.now().getTime() + delayMs) }),
    },
  });
  return false;
}
