import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/field.tsx";
import { Notice } from "#app/components/notice.tsx";
import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatDay } from "#app/i18n/format-date.ts";
import { moneyOf } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { isTextKey } from "#app/i18n/translate.ts";

type Props = {
  campaign: {
    state: CampaignState;
    content: { goal: MoneyData | null; deadlineAt: string | null };
    progress: { raised: MoneyData; match: MoneyData; gate: string } | null;
    firstDeadlineAt: string | null;
  };
  /** What was refused, with the day that was typed. */
  refused: { refusal: string; until: string } | null;
};

/** A campaign that reached its goal may go on until a later day, once. */
export function SecondRound({ campaign, refused }: Props) {
  const t = useTexts();
  const locale = useLocale();
  const { state, content, progress, firstDeadlineAt } = campaign;
  if (firstDeadlineAt && content.deadlineAt)
    return (
      <Notice>
        <p>
          {t("round.isSecond", {
            first: formatDay(firstDeadlineAt, locale),
            until: formatDay(content.deadlineAt, locale),
          })}
        </p>
      </Notice>
    );
  if (state !== "live" || !progress || !content.goal || !content.deadlineAt) return null;
  const amountOf = (of: MoneyData) => moneyOf(of).amount;
  const earned = progress.gate === "passed" ? amountOf(progress.match) : 0n;
  if (amountOf(progress.raised) + earned < amountOf(content.goal)) return null;
  const key = `round.refusal.${refused?.refusal}`;
  return (
    <details className="sheet" open={refused !== null}>
      <summary>{t("round.title")}</summary>
      <p>{t("round.means", { day: formatDay(content.deadlineAt, locale) })}</p>
      <Form method="post" className="stack">
        <TextField
          name="until"
          type="date"
          label={t("round.until")}
          error={isTextKey(key) ? t(key) : undefined}
          defaultValue={refused?.until}
          required
        />
        <Button name="intent" value="extend">
          {t("round.extend")}
        </Button>
      </Form>
    </details>
  );
}
