import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { LongField } from "#app/components/field.tsx";
import type { FieldComments } from "#app/domain/campaign/campaign-version.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { FieldCommentForm } from "./field-comments.tsx";

type Props = {
  side: "operator" | "matcher";
  /** Of what the reviewer reads. */
  submittedAt: string;
  /** What was typed and refused. */
  typed: { comment: string; fieldComments: FieldComments } | null;
  isFirst: boolean;
};

/** Where one side decides about a campaign that was sent to review. */
export function ReviewForm({ side, submittedAt, typed, isFirst }: Props) {
  const t = useTexts();
  return (
    <Form method="post" className="sheet stack">
      <h2>{t(`review.as.${side}`)}</h2>
      <input type="hidden" name="side" value={side} />
      <input type="hidden" name="submittedAt" value={submittedAt} />
      <LongField
        name="comment"
        id={`comment-${side}`}
        label={t("review.comment")}
        hint={t("review.comment.hint")}
        defaultValue={typed?.comment}
        maxLength={2000}
      />
      <FieldCommentForm side={side} typed={typed?.fieldComments ?? null} />
      <p className="actions">
        <Button name="decision" value="approved" look={isFirst ? "main" : "quiet"}>
          {t("review.approve")}
        </Button>
        <Button name="decision" value="changes_asked">
          {t("review.askChanges")}
        </Button>
        <Button name="decision" value="rejected">
          {t("review.reject")}
        </Button>
      </p>
    </Form>
  );
}
