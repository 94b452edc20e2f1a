import { Form, Link } from "@remix-run/react";
import { Amount } from "#app/components/amount.tsx";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { EvidenceTag } from "#app/components/evidence/evidence-tag.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Section } from "#app/components/section.tsx";
import { Table } from "#app/components/table.tsx";
import type { EvidenceState } from "#app/domain/evidence/evidence-state.ts";
import type { MoneyData } from "#app/domain/money/money.ts";
import { parseShare } from "#app/domain/money/ratio.ts";
import type { TrancheNeeds } from "#app/domain/release/tranche.ts";
import { formatShare } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { PayoutDestination } from "./payout-destination.tsx";

type Tranche = {
  id: string;
  position: number;
  share: string;
  needs: TrancheNeeds;
  state: string;
  release: { total: MoneyData } | null;
  payout: { id: string; state: string; reference: string } | null;
  evidence: EvidenceState | null;
};

/** The tranches of a campaign, what each stands at, and the confirmation of money that arrived. */
export function OwnTranches({
  tranches,
  account,
}: {
  tranches: readonly Tranche[];
  account: Parameters<typeof PayoutDestination>[0]["account"];
}) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <Section title={t("panel.tranches")}>
      <PayoutDestination account={account} />
      {tranches.map(
        ({ id, position, release, payout }) =>
          payout?.state === "sent" &&
          release && (
            <Form method="post" className="sheet stack" key={id} encType="multipart/form-data">
              <p>
                {t("panel.payoutSent", { number: position })}{" "}
                <strong>
                  <Amount of={release.total} />
                </strong>
                {". "}
                {t("panel.reference", { reference: payout.reference })}
              </p>
              <input type="hidden" name="payout" value={payout.id} />
              <Button name="intent" value="confirm" look="main">
                {t("panel.confirmPayout")}
              </Button>
            </Form>
          ),
      )}
      {tranches.some(({ payout }) => payout?.state === "failed") && (
        <Notice tone="warning">
          <p>
            {t("account.returned")} <Link to="/panel/cuenta-de-cobro">{t("account.returned.look")}</Link>
          </p>
        </Notice>
      )}
      <Table
        isRecords
        caption={t("panel.tranches")}
        columns={[
          { name: t("panel.tranche") },
          { name: t("panel.state") },
          { name: t("panel.amount"), isNumber: true },
          { name: t("spent.title") },
        ]}
        rows={tranches.map(({ id, position, share, needs, state, release, evidence }, index) => [
          t("panel.tranche.upTo", { number: position, share: formatShare(parseShare(share)!, locale) }),
          state === "waiting" && needs.evidence && tranches[index - 1]?.evidence !== "accepted"
            ? t("panel.trancheState.evidence")
            : t(`panel.trancheState.${state as "waiting"}`),
          release ? <Amount key={`${id}-amount`} of={release.total} /> : "—",
          evidence ? (
            <span key={`${id}-evidence`}>
              <Link to={`respaldos?tramo=${position}`} aria-label={t("spent.of", { number: position })}>
                {t("spent.title")}
              </Link>{" "}
              {(evidence !== "open" || tranches[index + 1]?.needs.evidence) && (
                <EvidenceTag state={evidence} />
              )}
            </span>
          ) : (
            "—"
          ),
        ])}
      />
      {tranches.every(({ state }) => state === "confirmed") && (
        <p className="act-line">
          <ButtonLink to="informe">{t("report.title")}</ButtonLink>
        </p>
      )}
    </Section>
  );
}
