import { data, redirect } from "@remix-run/node";
import type { AppContext } from "#app/context.server.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { withdrawCampaign } from "#app/use-cases/campaign/withdraw-campaign.server.ts";
import { refusedStatus } from "../answer-refusal.ts";

/** Withdraws the campaign, or asks for cancelling it; what is refused comes back with the reason that was typed. */
export async function withdrawByForm(
  context: AppContext,
  actor: Actor,
  { campaignId, form }: { campaignId: string; form: FormData },
) {
  const reason = String(form.get("reason") ?? "").slice(0, 500);
  const withdrawn = await withdrawCampaign(context, actor, { campaignId, reason });
  if (withdrawn.ok) return redirect(`/panel/campanas/${campaignId}`);
  return data(
    { withdrawing: { refusal: withdrawn.refusal.kind, reason } },
    { status: refusedStatus(withdrawn.refusal.kind) },
  );
}
