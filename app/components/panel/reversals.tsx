import { Form } from "@remix-run/react";
import { Amount } from "#app/components/amount.tsx";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { isTextKey } from "#app/i18n/translate.ts";
import { Decide } from "./decide.tsx";

type Props = {
  reversals: readonly {
    id: string;
    entry: string;
    kind: string;
    amount: MoneyData;
    source: string | null;
    reason: string;
    proposedBy: string;
    proposedById: string;
  }[];
  personId: string;
  /** What was typed and refused, shown again. */
  typed: Record<string, string> | null;
};

/** Entries that somebody recorded wrongly: those that wait for a second operator, and the form to propose one. */
export function Reversals({ reversals, personId, typed }: Props) {
  const t = useTexts();
  const nameOf = (kind: string) => {
    const key = `entry.${kind}`;
    return isTextKey(key) ? t(key) : kind;
  };
  return (
    <>
      <Section title={t("reversal.title", { count: reversals.length })}>
        {reversals.length === 0 && <p className="small">{t("operation.nothing")}</p>}
        {reversals.map(({ id, entry, kind, amount, source, reason, proposedBy, proposedById }) => (
          <div className="sheet stack" key={id}>
            <p>
              <strong>
                <Amount of={amount} />
              </strong>{" "}
              {nameOf(kind)} {t("audit.entryNumber", { number: entry })}
              {source && (
                <>
                  {" · "}
                  <code>{source}</code>
                </>
              )}
            </p>
            <p className="small">
              {reason} · {t("manage.proposedBy", { name: proposedBy })}
            </p>
            <Decide id={id} subject="reversal" isOwn={proposedById === personId} />
          </div>
        ))}
      </Section>
      <Section title={t("reversal.propose.title")}>
        <p>{t("reversal.propose.lead")}</p>
        <Form method="post" className="sheet stack">
          <TextField
            name="entry"
            inputMode="numeric"
            label={t("reversal.entry")}
            defaultValue={typed?.entry ?? ""}
            maxLength={18}
            required
          />
          <TextField
            name="reason"
            id="reversal-reason"
            label={t("audit.refund.reason")}
            defaultValue={typed?.reason ?? ""}
            maxLength={200}
            required
          />
          <Button name="intent" value="propose-reversal">
            {t("reversal.propose")}
          </Button>
        </Form>
      </Section>
    </>
  );
}
