import type { CheckoutRequest, PaymentRefusal } from "#app/domain/ports/payments.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

type Opened = { url: string; sessionId: string };

/**
 * Asks the provider for the stored checkout of a donation, with the stored key: asking again answers the same one.
 * Refuses `unreachable` when it is not known whether it exists (the reservation stays), `refused` when it never will.
 */
export async function openCheckout(
  ports: Ports,
  donationId: string,
): Promise<Result<Opened, PaymentRefusal>> {
  const { db, payments } = ports;
  const attempt = await db.prisma.checkoutAttempt.findFirstOrThrow({
    where: { donationId },
    orderBy: { attempt: "desc" },
  });
  if (attempt.url && attempt.sessionId) return done({ url: attempt.url, sessionId: attempt.sessionId });
  const { idempotencyKey } = attempt;
  const request = attempt.request as CheckoutRequest;
  let answer = await payments.createCheckout(request, { idempotencyKey });
  if (!answer.ok && answer.refusal.kind === "unreachable") {
    answer = await payments.createCheckout(request, { idempotencyKey });
  }
  if (!answer.ok) {
    ports.log.warn({ donationId, refusal: answer.refusal.kind }, "checkout not opened");
    if (answer.refusal.kind === "refused") {
      await db.prisma.checkoutAttempt.updateMany({
        where: { idempotencyKey, state: "requested" },
        data: { state: "refused" },
      });
    }
    return refused(answer.refusal);
  }
  await db.prisma.checkoutAttempt.updateMany({
    where: { idempotencyKey, state: "requested" },
    data: { ...answer.value, state: "open" },
  });
  return done(answer.value);
}
