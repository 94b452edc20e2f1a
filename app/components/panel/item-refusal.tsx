import { useTexts } from "#app/i18n/locale-context.tsx";
import { Notice } from "../notice.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";

/** What a form of the operator's page sent, and why it was refused. */
export type FormAnswer = {
  id: string;
  reference: string;
  amount: string;
  intent: unknown;
  currency: unknown;
  refusal: string;
  about?: string;
} | null;

/** Why the form of this item was refused, beside it: the page opens there. */
export function ItemRefusal({ id, answer }: { id: string; answer: FormAnswer }) {
  if (answer?.id !== id) return null;
  return <RefusalNotice kind={answer.refusal} about={answer.about} isFocused />;
}

/** What became of a form, at the top of the page: that it is done, or why not when its item is not listed any more. */
export function PageAnswer(of: { answer: FormAnswer; hasItsForm: boolean; isDone: boolean }) {
  const t = useTexts();
  const { answer, hasItsForm, isDone } = of;
  if (answer)
    return hasItsForm ? null : <RefusalNotice kind={answer.refusal} about={answer.about} isFocused />;
  if (!isDone) return null;
  return (
    <Notice tone="good">
      <p role="status">{t("operation.done")}</p>
    </Notice>
  );
}
