import { type AccessRefusal, type Actor, actorIdOf, isMatcherOf } from "#app/domain/access/actor.ts";
import { mostCoolingOffDays } from "#app/domain/donation/cooling-off.ts";
import { parseTerms, termsToJson } from "#app/domain/matching/terms-form.ts";
import { isReserve, type Reserve } from "#app/domain/release/reserve.ts";
import { refuseTranches, type TrancheTerms } from "#app/domain/release/tranche.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type TermsProposal = {
  callId: string;
  /** MatchTerms as plain JSON, see domain/matching/terms-form.ts. */
  terms: unknown;
  tranches: TrancheTerms[];
  /** What is kept back of each campaign's money for some days after its end. */
  reserve?: Reserve | null;
  /** Whether gifts in cash or by transfer are refused. */
  refusesHandGifts?: boolean;
  /** Whether campaigns that go live under them bear what the payment provider keeps of their gifts. */
  bearsFees?: boolean;
  /** Days in which donors of campaigns that go live under them take a gift back by themselves; 0: they ask. */
  coolingOffDays?: number;
  /** From when they hold: for a call that is running, a future moment. */
  effectiveAt: Date;
};

export type ProposalRefusal =
  | AccessRefusal
  | { kind: "unknown_call" }
  | { kind: "call_is_over" }
  | { kind: "invalid_terms"; field: string; reason: string }
  | { kind: "invalid_tranches"; reason: NonNullable<ReturnType<typeof refuseTranches>> }
  | { kind: "invalid_reserve" }
  /** Whole days, 0 to 60. */
  | { kind: "invalid_cooling_off" }
  | { kind: "window_is_past" }
  | { kind: "not_in_the_future" }
  /** A running call keeps how it draws from its funds. */
  | { kind: "draw_must_stay" }
  | { kind: "window_shortened" }
  | { kind: "another_proposal_waits" };

/** A matcher writes a version of a call's terms; it holds nothing until a second person approves it. */
export async function proposeTerms(
  ports: Ports,
  actor: Actor,
  {
    callId,
    terms: json,
    tranches,
    reserve = null,
    coolingOffDays = 0,
    effectiveAt,
    ...handling
  }: TermsProposal,
): Promise<Result<{ termsId: string }, ProposalRefusal>> {
  const { prisma } = ports.db;
  const call = await prisma.call.findUnique({ where: { id: callId }, include: { terms: true } });
  if (!call) return refused({ kind: "unknown_call" });
  if (!isMatcherOf(actor, call.matcherId)) return refused({ kind: "not_allowed" });
  if (call.state === "closed" || call.state === "cancelled") return refused({ kind: "call_is_over" });
  if (call.terms.some(({ state }) => state === "proposed"))
    return refused({ kind: "another_proposal_waits" });
  const parsed = parseTerms(json);
  if (!parsed.ok) return refused(parsed.refusal);
  const wrongTranches = refuseTranches(tranches);
  if (wrongTranches) return refused({ kind: "invalid_tranches", reason: wrongTranches });
  if (reserve && !isReserve(reserve)) return refused({ kind: "invalid_reserve" });
  if (!Number.isInteger(coolingOffDays) || coolingOffDays < 0 || coolingOffDays > mostCoolingOffDays)
    return refused({ kind: "invalid_cooling_off" });
  const now = ports.clock.now();
  if (parsed.terms.window.until <= now.getTime()) return refused({ kind: "window_is_past" });
  const newest = call.terms
    .filter(({ state }) => state === "approved")
    .sort((a, b) => b.version! - a.version!)[0];
  if (newest) {
    if (effectiveAt <= now) return refused({ kind: "not_in_the_future" });
    const before = parseTerms(newest.terms);
    if (before.ok && before.terms.draw !== parsed.terms.draw) return refused({ kind: "draw_must_stay" });
    if (before.ok && before.terms.window.until > parsed.terms.window.until)
      return refused({ kind: "window_shortened" });
  }
  const termsId = ports.ids.id();
  const created = prisma.callTerms.create({
    data: {
      id: termsId,
      callId,
      terms: termsToJson(parsed.terms),
      tranches,
      ...(reserve ? { reserve } : {}),
      refusesHandGifts: handling.refusesHandGifts ?? false,
      bearsFees: handling.bearsFees ?? false,
      coolingOffDays,
      effectiveAt,
      proposedBy: actorIdOf(actor)!,
      proposedAt: now,
    },
  });
  return created.then(() => done({ termsId }), refuseTwin);
}

/** Two proposed at once: the database keeps one. */
function refuseTwin(error: { code?: string }): Result<never, ProposalRefusal> {
  if (error.code === "P2002") return refused({ kind: "another_proposal_waits" });
  throw error;
}
