import { Form, Link } from "@remix-run/react";
import { Amount } from "#app/components/amount.tsx";
import { Button } from "#app/components/button.tsx";
import { Section } from "#app/components/section.tsx";
import type { BankLines } from "#app/domain/bank/bank-lines.ts";
import { formatDay } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { useLineKind } from "./line-kind.ts";

/** Lines of the bank whose movement is not known: what each may be, and what waits for somebody who saw it. */
export function OpenBankLines({ open }: Pick<BankLines, "open">) {
  const t = useTexts();
  const locale = useLocale();
  const kindOf = useLineKind();
  if (open.length === 0) return null;
  return (
    <Section title={t("bank.open", { count: open.length })}>
      <p className="small">{t("bank.open.lead")}</p>
      {open.map(({ id, day, amount, description, reference, candidates, waiting }) => (
        <article className="sheet stack" key={id}>
          <p>
            <strong>
              <Amount of={amount} />
            </strong>{" "}
            · {formatDay(`${day}T12:00:00Z`, locale)} · {[description, reference].filter(Boolean).join(" · ")}
          </p>
          {candidates.map((candidate) => (
            <Form method="post" className="act-line" key={candidate.entryId}>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="entry" value={candidate.entryId} />
              <span>
                {t("bank.candidate", {
                  kind: kindOf(candidate.kind),
                  day: formatDay(`${candidate.day}T12:00:00Z`, locale),
                  entry: candidate.entryId,
                })}
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
          {candidates.length + waiting.length === 0 && <p>{t("bank.unknown")}</p>}
        </article>
      ))}
    </Section>
  );
}
