import { Form } from "@remix-run/react";
import type { Currency } from "#app/domain/money/currency.ts";
import { decimalMarkOf } from "#app/domain/money/format-amount.ts";
import { formatRoundMoney } from "#app/i18n/format-money.ts";
import { amountLocaleOf } from "#app/i18n/locale.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { Button } from "../button.tsx";
import { ChoiceGroup } from "../choice-group.tsx";
import { TextField } from "../field.tsx";

const choices = [10, 20, 50];

type AmountFormOf = {
  campaign: { slug: string; currency: Currency };
  typed: string;
  error: string | null;
  /** The fair whose poster led here. */
  fair: string | null;
  /** The token of a checkout that the donor left. */
  resumed: string | null;
};

/** First step: how much. With scripts the match is told while one chooses, without them by the button. */
export function AmountForm({ campaign: { slug, currency }, fair, typed, error, resumed }: AmountFormOf) {
  const t = useTexts();
  const locale = useLocale();
  const isChoice = choices.some((choice) => String(choice) === typed);
  const mark = decimalMarkOf(amountLocaleOf(locale, currency));
  return (
    <Form
      method="get"
      action={`/campanas/${slug}/aportar`}
      data-live-amount={`/campanas/${slug}/contrapartida`}
    >
      {fair && <input type="hidden" name="feria" value={fair} />}
      {resumed && <input type="hidden" name="aporte" value={resumed} />}
      <ChoiceGroup
        name="monto"
        legend={t("donate.amount")}
        chosen={isChoice ? typed : undefined}
        choices={choices.map((choice) => ({
          value: String(choice),
          label: formatRoundMoney({ amount: BigInt(choice) * 100n, currency }, locale),
        }))}
      />
      <TextField
        name="otro"
        label={t("donate.otherAmount")}
        hint={t("donate.otherAmount.hint", { example: `35${mark}50` })}
        error={error}
        defaultValue={isChoice ? "" : typed}
        inputMode="decimal"
        autoComplete="off"
        maxLength={40}
        autoFocus={error !== null}
      />
      <output className="live-offer" aria-live="polite" />
      <p className="acts">
        <Button look="main">{t("donate.seeMatch")}</Button>
      </p>
      <p className="small">{t("donate.nothingYet")}</p>
      <script type="module" src="/live-amount.js" />
    </Form>
  );
}
