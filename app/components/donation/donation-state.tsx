import type { TextKey } from "#app/i18n/es.ts";
import { formatMoney, moneyOf } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { isTextKey } from "#app/i18n/translate.ts";
import { ButtonLink } from "../button.tsx";
import type { DonationShown } from "./donation-shown.ts";

type State = {
  donation: DonationShown;
  /** What of its refund the card did not take, if any. */
  ways: { transferredAt: string | null } | null;
  isBack: boolean;
  isLooking: boolean;
};

/** How a donation stands, what that means, and what the donor can do. */
export function DonationState({ donation, ways, isBack, isLooking }: State) {
  const t = useTexts();
  const locale = useLocale();
  const { state, campaign, amount, total, refunded, disputed } = donation;
  const give = `/campanas/${campaign.slug}/aportar`;
  if (state === "started") return <Started {...{ donation, isBack, isLooking }} />;
  return (
    <>
      <h1>{t(titleOf(donation, ways), { name: campaign.publicName })}</h1>
      <p className="lead">
        {t(meaningOf(donation, ways), {
          name: campaign.publicName,
          amount: formatMoney(amount, locale),
          total: formatMoney(total, locale),
          refunded: formatMoney(refunded, locale),
          disputed: formatMoney(disputed, locale),
        })}
      </p>
      {state === "abandoned" && campaign.state === "live" && (
        <p className="acts">
          <ButtonLink to={give} look="main">
            {t("donation.again")}
          </ButtonLink>
        </p>
      )}
    </>
  );
}

/** Whether all that a gift is short of was taken by its donor's bank: we gave nothing back. */
function isTakenInPart({ state, givenBack }: DonationShown): boolean {
  return state === "partly_refunded" && moneyOf(givenBack).amount === 0n;
}

function titleOf(donation: DonationShown, ways: State["ways"]): TextKey {
  const { state } = donation;
  if (isTakenInPart(donation)) return "donationState.partly_lost";
  return ways && state === "refund_due"
    ? "donationState.refund_due.undelivered"
    : `donationState.${state as Exclude<DonationShown["state"], "started">}`;
}

/** A gift made in hand was not charged to a card, and does not go back to one; nor does what the card did not take. */
function meaningOf(donation: DonationShown, ways: State["ways"]): TextKey {
  const { state, isInHand, campaign } = donation;
  if (isTakenInPart(donation)) return "donationState.partly_lost.means";
  const isOver = campaign.state === "failed" || campaign.state === "cancelled";
  if (state === "disputed" && isOver) return "donationState.disputed.over.means";
  if (ways && state === "refund_due") return "donationState.refund_due.undelivered.means";
  if (ways && state === "refunded") return "donationState.refunded.transferred.means";
  const inHand = `inHand.${state}.means`;
  if (isInHand && isTextKey(inHand)) return inHand;
  return `donationState.${state as Exclude<DonationShown["state"], "started">}.means`;
}

/** Either the bank's word is on its way, or the donor has not paid yet. */
function Started({ donation, isBack, isLooking }: Omit<State, "ways">) {
  const t = useTexts();
  const { checkoutUrl } = donation;
  return (
    <>
      <h1>{t(isBack ? "donation.waiting" : "donation.unpaid")}</h1>
      <p className="lead" role="status">
        {t(isBack ? "donation.waiting.says" : "donation.unpaid.says")}
      </p>
      {isLooking ? (
        <p className="small">{t("donation.looksAgain")}</p>
      ) : (
        <p className="acts">
          {checkoutUrl && !isBack && (
            <a className="button main" href={checkoutUrl}>
              {t("donation.pay")}
            </a>
          )}
          <a className="button quiet" href="?pago=listo">
            {t("donation.look")}
          </a>
        </p>
      )}
    </>
  );
}
