import { Form } from "@remix-run/react";
import { Amount } from "#app/components/amount.tsx";
import { Button } from "#app/components/button.tsx";
import { CheckField } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import type { Rail } from "#app/domain/payout/payout-account.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { AccountPlace } from "./account-place.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";

type Payee = { id: string; title: string; publicName: string; amount: MoneyData };
type Props = {
  groups: readonly {
    currency: string;
    rail: Rail;
    releases: readonly (Payee & { bankName: string; masked: string })[];
  }[];
  blocked: readonly (Payee & { until: string | null })[];
  /** What was chosen in one group and refused. */
  refused: { group: string; chosen: readonly string[]; refusal: string } | null;
};

/** Approved releases to choose for a batch, and those that nobody can pay yet. */
export function PayoutGroups({ groups, blocked, refused }: Props) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <>
      {groups.length === 0 && <p>{t("batch.ready.none")}</p>}
      {groups.map(({ currency, rail, releases }) => (
        <Section
          key={`${currency}-${rail}`}
          title={t("batch.ready", { rail: t(`batch.rail.${rail}`), currency })}
        >
          <Form method="post" encType="multipart/form-data" className="sheet stack">
            <input type="hidden" name="group" value={`${currency}-${rail}`} />
            {releases.map(({ id, title, publicName, amount, ...place }) => (
              <CheckField
                key={id}
                id={id}
                name="release"
                value={id}
                defaultChecked={refused?.group !== `${currency}-${rail}` || refused.chosen.includes(id)}
                label={
                  <>
                    <strong>
                      <Amount of={amount} />
                    </strong>{" "}
                    · {publicName} · {title}
                  </>
                }
                hint={<AccountPlace {...place} />}
              />
            ))}
            <p className="small">{t("batch.rule")}</p>
            {refused?.group === `${currency}-${rail}` && <RefusalNotice kind={refused.refusal} isFocused />}
            <Button name="intent" value="create" look="main">
              {t("batch.create")}
            </Button>
          </Form>
        </Section>
      ))}
      {blocked.length > 0 && (
        <Section title={t("batch.blocked")}>
          {blocked.map(({ id, title, publicName, amount, until }) => (
            <p key={id}>
              <Amount of={amount} /> · {publicName} · {title}:{" "}
              {until
                ? t("batch.blocked.cooling", { moment: formatMoment(until, locale) })
                : t("batch.blocked.missing")}
            </p>
          ))}
        </Section>
      )}
    </>
  );
}
