import { Link } from "@remix-run/react";
import type { IssuedReceipt } from "#app/domain/receipt/receipt-content.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { Section } from "../section.tsx";
import { ReceiptState } from "./receipt-state.tsx";

/** The numbered receipts of one gift for its donor: on paper in both languages, and where anybody verifies them. */
export function GiftReceipts({
  receipts,
  giftUrl,
}: {
  receipts: readonly IssuedReceipt[];
  /** The donor's own page of the gift. */
  giftUrl: string;
}) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <Section title={t("receipts.title")} id="recibos">
      <p>{t(receipts.length === 0 ? "receipts.soon" : "receipts.lead")}</p>
      {receipts.map(({ content, annulment, code }) => (
        <div key={code} className="numbered-receipt">
          <p>
            <strong>{content.number}</strong> · {formatMoney(content.total, locale)}{" "}
            <ReceiptState annulment={annulment} />
          </p>
          <p className="acts">
            <a className="button quiet" href={`${giftUrl}/recibos/${content.number}.pdf?lang=es`}>
              {t("receipts.pdf.es")}
            </a>
            <a className="button quiet" href={`${giftUrl}/recibos/${content.number}.pdf?lang=en`}>
              {t("receipts.pdf.en")}
            </a>
            <Link to={`/recibos/${code}`}>{t("receipts.check")}</Link>
          </p>
        </div>
      ))}
      <p className="small">
        <Link to="/panel/recibos">{t("receipts.all")}</Link>
      </p>
    </Section>
  );
}
