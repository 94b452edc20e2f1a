import { FileField } from "#app/components/field.tsx";
import { useTexts } from "#app/i18n/locale-context.tsx";

/** Asks for the paper that proves what is recorded, as a picture or PDF. `id`: where several stand on a page. */
export function ProofField({ label, id }: { label: string; id?: string }) {
  const t = useTexts();
  return (
    <FileField
      name="proof"
      id={id}
      label={label}
      hint={t("operation.proof.hint")}
      accept="image/*,application/pdf"
      required
    />
  );
}
