import { Link } from "@remix-run/react";
import { Notice } from "#app/components/notice.tsx";
import { formatMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { AccountPlace } from "./account-place.tsx";

type Props = {
  account: { bankName: string; masked: string; usableFrom: string; isCooling: boolean } | null;
};

/** Where a campaign's money goes, and the way to say it or change it. */
export function PayoutDestination({ account }: Props) {
  const t = useTexts();
  const locale = useLocale();
  const link = <Link to="/panel/cuenta-de-cobro">{t(account ? "account.change" : "account.state")}</Link>;
  if (!account)
    return (
      <Notice tone="warning">
        <p>
          {t("account.none")} {link}
        </p>
      </Notice>
    );
  return (
    <p>
      {t("account.present")}: <AccountPlace {...account} />. {link}
      {account.isCooling && (
        <>
          <br />
          {t("account.cooling", { moment: formatMoment(account.usableFrom, locale) })}
        </>
      )}
    </p>
  );
}
