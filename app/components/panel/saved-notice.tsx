import { Notice } from "#app/components/notice.tsx";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Refusal = "not_allowed" | "not_editable" | "too_much" | "saved_elsewhere" | "call_is_over";

type Props = {
  /** What an earlier saving did, by its word in the address. */
  saved: string | null;
  /** Why the last one did less; `refusal` null: some fields are wrong. */
  answer: { refusal: Refusal | null; errors: Record<string, string> } | undefined;
};

/** Whether what was written is stored or sent. */
export function SavedNotice({ saved, answer }: Props) {
  const t = useTexts();
  if (answer)
    return (
      <Notice tone="warning" isAlert>
        <p>
          {answer.refusal
            ? t(`edit.refused.${answer.refusal}`)
            : t("edit.notReady", { count: Object.keys(answer.errors).length })}
        </p>
      </Notice>
    );
  if (!saved) return null;
  return (
    <Notice tone="good">
      <p role="status">{t(saved === "enviada" ? "edit.submitted" : "edit.saved")}</p>
    </Notice>
  );
}
