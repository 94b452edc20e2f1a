import type { AppContext } from "#app/context.server.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { approvePayoutBatch } from "#app/use-cases/payout/approve-payout-batch.server.ts";
import { blockPayoutAccount } from "#app/use-cases/payout/block-payout-account.server.ts";
import { createPayoutBatch } from "#app/use-cases/payout/create-payout-batch.server.ts";
import { recordPickup } from "#app/use-cases/payout/record-pickup.server.ts";
import { sendPayoutBatch } from "#app/use-cases/payout/send-payout-batch.server.ts";
import { withdrawPayoutBatch } from "#app/use-cases/payout/withdraw-payout-batch.server.ts";
import { done, type Result, refused } from "#app/use-cases/ports.ts";
import { keepProof } from "./keep-proof.server.ts";
import { idOfForm } from "./read-id.ts";

type Asked = { form: FormData; id: string; reference: string };

/** Does what a form about batches of payouts asks; answers what follows `/panel/desembolsos` in the address to go to. */
export async function payInBatches(
  context: AppContext,
  actor: Actor,
  { form, id, reference }: Asked,
): Promise<Result<string, { kind: string; first?: string }>> {
  const leadTo = (answer: Result<unknown, { kind: string; first?: string }>, place: string) =>
    answer.ok ? done(place) : answer;
  switch (form.get("intent")) {
    case "create": {
      const releaseIds = form.getAll("release").map(idOfForm);
      const created = await createPayoutBatch(context, actor, { releaseIds });
      return created.ok ? done(`/${created.value.batchId}`) : created;
    }
    case "approve":
      return leadTo(await approvePayoutBatch(context, actor, id), `/${id}`);
    case "withdraw":
      return leadTo(await withdrawPayoutBatch(context, actor, id), `/${id}`);
    case "send": {
      const proofHash = await keepProof(context, form.get("proof"));
      if (!proofHash) return refused({ kind: "proof_missing" });
      const sent = { batchId: id, reference, proofHash, isTyped: form.get("typed") !== null };
      return leadTo(await sendPayoutBatch(context, actor, sent), `/${id}`);
    }
    case "pickup": {
      const proofHash = await keepProof(context, form.get("proof"));
      if (!proofHash) return refused({ kind: "proof_missing" });
      return leadTo(await recordPickup(context, actor, { payoutId: id, code: reference, proofHash }), "");
    }
    case "block":
      return leadTo(await blockPayoutAccount(context, actor, { accountId: id, reason: reference }), "");
    default:
      return refused({ kind: "not_allowed" });
  }
}
