import { Form, Link } from "@remix-run/react";
import { Amount } from "#app/components/amount.tsx";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Section } from "#app/components/section.tsx";
import type { BankLines } from "#app/domain/bank/bank-lines.ts";
import { formatDay } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { BankCharge } from "./bank-charge.tsx";
import { useLineKind } from "./line-kind.ts";

type Props = Pick<BankLines, "open"> & {
  personId: string;
  /** What was typed about a line, and in words why it was refused. */
  typed: { id: string; reason: string; said: string } | null;
};

/** Lines of the bank whose movement is not known: what each may be, what waits for somebody who saw it, and what the bank took. */
export function OpenBankLines({ open, personId, typed }: Props) {
  const t = useTexts();
  const locale = useLocale();
  if (open.length === 0) return null;
  return (
    <Section title={t("bank.open", { count: open.length })}>
      <p className="small">{t("bank.open.lead")}</p>
      {open.map(({ id, day, amount, description, reference, isDebit, charge, ...of }) => (
        <article className="sheet stack" key={id}>
          <p>
            <strong>
              <Amount of={amount} />
            </strong>{" "}
            · {formatDay(`${day}T12:00:00Z`, locale)} · {[description, reference].filter(Boolean).join(" · ")}
          </p>
          {typed && isAbout(typed.id, { id, charge }) && (
            <Notice tone="warning" isAlert isFocused>
              <p>{typed.said}</p>
            </Notice>
          )}
          {!charge && <WhatItMayBe id={id} isDebit={isDebit} {...of} />}
          {isDebit && (
            <BankCharge
              lineId={id}
              description={description}
              charge={charge}
              personId={personId}
              typed={typed?.id === id ? typed.reason : null}
            />
          )}
        </article>
      ))}
    </Section>
  );
}

/** Whether a form was about this line, or about the charge that was proposed of it. */
export function isAbout(
  formId: string,
  { id, charge }: Pick<BankLines["open"][number], "id" | "charge">,
): boolean {
  return formId === id || formId === charge?.id;
}

type Line = Pick<BankLines["open"][number], "id" | "isDebit" | "candidates" | "waiting" | "returned">;

function WhatItMayBe({ id, isDebit, candidates, waiting, returned }: Line) {
  const t = useTexts();
  const locale = useLocale();
  const kindOf = useLineKind();
  const unknown = isDebit ? "bank.unknown.left" : "bank.unknown.came";
  return (
    <>
      {returned.map(({ payoutId, publicName, title }) => (
        <p className="act-line" key={payoutId}>
          <span>{t("bank.returned", { name: publicName, title })}</span>
          <ButtonLink to={`/panel/operacion#desembolso-${payoutId}`}>{t("bank.returned.record")}</ButtonLink>
        </p>
      ))}
      {candidates.map(({ of, id: movementId, kind, day, isNamed }) => (
        <Form method="post" className="act-line" key={movementId}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name={of} value={movementId} />
          <span>
            {t(of === "entry" ? "bank.candidate" : "bank.candidate.batch", {
              kind: kindOf(kind),
              day: formatDay(`${day}T12:00:00Z`, locale),
              entry: movementId,
            })}
            {isNamed && ` · ${t("bank.candidate.named")}`}
          </span>
          <Button name="intent" value="match">
            {t("bank.match")}
          </Button>
        </Form>
      ))}
      {waiting.map(({ kind, href }) => (
        <p key={`${kind} ${href}`}>
          <Link to={href}>{t(`bank.waiting.${kind}`)}</Link>
        </p>
      ))}
      {candidates.length + waiting.length + returned.length === 0 && <p>{t(unknown)}</p>}
    </>
  );
}
