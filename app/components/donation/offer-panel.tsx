import { Link } from "@remix-run/react";
import { amountInWords } from "#app/i18n/amount-in-words.ts";
import { formatMoney, moneyOf } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { type Offer, offerInWords } from "#app/i18n/offer-in-words.ts";
import { TwinBar, TwinSign } from "../twin-bar.tsx";

/** The chosen amount echoed in figures and words, and what the match makes of it. */
export function OfferPanel({ offer, changeTo }: { offer: Offer; changeTo: string }) {
  const t = useTexts();
  const locale = useLocale();
  const { becomes, why, waits } = offerInWords(offer, locale);
  const gift = moneyOf(offer.amount);
  const match = moneyOf(offer.match).amount;
  const goal = { amount: "0.00", currency: gift.currency };
  return (
    <div className="offer">
      <p className="offer-becomes">{becomes}</p>
      <TwinBar
        raised={offer.amount}
        match={offer.match}
        goal={goal}
        matchIs={offer.isConditional ? "conditional" : "earned"}
      />
      <p>
        <TwinSign of="crowd" />{" "}
        {t("donate.gift", { amount: formatMoney(gift, locale), words: amountInWords(gift, locale) })}{" "}
        <Link to={changeTo}>{t("donate.change")}</Link>
      </p>
      {match > 0n && (
        <p>
          <TwinSign of={offer.isConditional ? "conditional" : "match"} />{" "}
          {t("donate.match", { amount: formatMoney(offer.match, locale) })}
        </p>
      )}
      {why && <p className="small">{why}</p>}
      {waits && <p className="small">{waits}</p>}
    </div>
  );
}
