import { useTexts } from "#app/i18n/locale-context.tsx";
import { TextField } from "../field.tsx";

/** Where a code of the app is typed; a recovery code too, but for a new app. */
export function SecondFactorCode({
  error,
  isNew = false,
  typed = null,
}: {
  error?: string | null;
  isNew?: boolean;
  typed?: string | null;
}) {
  const t = useTexts();
  return (
    <TextField
      name="code"
      label={t("factor.code")}
      hint={isNew ? undefined : t("factor.codeHint")}
      error={error}
      inputMode={isNew ? "numeric" : "text"}
      autoComplete="one-time-code"
      autoCapitalize="none"
      maxLength={12}
      defaultValue={typed ?? undefined}
      required
    />
  );
}
