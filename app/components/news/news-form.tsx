import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { FileField, LongField, TextField } from "#app/components/field.tsx";
import { newsBounds } from "#app/domain/news/news-content.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Props = { typed: Record<string, string>; errors: Record<string, string>; readers: number };

/** What an entrepreneur tells, with pictures; published at once. */
export function NewsForm({ typed, errors, readers }: Props) {
  const t = useTexts();
  const field = (name: string) => ({ name, error: errors[name], defaultValue: typed[name] ?? "" });
  const numbers = Array.from({ length: newsBounds.pictures }, (_, index) => index + 1);
  return (
    <Form method="post" encType="multipart/form-data" className="sheet stack">
      <TextField {...field("title")} label={t("news.form.title")} maxLength={newsBounds.title} required />
      <LongField
        {...field("text")}
        label={t("news.form.text")}
        hint={t("news.form.text.hint")}
        rows={8}
        maxLength={newsBounds.text}
        required
      />
      {numbers.map((number) => (
        <div className="stack" key={number}>
          <FileField
            name={`picture-${number}`}
            label={t("news.form.picture", { number })}
            error={errors[`picture-${number}`]}
            accept="image/*"
          />
          <TextField {...field(`alt-${number}`)} label={t("edit.pictureAlt")} maxLength={newsBounds.alt} />
        </div>
      ))}
      <p className="hint">{t("news.form.means", { count: readers })}</p>
      <Button name="intent" value="publish" look="main">
        {t("news.publish")}
      </Button>
    </Form>
  );
}
