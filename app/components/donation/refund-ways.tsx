import type { MoneyData } from "#app/domain/money/money.ts";
import { formatDay } from "#app/i18n/format-date.ts";
import { formatMoney, moneyOf } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { Button } from "../button.tsx";
import { LongField } from "../field.tsx";
import { Notice } from "../notice.tsx";
import { Section } from "../section.tsx";

type Ways = {
  undelivered: MoneyData;
  accountAt: string | null;
  mayState: boolean;
  transferred: MoneyData;
  transferredAt: string | null;
};
type Props = {
  ways: Ways;
  /** The address that answers reach. */
  contact: string;
  /** Where the account is sent to, and what became of the last one that was. */
  accountUrl: string;
  sent: string | null;
};

/** What of a refund the card did not take: to which account it goes, and what was paid by transfer. */
export function RefundWays({ ways, contact, accountUrl, sent }: Props) {
  const t = useTexts();
  const locale = useLocale();
  const { undelivered, transferred, transferredAt, mayState, accountAt } = ways;
  const isWaiting = moneyOf(undelivered).amount > 0n;
  return (
    <>
      {isWaiting && (
        <Section title={t("refundWays.undelivered")} id="cuenta">
          <p>{t("refundWays.undelivered.says", { amount: formatMoney(undelivered, locale) })}</p>
          {sent === "falta" && (
            <Notice tone="warning" isAlert isFocused>
              <p>{t("refundWays.account.missing")}</p>
            </Notice>
          )}
          {accountAt && (
            <Notice tone="good">
              <p role="status">{t("refundWays.account.kept", { date: formatDay(accountAt, locale) })}</p>
            </Notice>
          )}
          {mayState && (
            <form method="post" action={accountUrl} className="stack">
              <LongField
                name="account"
                label={t(accountAt ? "refundWays.account.other" : "refundWays.account")}
                hint={t("refundWays.account.hint")}
                maxLength={300}
                autoComplete="off"
                required
              />
              <Button look={accountAt ? undefined : "main"}>{t("refundWays.account.send")}</Button>
            </form>
          )}
          <p className="small">
            {t("refundWays.contact")} <a href={`mailto:${contact}`}>{contact}</a>
          </p>
        </Section>
      )}
      {transferredAt && (
        <Notice title={t("refundWays.transferred")}>
          <p>
            {t("refundWays.transferred.says", {
              amount: formatMoney(transferred, locale),
              date: formatDay(transferredAt, locale),
              contact,
            })}
          </p>
        </Notice>
      )}
    </>
  );
}
