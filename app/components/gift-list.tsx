import { Link } from "@remix-run/react";
import type { Limit } from "#app/domain/matching/limit.ts";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatShortDay } from "#app/i18n/format-date.ts";
import { moneyOf } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { Amount } from "./amount.tsx";
import { TwinSign } from "./twin-bar.tsx";

export type Gift = {
  name: string | null;
  message: string | null;
  amount: MoneyData;
  match: MoneyData;
  limit: Limit | null;
  paidAt: string;
  /** Named where gifts to several campaigns stand together. */
  campaign?: { slug: string; title: string };
};

/** Paid gifts, newest first, each with what the match added; donors as they chose to be shown. */
export function GiftList({ gifts }: { gifts: readonly Gift[] }) {
  return (
    <ol className="gifts">
      {gifts.map((gift, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: gifts have no public id
        <GiftItem key={index} gift={gift} />
      ))}
    </ol>
  );
}

function GiftItem({ gift }: { gift: Gift }) {
  const t = useTexts();
  const locale = useLocale();
  const { name, message, amount, match, limit, paidAt, campaign } = gift;
  return (
    <li>
      <div className="gift-head">
        <p>
          <strong>{name ?? t("gift.anonymous")}</strong>{" "}
          <time dateTime={paidAt} className="small">
            {formatShortDay(paidAt, locale)}
          </time>
        </p>
        <p className="gift-sums">
          <TwinSign of="crowd" /> <Amount of={amount} />
          {moneyOf(match).amount > 0n && (
            <>
              {" "}
              <TwinSign of="match" /> <span className="unseen">{t("progress.match")} </span>+
              <Amount of={match} />
            </>
          )}
        </p>
      </div>
      {campaign && (
        <p className="small">
          <Link to={`/campanas/${campaign.slug}`}>{campaign.title}</Link>
        </p>
      )}
      {limit && <p className="small">{t(`limit.${limit}`)}</p>}
      {message && <p className="gift-message">“{message}”</p>}
    </li>
  );
}
