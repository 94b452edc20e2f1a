import type { AppContext } from "#app/context.server.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { approveRefundTransfer } from "#app/use-cases/donation/approve-refund-transfer.server.ts";
import { noteRefundAccount } from "#app/use-cases/donation/note-refund-account.server.ts";
import { recordRefundTransfer } from "#app/use-cases/donation/record-refund-transfer.server.ts";

/** Does what a form about a refund by transfer asks; answers what was refused, or null. */
export async function payRefund(
  context: AppContext,
  actor: Actor,
  { intent, id: refundId, text }: { intent: unknown; id: string; text: string },
): Promise<string | null> {
  const done = await (intent === "refund-account"
    ? noteRefundAccount(context, actor, { refundId, account: text.slice(0, 400) })
    : intent === "refund-transfer"
      ? recordRefundTransfer(context, actor, { refundId, reference: text.slice(0, 120) })
      : approveRefundTransfer(context, actor, refundId));
  return done.ok ? null : done.refusal.kind;
}
