import type { Annulment } from "#app/domain/receipt/receipt-content.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Tag } from "../tag.tsx";

/** Whether a receipt holds; if not, the number by which it was annulled. */
export function ReceiptState({ annulment }: { annulment: Annulment | null }) {
  const t = useTexts();
  if (!annulment) return <Tag tone="good">{t("receipts.valid")}</Tag>;
  return (
    <>
      <Tag tone="warning">{t("receipts.annulled")}</Tag> <span className="small">{annulment.number}</span>
    </>
  );
}
