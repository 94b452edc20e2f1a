import type { AppContext } from "#app/context.server.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { decideDisputeCorrection } from "#app/use-cases/payment/decide-dispute-correction.server.ts";
import { proposeDisputeCorrection } from "#app/use-cases/payment/propose-dispute-correction.server.ts";

type Asked = { intent: unknown; id: string; reason: string };

/** What follows from a dispute that moved otherwise than it was told: proposed, or decided; answers what was refused, or null. */
export async function correctDispute(
  context: AppContext,
  actor: Actor,
  { intent, id, reason }: Asked,
): Promise<string | null> {
  const isApproved = intent === "approve-dispute-correction";
  const done =
    intent === "propose-dispute-correction"
      ? await proposeDisputeCorrection(context, actor, { disputeId: id, reason })
      : await decideDisputeCorrection(context, actor, { correctionId: id, isApproved });
  return done.ok ? null : done.refusal.kind;
}
