import type { CampaignKind, CampaignState } from "#app/domain/campaign/campaign-state.ts";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatDay } from "#app/i18n/format-date.ts";
import { formatMoney, formatRoundMoney } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { isTextKey } from "#app/i18n/translate.ts";
import { ButtonLink } from "../button.tsx";
import { Notice } from "../notice.tsx";
import { ProgressFacts } from "../progress-facts.tsx";
import type { TwinAmounts } from "../twin-bar.tsx";

export type ActedOn = {
  slug: string;
  state: CampaignState;
  stateReason: string | null;
  /** Its time is over, and its end waits for a person who reviews its last gifts. */
  isReviewed?: boolean;
  kind: CampaignKind;
  progress: TwinAmounts & { donors: number };
  gateMissing: { raised: MoneyData; donors: number } | null;
  /** What it bore of the card's fees; null when the platform bears them. */
  fees: MoneyData | null;
  stretchGoal: MoneyData | null;
  deadlineAt: string | null;
  firstDeadlineAt: string | null;
  daysLeft: number | null;
  call: { title: string; matcher: string } | null;
};

/** How far a campaign is, and the one act of its page: to give, or why that is not possible now. */
export function CampaignAct({ campaign }: { campaign: ActedOn }) {
  const t = useTexts();
  const locale = useLocale();
  const { state, progress, gateMissing, fees, stretchGoal, deadlineAt, daysLeft, call } = campaign;
  const isOver = state === "failed" || state === "cancelled";
  return (
    <aside className="campaign-act" aria-label={t("campaign.progress")}>
      <ProgressFacts progress={progress} missing={isOver ? null : gateMissing} />
      {state === "live" ? (
        <>
          <ButtonLink to={`/campanas/${campaign.slug}/aportar`} look="main">
            {t("campaign.give")}
          </ButtonLink>
          <p className="small">
            {daysLeft !== null && deadlineAt && (
              <>
                <strong>{t("card.daysLeft", { count: daysLeft })}</strong>:{" "}
                {t("campaign.until", { day: formatDay(deadlineAt, locale) })}{" "}
              </>
            )}
            {t(`campaignKind.${campaign.kind}`)}
          </p>
          {campaign.firstDeadlineAt && (
            <p className="small">
              {t("round.shown", { first: formatDay(campaign.firstDeadlineAt, locale) })}
            </p>
          )}
        </>
      ) : (
        <StateNotice campaign={campaign} />
      )}
      {state === "closed" && (
        <ButtonLink to={`/campanas/${campaign.slug}/informe`} look="main">
          {t("report.public.open")}
        </ButtonLink>
      )}
      {fees && <p className="small">{t("fees.borne", { amount: formatMoney(fees, locale) })}</p>}
      {stretchGoal && (
        <p className="small">{t("campaign.stretch", { amount: formatRoundMoney(stretchGoal, locale) })}</p>
      )}
      {call && (
        <p className="small">{t("campaign.matchedBy", { matcher: call.matcher, call: call.title })}</p>
      )}
    </aside>
  );
}

function StateNotice({ campaign: { state, stateReason, isReviewed } }: { campaign: ActedOn }) {
  const t = useTexts();
  const isTrouble = state === "paused" || state === "failed" || state === "cancelled";
  const means = isReviewed ? "campaignState.reviewed.means" : `campaignState.${state}.means`;
  return (
    <Notice tone={isTrouble ? "warning" : "good"} title={t(`campaignState.${state}`)}>
      {isTextKey(means) && <p>{t(means)}</p>}
      {stateReason && isTrouble && <p>{t("campaign.reason", { reason: stateReason })}</p>}
    </Notice>
  );
}
