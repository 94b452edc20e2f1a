import type { MoneyData } from "#app/domain/money/money.ts";
import { formatMoney, formatRoundMoney } from "#app/i18n/format-money.ts";
import { useLocale } from "#app/i18n/locale-context.tsx";

/** An amount as the reader's country writes it, in tabular numerals. `isRound`: without zero decimals. */
export function Amount({ of, isRound = false }: { of: MoneyData; isRound?: boolean }) {
  const locale = useLocale();
  return (
    <data className="amount" value={`${of.currency} ${of.amount}`}>
      {isRound ? formatRoundMoney(of, locale) : formatMoney(of, locale)}
    </data>
  );
}
