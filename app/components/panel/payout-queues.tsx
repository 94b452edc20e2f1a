import { Form } from "@remix-run/react";
import { Amount } from "#app/components/amount.tsx";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { accountInWords } from "#app/i18n/account-in-words.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { ProofField } from "./proof-field.tsx";
import { NotedAct } from "./queue-act.tsx";

type Answer = { id: string; reference: string } | null;

/** Accounts that were changed lately, each to be blocked if it was somebody else. */
export function ChangedAccounts({
  changes,
  answer,
}: {
  changes: readonly { id: string; name: string; bankName: string; masked: string; usableFrom: string }[];
  answer: Answer;
}) {
  const t = useTexts();
  const locale = useLocale();
  if (changes.length === 0) return null;
  return (
    <Section title={t("batch.changes")}>
      <p>{t("batch.changes.lead")}</p>
      {changes.map(({ id, name, bankName, masked, usableFrom }) => (
        <NotedAct
          key={id}
          id={id}
          intent="block"
          label={t("batch.block")}
          note={t("batch.block.why")}
          typed={answer?.id === id ? answer.reference : ""}
          isFolded
        >
          {t("batch.change", {
            name,
            where: accountInWords({ bankName, masked }, locale),
            moment: formatMoment(usableFrom, locale),
          })}
        </NotedAct>
      ))}
    </Section>
  );
}

/** Cash that was sent to an agency: recorded with the code that it noted, and its slip. */
export function Pickups({
  pickups,
  answer,
}: {
  pickups: readonly { id: string; title: string; publicName: string; amount: MoneyData; isLocked: boolean }[];
  answer: Answer;
}) {
  const t = useTexts();
  if (pickups.length === 0) return null;
  return (
    <Section title={t("batch.pickups")}>
      <p>{t("batch.pickups.lead")}</p>
      {pickups.map(({ id, title, publicName, amount, isLocked }) => (
        <details className="sheet" key={id} open={answer?.id === id}>
          <summary>
            <Amount of={amount} /> · {publicName} · {title}
            {isLocked && ` · ${t("batch.pickup.locked")}`}
          </summary>
          <Form method="post" encType="multipart/form-data" className="stack">
            <input type="hidden" name="id" value={id} />
            <TextField
              name="reference"
              id={`code-${id}`}
              label={t("batch.pickup.code")}
              defaultValue={answer?.id === id ? answer.reference : ""}
              inputMode="numeric"
              autoComplete="off"
              maxLength={20}
              required
            />
            <ProofField id={`proof-${id}`} label={t("operation.proof")} />
            <Button name="intent" value="pickup">
              {t("batch.pickup")}
            </Button>
          </Form>
        </details>
      ))}
    </Section>
  );
}
