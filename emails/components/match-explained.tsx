import type { Money } from "#app/domain/money/money.ts";
import type { MailLocale, MatchFacts } from "#app/domain/ports/mail-writer.ts";
import { formatMoney, formatRatio } from "#app/i18n/format-money.ts";
import { wordsIn } from "../words/words.ts";
import { text } from "./look.ts";

type Props = { locale: MailLocale; amount: Money; match: MatchFacts };

/** Ratio, what it gives, why not more, and whether it is final: “$120,00 → $100,00: tope por persona…”. */
export function MatchExplained({ locale, amount, match: of }: Props) {
  const { donationReceipt: words, limits } = wordsIn(locale);
  const { entitled, match, limit, standing } = of;
  if (match.amount === 0n) return limit && <p style={text}>{words.noMatch(limits[limit])}</p>;
  const ratio = formatRatio(of.ratio, locale);
  return (
    <>
      <p style={text}>{words.rule(ratio, formatMoney(amount, locale), formatMoney(entitled, locale))}</p>
      {limit && (
        <p style={text}>
          {words.limited(formatMoney(entitled, locale), formatMoney(match, locale), limits[limit])}
        </p>
      )}
      {standing === "earned" && <p style={text}>{words.earned}</p>}
      {standing === "until_goal" && <p style={text}>{words.untilGoal}</p>}
      {standing === "conditional" && (
        <p style={text}>
          {words.conditional}
          {of.missingRaised && ` ${words.missingRaised(formatMoney(of.missingRaised, locale))}`}
          {of.missingDonors !== null && ` ${words.missingDonors(of.missingDonors)}`}
        </p>
      )}
    </>
  );
}
