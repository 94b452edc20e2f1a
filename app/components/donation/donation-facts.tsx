import { Link } from "@remix-run/react";
import { donationCodeOf } from "#app/domain/donation/donation-code.ts";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { formatMoney, formatRatio, moneyOf } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { limitInWords } from "#app/i18n/offer-in-words.ts";
import { Amount } from "../amount.tsx";
import { FactList } from "../fact-list.tsx";
import { TwinBar, TwinSign } from "../twin-bar.tsx";
import type { DonationShown } from "./donation-shown.ts";

/** The receipt: what was given, what the match added and by what rule, what else was paid. */
export function DonationFacts({
  donation,
  ways = null,
}: {
  donation: DonationShown;
  /** What of its refund the card did not take. */
  ways?: { undelivered: MoneyData } | null;
}) {
  const t = useTexts();
  const locale = useLocale();
  const { campaign, amount, tip, feeCover, total, givenBack, lost, paidAt, state } = donation;
  const isAbove = (money: MoneyData) => moneyOf(money).amount > 0n;
  const isWaiting = state === "refund_due" || (ways !== null && isAbove(ways.undelivered));
  const givenBackIs = isWaiting ? "receipt.toRefund" : "receipt.refunded";
  return (
    <section className="receipt" aria-label={t("receipt.title")}>
      {donation.thanks && (
        <blockquote className="thanks">
          <p className="story">{donation.thanks}</p>
          <footer className="small">{campaign.publicName}</footer>
        </blockquote>
      )}
      <FactList
        facts={[
          { name: t("receipt.code"), value: donationCodeOf(donation.id) },
          {
            name: t("receipt.campaign"),
            value: <Link to={`/campanas/${campaign.slug}`}>{campaign.title}</Link>,
          },
          ...(paidAt ? [{ name: t("receipt.paidAt"), value: formatMoment(paidAt, locale) }] : []),
          {
            name: (
              <>
                <TwinSign of="crowd" /> {t("receipt.gift")}
              </>
            ),
            value: <Amount of={amount} />,
          },
          ...(isAbove(tip) ? [{ name: t("receipt.tip"), value: <Amount of={tip} /> }] : []),
          ...(isAbove(feeCover) ? [{ name: t("receipt.feeCover"), value: <Amount of={feeCover} /> }] : []),
          {
            name: t(state === "started" || state === "abandoned" ? "receipt.toPay" : "receipt.total"),
            value: <Amount of={total} />,
          },
          ...(isAbove(givenBack) ? [{ name: t(givenBackIs), value: <Amount of={givenBack} /> }] : []),
          ...(isAbove(lost) ? [{ name: t("receipt.lost"), value: <Amount of={lost} /> }] : []),
        ]}
      />
      {state !== "abandoned" && state !== "parked" && <MatchExplained donation={donation} />}
    </section>
  );
}

/** What the match added to this gift, and why just that. */
function MatchExplained({ donation: { match, amount, state } }: { donation: DonationShown }) {
  const t = useTexts();
  const locale = useLocale();
  const { is, limit, ratio, entitled, returnedBy } = match;
  const isHeld = state === "started" || state === "held";
  const hasMatch = is !== "none" && is !== "returned" && is !== "refused";
  const kind = hasMatch && isHeld ? "held" : is;
  return (
    <div className="offer">
      {hasMatch && (
        <>
          <TwinBar
            raised={amount}
            match={match.amount}
            goal={{ amount: "0.00", currency: amount.currency }}
            matchIs={is}
          />
          <p>
            <TwinSign of={is === "earned" && !isHeld ? "match" : "conditional"} />{" "}
            {t("receipt.match", {
              amount: formatMoney(match.amount, locale),
              ratio: formatRatio(ratio, locale),
            })}
          </p>
        </>
      )}
      <p>
        {kind === "returned"
          ? returnedBy && t(`receipt.match.returned.${returnedBy}`)
          : t(`receipt.match.${kind}`)}
      </p>
      {hasMatch && state === "partly_refunded" && <p>{t("receipt.match.partReturned")}</p>}
      {limit && is !== "returned" && is !== "refused" && (
        <p className="small">{limitInWords({ entitled, match: match.amount, limit }, locale)}</p>
      )}
    </div>
  );
}
