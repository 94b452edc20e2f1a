import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { formatShortDay } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";

type Props = {
  comments: readonly {
    id: string;
    kind: "comment" | "question";
    text: string;
    name: string | null;
    hasGiven: boolean;
    writtenAt: string;
    answer: string | null;
  }[];
  /** Who answers. */
  publicName: string;
};

/** What people wrote under a campaign, with its answers; anybody may report one. */
export function PublicComments({ comments, publicName }: Props) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <ol className="comments">
      {comments.map(({ id, kind, text, name, hasGiven, writtenAt, answer }) => (
        <li key={id}>
          <p className="small">
            <strong>{name ?? t(hasGiven ? "comment.donor" : "comment.nobody")}</strong>
            {kind === "question" && <> · {t("comment.kind.question")}</>} ·{" "}
            <time dateTime={writtenAt}>{formatShortDay(writtenAt, locale)}</time>
          </p>
          <p className="story">{text}</p>
          {answer && (
            <blockquote>
              <p className="small">{t("comment.answerOf", { name: publicName })}</p>
              <p className="story">{answer}</p>
            </blockquote>
          )}
          <Form method="post">
            <input type="hidden" name="comment" value={id} />
            <Button look="plain">{t("comment.report")}</Button>
          </Form>
        </li>
      ))}
    </ol>
  );
}
