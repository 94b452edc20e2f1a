import { Section } from "#app/components/section.tsx";
import { Tag } from "#app/components/tag.tsx";
import type { FieldComments } from "#app/domain/campaign/campaign-version.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { FieldCommentList } from "./field-comments.tsx";

type Review = { side: string; decision: string; comment: string; fieldComments: FieldComments; at: string };

/** What reviewers decided, newest first, with their words. */
export function ReviewHistory({ reviews }: { reviews: readonly Review[] }) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <Section title={t("review.history")}>
      <ul className="plain-list">
        {reviews.map(({ side, decision, comment, fieldComments, at }) => (
          <li key={`${side}${at}`}>
            <Tag tone={decision === "approved" ? "good" : "warning"}>
              {t(`review.decision.${decision as "approved"}`)}
            </Tag>{" "}
            {t(`review.side.${side as "operator"}`)} · {formatMoment(at, locale)}
            {comment && <p>{comment}</p>}
            <FieldCommentList comments={fieldComments} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
