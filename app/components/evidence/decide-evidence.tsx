import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { LongField } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import { commentBound } from "#app/domain/evidence/evidence-state.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Props = {
  /** When what is read was sent: only that is decided about. */
  sentAt: string;
  /** What was typed and refused, shown again. */
  comment: string;
  /** What the button that asks says. */
  ask: string;
};

/** A reviewer accepts what was sent, or asks, with a comment. */
export function DecideEvidence({ sentAt, comment, ask }: Props) {
  const t = useTexts();
  return (
    <Section title={t("spent.decide")}>
      <Form method="post" className="sheet stack">
        <input type="hidden" name="sentAt" value={sentAt} />
        <LongField
          name="comment"
          label={t("spent.comment")}
          hint={t("spent.comment.hint")}
          defaultValue={comment}
          maxLength={commentBound}
        />
        <p className="actions">
          <Button name="decision" value="accept" look="main">
            {t("spent.accept")}
          </Button>
          <Button name="decision" value="ask">
            {ask}
          </Button>
        </p>
      </Form>
    </Section>
  );
}
