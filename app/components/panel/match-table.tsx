import { Link } from "@remix-run/react";
import { Amount } from "#app/components/amount.tsx";
import { Table } from "#app/components/table.tsx";
import { donationCodeOf } from "#app/domain/donation/donation-code.ts";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatShortMoment } from "#app/i18n/format-date.ts";
import { formatMoney, formatRatio, moneyOf } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { whyMatch } from "#app/i18n/match-in-words.ts";

type Match = {
  donationId: string;
  campaign: string;
  donor: string;
  at: string;
  amount: MoneyData;
  refunded: MoneyData;
  ratio: string;
  entitled: MoneyData;
  match: MoneyData;
  limit: string | null;
  status: string;
  state: string;
};

/** Donations with what explains the match of each. */
export function MatchTable({ matches }: { matches: readonly Match[] }) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <Table
      isRecords
      caption={t("matches.title")}
      columns={[
        { name: t("matches.number") },
        { name: t("matches.when") },
        { name: t("panel.campaign"), isName: true },
        { name: t("matches.donor"), isName: true },
        { name: t("matches.gift"), isNumber: true },
        { name: t("matches.ratio"), isNumber: true },
        { name: t("matches.entitled"), isNumber: true },
        { name: t("panel.match"), isNumber: true },
        { name: t("matches.why") },
      ]}
      rows={matches.map((one) => [
        <Link key="number" to={`/panel/aportes/${one.donationId}`} className="amount">
          {donationCodeOf(one.donationId)}
        </Link>,
        formatShortMoment(one.at, locale),
        one.campaign,
        one.donor || t("matches.anonymous"),
        <Gift key="amount" of={one} />,
        formatRatio(one.ratio, locale),
        <Amount key="entitled" of={one.entitled} />,
        <Amount key="match" of={one.match} />,
        whyMatch(one, locale),
      ])}
    />
  );
}

/** What was given, and what of it was given back. */
function Gift({ of: { amount, refunded } }: { of: { amount: MoneyData; refunded: MoneyData } }) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <span>
      <Amount of={amount} />
      {moneyOf(refunded).amount > 0n && (
        <>
          {" "}
          <small className="small">{t("matches.givenBack", { amount: formatMoney(refunded, locale) })}</small>
        </>
      )}
    </span>
  );
}
