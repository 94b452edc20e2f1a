import { Notice } from "#app/components/notice.tsx";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { isTextKey } from "#app/i18n/translate.ts";

/** Why a form was not done, in words; one for which there are none is told like what is not allowed. */
export function RefusalNotice({ kind }: { kind: string }) {
  const t = useTexts();
  const key = `refusal.${kind}`;
  return (
    <Notice tone="warning" isAlert>
      <p>{t(isTextKey(key) ? key : "refusal.not_allowed")}</p>
    </Notice>
  );
}
