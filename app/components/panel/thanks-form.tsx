import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { LongField } from "#app/components/field.tsx";
import { thanksBound } from "#app/domain/news/thanks.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { isTextKey } from "#app/i18n/translate.ts";

type Props = {
  unthanked: number;
  /** What was refused, with the words that were typed. */
  refused: { refusal: string; text: string } | null;
};

/** Where an entrepreneur thanks everybody whose gift was not thanked yet. */
export function ThanksForm({ unthanked, refused }: Props) {
  const t = useTexts();
  const key = `thanks.refusal.${refused?.refusal}`;
  if (unthanked === 0 && !refused) return <p>{t("thanks.nobody")}</p>;
  return (
    <Form method="post" className="stack">
      <p>{t("thanks.waiting", { count: unthanked })}</p>
      <LongField
        name="text"
        label={t("thanks.text")}
        hint={t("thanks.text.hint")}
        error={isTextKey(key) ? t(key) : undefined}
        defaultValue={refused?.text}
        maxLength={thanksBound}
        rows={4}
        required
      />
      <Button look="main">{t("thanks.send")}</Button>
    </Form>
  );
}
