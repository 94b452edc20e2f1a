import { Amount } from "#app/components/amount.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Section } from "#app/components/section.tsx";
import { Table } from "#app/components/table.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatMoment, formatShortMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { AccountPlace } from "./account-place.tsx";

type Listed = {
  id: string;
  state: "active" | "replaced" | "blocked";
  bankName: string;
  masked: string;
  statedAt: string;
  usableFrom: string;
};

/** The account that is paid to now, or that there is none. */
export function PresentAccount({ account }: { account: (Listed & { isCooling: boolean }) | null }) {
  const t = useTexts();
  const locale = useLocale();
  if (!account)
    return (
      <Notice tone="warning">
        <p>{t("account.none")}</p>
      </Notice>
    );
  return (
    <>
      <div className="sheet stack">
        <p>
          {t("account.present")}:{" "}
          <strong>
            <AccountPlace {...account} />
          </strong>
          . {t("account.since", { moment: formatMoment(account.statedAt, locale) })}
        </p>
      </div>
      {account.isCooling && (
        <Notice tone="warning">
          <p>{t("account.cooling", { moment: formatMoment(account.usableFrom, locale) })}</p>
        </Notice>
      )}
    </>
  );
}

/** Payouts that came back: the account is to be looked at before they are sent again. */
export function ReturnedPayouts({
  returned,
}: {
  returned: readonly { id: string; title: string; amount: MoneyData; reason: string }[];
}) {
  const t = useTexts();
  if (returned.length === 0) return null;
  return (
    <Notice tone="warning" title={t("account.returned")}>
      {returned.map(({ id, title, amount, reason }) => (
        <p key={id}>
          <strong>
            <Amount of={amount} />
          </strong>{" "}
          · {title} · {t("account.returned.why", { reason })}
        </p>
      ))}
      <p>{t("account.returned.act")}</p>
    </Notice>
  );
}

/** The codes with which its owner picks up cash. */
export function PickupCodes({
  codes,
}: {
  codes: readonly { payoutId: string; title: string; amount: MoneyData; code: string }[];
}) {
  const t = useTexts();
  if (codes.length === 0) return null;
  return (
    <Section title={t("account.codes")}>
      <p>{t("account.codes.lead")}</p>
      {codes.map(({ payoutId, title, amount, code }) => (
        <div className="sheet" key={payoutId}>
          <p>
            <strong>
              <Amount of={amount} />
            </strong>{" "}
            · {title}
          </p>
          <p className="lead">
            <code>{code.replace(/(\d{3})(\d{3})(\d{4})/, "$1 $2 $3")}</code>
          </p>
        </div>
      ))}
    </Section>
  );
}

/** All accounts that were stated: when, and where to. */
export function AccountHistory({ history }: { history: readonly Listed[] }) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <Section title={t("account.history")}>
      <Table
        isRecords
        caption={t("account.history")}
        columns={[
          { name: t("account.history.date") },
          { name: t("account.history.where"), isName: true },
          { name: t("panel.state") },
        ]}
        rows={history.map(({ id, state, statedAt, ...place }) => [
          formatShortMoment(statedAt, locale),
          <AccountPlace key={id} {...place} />,
          t(`account.stateIs.${state}`),
        ])}
      />
    </Section>
  );
}
