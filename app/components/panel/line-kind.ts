import { useTexts } from "#app/i18n/locale-context.tsx";
import { isTextKey } from "#app/i18n/translate.ts";

/** What a movement of our balance at Stripe is called: Stripe's own word for one that we do not know. */
export function useLineKind(): (kind: string) => string {
  const t = useTexts();
  return (kind) => {
    const [line, entry] = [`line.${kind}`, `entry.${kind}`];
    if (isTextKey(line)) return t(line);
    return isTextKey(entry) ? t(entry) : kind;
  };
}
