import { data, redirect } from "@remix-run/node";
import type { AppContext } from "#app/context.server.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { momentOfDay } from "#app/i18n/read-day.ts";
import { extendCampaign } from "#app/use-cases/campaign/extend-campaign.server.ts";
import { refusedStatus } from "../answer-refusal.ts";

/** Lets the campaign go on until the end of a day; what is refused comes back with the day that was typed. */
export async function extendByForm(
  context: AppContext,
  actor: Actor,
  { campaignId, form }: { campaignId: string; form: FormData },
) {
  const typed = String(form.get("until") ?? "").slice(0, 20);
  const until = momentOfDay(typed, "23:59:59");
  if (!until) return data({ extending: { refusal: "not_a_date", until: typed } }, { status: 422 });
  const extended = await extendCampaign(context, actor, { campaignId, until });
  if (extended.ok) return redirect(`/panel/campanas/${campaignId}`);
  return data(
    { extending: { refusal: extended.refusal.kind, until: typed } },
    { status: refusedStatus(extended.refusal.kind) },
  );
}
