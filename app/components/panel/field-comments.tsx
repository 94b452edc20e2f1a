import { LongField } from "#app/components/field.tsx";
import {
  type FieldComments,
  fieldCommentBound,
  reviewedFields,
} from "#app/domain/campaign/campaign-version.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

/** Where a reviewer says something of single fields; `side` tells two forms of a page apart. */
export function FieldCommentForm({ side, typed }: { side: string; typed: FieldComments | null }) {
  const t = useTexts();
  return (
    <details open={typed !== null && Object.keys(typed).length > 0}>
      <summary>{t("review.fields")}</summary>
      <p className="hint">{t("review.fields.hint")}</p>
      {reviewedFields.map((field) => (
        <LongField
          key={field}
          name={`comment-${field}`}
          id={`comment-${side}-${field}`}
          label={t(`review.field.${field}`)}
          rows={2}
          maxLength={fieldCommentBound}
          defaultValue={typed?.[field]}
        />
      ))}
    </details>
  );
}

/** What reviewers said of single fields. */
export function FieldCommentList({ comments }: { comments: FieldComments }) {
  const t = useTexts();
  const said = reviewedFields.filter((field) => comments[field]);
  if (said.length === 0) return null;
  return (
    <dl className="differences">
      {said.map((field) => (
        <div key={field}>
          <dt>{t(`review.field.${field}`)}</dt>
          <dd>{comments[field]}</dd>
        </div>
      ))}
    </dl>
  );
}
