import { Notice } from "#app/components/notice.tsx";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { isTextKey } from "#app/i18n/translate.ts";

type Props = {
  kind: string;
  /** What its words name. */
  about?: string;
  /** It stands beside the button that was pressed: the page opens there. */
  isFocused?: boolean;
};

/** Why a form was not done, in words; one for which there are none is told like what is not allowed. */
export function RefusalNotice({ kind, about = "", isFocused }: Props) {
  const t = useTexts();
  const key = `refusal.${kind}`;
  return (
    <Notice tone="warning" isAlert isFocused={isFocused}>
      <p>{t(isTextKey(key) ? key : "refusal.not_allowed", { about })}</p>
    </Notice>
  );
}
