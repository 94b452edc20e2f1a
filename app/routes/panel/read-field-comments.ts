import {
  type FieldComments,
  fieldCommentBound,
  reviewedFields,
} from "#app/domain/campaign/campaign-version.ts";

/** What a review's form says of single fields; empty ones do not count. */
export function readFieldComments(form: FormData): FieldComments {
  return Object.fromEntries(
    reviewedFields.flatMap((field) => {
      const said = String(form.get(`comment-${field}`) ?? "")
        .trim()
        .slice(0, fieldCommentBound);
      return said === "" ? [] : [[field, said]];
    }),
  );
}
