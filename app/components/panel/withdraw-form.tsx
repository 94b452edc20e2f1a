import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { LongField } from "#app/components/field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { type CampaignState, runningStates } from "#app/domain/campaign/campaign-state.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { isTextKey } from "#app/i18n/translate.ts";

const notYetLive: readonly CampaignState[] = ["draft", "in_review", "changes_asked", "rejected", "approved"];

type Props = {
  state: CampaignState;
  /** Why they asked for cancelling it; null: they did not. */
  askedWhy: string | null;
  /** What was refused, with the reason that was typed. */
  refused: { refusal: string; reason: string } | null;
};

/** The entrepreneur withdraws a campaign that is not live yet, or asks for cancelling one that is. */
export function WithdrawForm({ state, askedWhy, refused }: Props) {
  const t = useTexts();
  const isRunning = runningStates.includes(state);
  const key = `cancel.refusal.${refused?.refusal}`;
  if (askedWhy && isRunning)
    return (
      <Notice>
        <p>{t("withdraw.asked", { reason: askedWhy })}</p>
      </Notice>
    );
  if (!isRunning && !notYetLive.includes(state)) return null;
  return (
    <details className="sheet" open={refused !== null}>
      <summary>{t(isRunning ? "withdraw.ask.title" : "withdraw.title")}</summary>
      <p>{t(isRunning ? "withdraw.ask.means" : "withdraw.means")}</p>
      <Form method="post" className="stack">
        <LongField
          name="reason"
          id="withdraw-reason"
          label={t(isRunning ? "pause.reason" : "withdraw.reason")}
          error={isTextKey(key) ? t(key) : undefined}
          defaultValue={refused?.reason}
          maxLength={500}
          required={isRunning}
        />
        <Button name="intent" value="withdraw">
          {t(isRunning ? "withdraw.ask" : "withdraw.withdraw")}
        </Button>
      </Form>
    </details>
  );
}
