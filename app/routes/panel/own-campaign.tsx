import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { CampaignStateTag } from "#app/components/campaign-state-tag.tsx";
import { CampaignForm } from "#app/components/panel/campaign-form.tsx";
import { OwnCampaignLinks } from "#app/components/panel/own-campaign-links.tsx";
import { OwnOwed } from "#app/components/panel/own-owed.tsx";
import { OwnProgress } from "#app/components/panel/own-progress.tsx";
import { OwnTranches } from "#app/components/panel/own-tranches.tsx";
import { Readiness } from "#app/components/panel/readiness.tsx";
import { ReviewHistory } from "#app/components/panel/review-history.tsx";
import { SavedNotice } from "#app/components/panel/saved-notice.tsx";
import { SecondRound } from "#app/components/panel/second-round.tsx";
import { StateReason } from "#app/components/panel/state-reason.tsx";
import { WithdrawForm } from "#app/components/panel/withdraw-form.tsx";
import { publicStates } from "#app/domain/campaign/campaign-state.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { formLinesFor } from "#app/i18n/read-campaign-form.ts";
import { readOwedList } from "#app/queries/panel/owed-list.server.ts";
import { readOwnCampaign } from "#app/queries/panel/own-campaign.server.ts";
import { readOwnPayoutAccount } from "#app/queries/panel/own-payout-account.server.ts";
import { confirmPayout } from "#app/use-cases/release/confirm-payout.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { extendByForm } from "./extend-by-form.server.ts";
import { idOfAddress, idOfForm } from "./read-id.ts";
import { saveCampaign } from "./save-campaign.server.ts";
import { withdrawByForm } from "./withdraw-by-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.campaign.content.title ?? "", isPrivate: true });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { personId } = await requireSignedIn(context, request);
  const campaign = await readOwnCampaign(context.db, idOfAddress(params.id));
  if (campaign?.entrepreneurId !== personId) notFound();
  const [owed] = await readOwedList(context.db, { campaignId: campaign!.id, callId: null });
  const now = context.clock.now();
  return {
    campaign: campaign!,
    account: (await readOwnPayoutAccount(context.db.sql, { personId, now })).account,
    owed: owed ?? null,
    saved: new URL(request.url).searchParams.get("guardado"),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, personId } = await requireSignedIn(context, request);
  const locale = localeOfRequest(request);
  const campaignId = idOfAddress(params.id);
  const form = await readForm(request);
  const campaign = await readOwnCampaign(context.db, campaignId);
  if (campaign?.entrepreneurId !== personId) notFound();
  if (form.get("intent") === "withdraw") return withdrawByForm(context, actor, { campaignId, form });
  if (form.get("intent") === "extend") return extendByForm(context, actor, { campaignId, form });
  if (form.get("intent") === "confirm") {
    const confirmed = await confirmPayout(context, actor, idOfForm(form.get("payout")));
    if (!confirmed.ok && confirmed.refusal.kind === "not_allowed")
      return data({ refusal: "not_allowed" as const, errors: {}, typed: null }, { status: 403 });
    return redirect(`/panel/campanas/${campaignId}`);
  }
  const { answer } = await saveCampaign(context, actor, { campaign: campaign!, form, locale });
  if (answer) return data(answer, { status: answer.refusal ? 409 : 422 });
  const said = form.get("intent") === "submit" ? "enviada" : "borrador";
  return redirect(`/panel/campanas/${campaignId}?guardado=${said}`);
}

export default function OwnCampaign() {
  const t = useTexts();
  const { campaign, account, owed, saved } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const withdrawing = sent && "withdrawing" in sent ? sent.withdrawing : null;
  const extending = sent && "extending" in sent ? sent.extending : null;
  const answer = sent && "errors" in sent ? sent : undefined;
  const errors: Record<string, string> = answer?.errors ?? {};
  const isEditable = campaign.state === "draft" || campaign.state === "changes_asked";
  const said = campaign.reviews.filter(({ isOfThisSubmission }) => isOfThisSubmission);
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel">{t("panel.title")}</Link>
      </p>
      <h1>{campaign.content.title || t("edit.untitled")}</h1>
      <p>
        <CampaignStateTag state={campaign.state} /> {t(`panel.nextStep.${campaign.state}`)}
      </p>
      <StateReason campaign={campaign} />
      <SavedNotice saved={saved} answer={answer} />
      <OwnCampaignLinks campaign={campaign} isPublic={publicStates.includes(campaign.state)} />
      {campaign.progress && <OwnProgress campaign={campaign} />}
      <SecondRound campaign={campaign} refused={extending} />
      {owed && <OwnOwed owed={owed} />}
      {campaign.tranches.length > 0 && <OwnTranches tranches={campaign.tranches} account={account} />}
      {campaign.reviews.length > 0 && <ReviewHistory reviews={campaign.reviews} />}
      {isEditable && <Readiness content={campaign.content} hasAccount={account !== null} />}
      {isEditable && (
        <CampaignForm
          currency={campaign.currency}
          values={campaign.content}
          place={{ address: `/panel/campanas/${campaign.id}/borrador`, saves: campaign.saves }}
          typed={answer?.typed ?? campaign.typed}
          errors={errors}
          comments={Object.assign({}, ...said.map(({ fieldComments }) => fieldComments))}
          lines={formLinesFor(campaign.content.budget.length)}
        />
      )}
      <WithdrawForm state={campaign.state} askedWhy={campaign.cancellingAskedWhy} refused={withdrawing} />
    </div>
  );
}
