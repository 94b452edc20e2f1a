import { Form } from "@remix-run/react";
import type { ConsentKind } from "#app/domain/rights/consent.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { isTextKey } from "#app/i18n/translate.ts";
import { Button } from "../button.tsx";
import { EmptyState } from "../empty-state.tsx";
import { Section } from "../section.tsx";
import { Table } from "../table.tsx";

type Consent = {
  id: string;
  kind: ConsentKind;
  isGiven: boolean;
  at: string;
  textVersion: string | null;
  campaign: string | null;
  organisation: string | null;
  isWithdrawable: boolean;
};

/** What somebody allowed, when and in which words; what can be taken back has a button. */
export function ConsentList({ consents }: { consents: readonly Consent[] }) {
  const t = useTexts();
  const locale = useLocale();
  const what = ({ kind, campaign, organisation }: Consent) =>
    t(kind === "news" && campaign === null ? "consents.kind.news.all" : `consents.kind.${kind}`, {
      campaign: campaign ?? "—",
      organisation: organisation ?? "—",
    });
  return (
    <Section title={t("consents.title")} id="permisos">
      {consents.length === 0 ? (
        <EmptyState title={t("consents.none")}>
          <p>{t("consents.none.why")}</p>
        </EmptyState>
      ) : (
        <>
          <p>{t("consents.lead")}</p>
          <Table
            isRecords
            caption={t("consents.title")}
            columns={[
              { name: t("consents.what"), isName: true },
              { name: t("consents.when") },
              { name: t("consents.state") },
              { name: t("consents.act") },
            ]}
            rows={consents.map((one) => [
              <div key={one.id}>
                {what(one)}
                <ReadText kind={one.kind} version={one.textVersion} />
              </div>,
              formatMoment(one.at, locale),
              t(one.isGiven ? "consents.given" : "consents.withdrawn"),
              one.isWithdrawable ? (
                <Form key={one.id} method="post">
                  <input type="hidden" name="consent" value={one.id} />
                  <Button
                    name="intent"
                    value="withdraw-consent"
                    aria-label={t("consents.withdrawOf", { what: what(one) })}
                  >
                    {t("consents.withdraw")}
                  </Button>
                </Form>
              ) : one.kind === "terms" ? (
                t("consents.stays")
              ) : (
                "—"
              ),
            ])}
          />
        </>
      )}
    </Section>
  );
}

/** The words that were read, as long as they are kept. */
function ReadText({ kind, version }: { kind: ConsentKind; version: string | null }) {
  const t = useTexts();
  const key = kind === "pictures" ? `consent.text.${version}` : `consents.text.${kind}.${version}`;
  if (version === null || !isTextKey(key)) return null;
  return (
    <details className="small">
      <summary>{t("consents.words")}</summary>
      <p>{t(key)}</p>
    </details>
  );
}
