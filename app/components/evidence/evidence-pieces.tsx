import { Form } from "@remix-run/react";
import { Amount } from "#app/components/amount.tsx";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Section } from "#app/components/section.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatDay } from "#app/i18n/format-date.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";

type Piece = {
  id: string;
  amount: MoneyData;
  supplier: string;
  bought: string;
  dated: string;
  line: string;
  fileHash: string;
  isPicture: boolean;
  /** Where the same file stands too; none for who is not to know. */
  elsewhere: readonly { title: string; position: number; at: string; amount: MoneyData }[];
};

/** Pieces of evidence with their papers. `mayWithdraw`: each with the way to take it back. */
export function EvidencePieces({
  pieces,
  mayWithdraw = false,
}: {
  pieces: readonly Piece[];
  mayWithdraw?: boolean;
}) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <Section title={t("spent.pieces", { count: pieces.length })}>
      {pieces.length === 0 && <p className="small">{t("spent.pieces.none")}</p>}
      {pieces.map(({ id, amount, bought, supplier, dated, line, fileHash, isPicture, elsewhere }) => (
        <article className="sheet stack" key={id}>
          <h3>{bought}</h3>
          <p>
            <strong>
              <Amount of={amount} />
            </strong>{" "}
            · {line}
            <br />
            <span className="small">
              {t("spent.piece.from", { supplier, dated: formatDay(`${dated}T17:00:00Z`, locale) })}
            </span>
          </p>
          <p>
            <a href={`/panel/comprobantes/${fileHash}`}>
              {isPicture ? (
                <img
                  className="photo"
                  src={`/panel/comprobantes/${fileHash}`}
                  alt={t("spent.piece.photo", { bought })}
                  loading="lazy"
                />
              ) : (
                t("spent.piece.pdf")
              )}
            </a>
          </p>
          {elsewhere.length > 0 && (
            <Notice tone="warning">
              <p>{t("spent.duplicate", { count: elsewhere.length })}</p>
              <ul>
                {elsewhere.map((other) => (
                  <li key={`${other.title} ${other.at}`}>
                    {t("spent.duplicate.at", {
                      ...{ title: other.title, number: other.position },
                      ...{ at: formatDay(other.at, locale), amount: formatMoney(other.amount, locale) },
                    })}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          {mayWithdraw && (
            <Form method="post" encType="multipart/form-data">
              <input type="hidden" name="piece" value={id} />
              <Button
                name="intent"
                value="withdraw"
                formNoValidate
                aria-label={t("spent.piece.withdraw.of", { bought })}
              >
                {t("spent.piece.withdraw")}
              </Button>
            </Form>
          )}
        </article>
      ))}
    </Section>
  );
}
