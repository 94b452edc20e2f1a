import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { LongField } from "#app/components/field.tsx";
import { Tag } from "#app/components/tag.tsx";
import { commentBounds } from "#app/domain/comment/comment.ts";
import { formatShortMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";

type Moderated = {
  id: string;
  kind: "comment" | "question";
  text: string;
  name: string | null;
  writtenAt: string;
  state: "waiting" | "shown" | "hidden" | "removed";
  stateReason: string | null;
  answer: string | null;
  reports: number;
  campaign: { slug: string; title: string };
};

type Props = {
  comments: readonly Moderated[];
  /** Who looks at them: their entrepreneur answers and hides, an operator removes. */
  as: "entrepreneur" | "operator";
};

/** Comments with what may be done about them. */
export function ModerateList({ comments, as }: Props) {
  const t = useTexts();
  const locale = useLocale();
  return comments.map((comment) => {
    const { id, kind, text, name, writtenAt, state, stateReason, reports, campaign } = comment;
    return (
      <article className="sheet stack" key={id}>
        <p className="small">
          <Tag>{t(`comment.state.${state}`)}</Tag> {name ?? t("comment.nobody")} · {t(`comment.kind.${kind}`)}{" "}
          · {formatShortMoment(writtenAt, locale)}
          {as === "operator" && (
            <>
              {" "}
              · <Link to={`/campanas/${campaign.slug}`}>{campaign.title}</Link> ·{" "}
              {t("comment.reports", { count: reports })}
            </>
          )}
        </p>
        <p className="story">{text}</p>
        {stateReason && <p className="small">{t("comment.removedWhy", { reason: stateReason })}</p>}
        {as === "entrepreneur" && state !== "removed" && <OwnActs comment={comment} />}
        {as === "operator" && <JudgeActs id={id} />}
      </article>
    );
  });
}

function OwnActs({ comment: { id, kind, state, answer } }: { comment: Moderated }) {
  const t = useTexts();
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="comment" value={id} />
      {kind === "question" && (
        <LongField
          name="answer"
          id={`answer-${id}`}
          label={t("comment.answer")}
          defaultValue={answer ?? ""}
          maxLength={commentBounds.answer}
        />
      )}
      <p className="actions">
        {kind === "question" && (
          <Button name="intent" value="answer" look={answer ? "quiet" : "main"}>
            {t(answer ? "comment.answer.again" : "comment.answer.send")}
          </Button>
        )}
        <Button name="intent" value={state === "shown" ? "hide" : "show"}>
          {t(state === "shown" ? "comment.hide" : "comment.show")}
        </Button>
      </p>
    </Form>
  );
}

function JudgeActs({ id }: { id: string }) {
  const t = useTexts();
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="comment" value={id} />
      <LongField
        name="reason"
        id={`reason-${id}`}
        label={t("comment.reason")}
        rows={2}
        maxLength={commentBounds.reason}
      />
      <p className="actions">
        <Button name="intent" value="remove">
          {t("comment.remove")}
        </Button>
        <Button name="intent" value="keep">
          {t("comment.keep")}
        </Button>
      </p>
    </Form>
  );
}
