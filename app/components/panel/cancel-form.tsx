import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { LongField } from "#app/components/field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Section } from "#app/components/section.tsx";
import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { isTextKey } from "#app/i18n/translate.ts";

type Props = {
  state: CampaignState;
  /** Why its entrepreneur asked for it; null: they did not. */
  askedWhy: string | null;
  /** What was refused, with the reason that was typed. */
  answer: { refusal: string; reason: string } | null;
};

/** Ends a running campaign for good: folded away unless its entrepreneur asked for it. */
export function CancelForm({ state, askedWhy, answer }: Props) {
  const t = useTexts();
  const isRunning = state === "live" || state === "paused" || state === "collecting";
  const key = `cancel.refusal.${answer?.refusal}`;
  if (state === "cancelled") return <p>{t("cancel.ending")}</p>;
  if (!isRunning) return <p>{t(isTextKey(key) ? key : "cancel.refusal.not_running")}</p>;
  return (
    <Section title={t("cancel.title")}>
      {askedWhy && (
        <Notice tone="warning">
          <p>{t("cancel.asked.why", { reason: askedWhy })}</p>
        </Notice>
      )}
      <details className="sheet" open={askedWhy !== null || answer !== null}>
        <summary>{t("cancel.means")}</summary>
        <Form method="post" className="stack">
          <LongField
            name="reason"
            id="cancel-reason"
            label={t("cancel.reason")}
            hint={t("pause.reason.hint")}
            error={answer && isTextKey(key) ? t(key) : undefined}
            defaultValue={answer?.reason}
            maxLength={500}
            required
          />
          <Button name="intent" value="cancel">
            {t("cancel.cancel")}
          </Button>
        </Form>
      </details>
    </Section>
  );
}
