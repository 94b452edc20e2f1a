import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { ChoiceGroup } from "#app/components/choice-group.tsx";
import { LongField, TextField } from "#app/components/field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { commentBounds, commentKinds } from "#app/domain/comment/comment.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { isTextKey } from "#app/i18n/translate.ts";

export type CommentTyped = { refusal: string; kind: string; text: string; name: string };

type Props = {
  campaign: { title: string; publicName: string };
  /** How the writer was named before. */
  name: string;
  answer: CommentTyped | undefined;
};

/** Asks or tells the entrepreneur something, in public. */
export function CommentForm({ campaign, name, answer }: Props) {
  const t = useTexts();
  const refusal = `comment.refusal.${answer?.refusal}`;
  return (
    <Form method="post" className="stack">
      {isTextKey(refusal) && (
        <Notice tone="warning" isAlert>
          <p>{t(refusal)}</p>
        </Notice>
      )}
      <ChoiceGroup
        name="kind"
        legend={t("comment.kind")}
        choices={commentKinds.map((value) => ({ value, label: t(`comment.kind.${value}`) }))}
        chosen={answer?.kind ?? "question"}
      />
      <LongField
        name="text"
        label={t("comment.text")}
        hint={t("comment.text.hint", { name: campaign.publicName })}
        rows={5}
        maxLength={commentBounds.text}
        defaultValue={answer?.text ?? ""}
        required
      />
      <TextField
        name="name"
        label={t("comment.name")}
        hint={t("comment.name.hint")}
        maxLength={commentBounds.name}
        defaultValue={answer?.name ?? name}
      />
      <Button look="main">{t("comment.write")}</Button>
    </Form>
  );
}
