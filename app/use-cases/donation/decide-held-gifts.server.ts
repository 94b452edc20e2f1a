import { type AccessRefusal, type Actor, isOperator } from "#app/domain/access/actor.ts";
import type { HoldDecision } from "#app/domain/donation/related-party.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { decideHeldGift, type HeldGiftRefusal } from "./decide-held-gift.server.ts";

export type HeldGiftsRefusal =
  | AccessRefusal
  | { kind: "reason_missing" }
  /** None, or more than a page lists. */
  | { kind: "no_gift_chosen" };

/** What became of each: decided, or why not. */
export type HeldGiftsDecided = {
  decided: string[];
  refused: { donationId: string; why: HeldGiftRefusal["kind"] }[];
};

const mostAtOnce = 100;

/**
 * An operator decides the same about several gifts that wait, for one reason. Each is decided by itself, in its own transaction and by
 * the rules of one: what is refused of one hinders no other, and who is stopped halfway finds the rest still waiting.
 */
export async function decideHeldGifts(
  ports: Ports,
  actor: Actor,
  of: { donationIds: readonly string[]; decision: HoldDecision; reason: string },
): Promise<Result<HeldGiftsDecided, HeldGiftsRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  const reason = of.reason.trim();
  if (reason === "") return refused({ kind: "reason_missing" });
  const donationIds = [...new Set(of.donationIds)];
  if (donationIds.length === 0 || donationIds.length > mostAtOnce) return refused({ kind: "no_gift_chosen" });
  const answer: HeldGiftsDecided = { decided: [], refused: [] };
  for (const donationId of donationIds) {
    const one = await decideHeldGift(ports, actor, { donationId, decision: of.decision, reason });
    if (one.ok) answer.decided.push(donationId);
    else answer.refused.push({ donationId, why: one.refusal.kind });
  }
  return done(answer);
}
