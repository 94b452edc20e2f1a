import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { LongField } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import { commentBound } from "#app/domain/evidence/evidence-state.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

/** Sends the evidence of a tranche to be reviewed, with words to the reviewer. `isAsked`: they are an answer. */
export function SendEvidence({ isAsked, message }: { isAsked: boolean; message: string }) {
  const t = useTexts();
  return (
    <Section title={t("spent.send.title")}>
      <Form method="post" encType="multipart/form-data" className="sheet stack">
        <LongField
          name="message"
          label={t(isAsked ? "spent.answer" : "spent.message")}
          hint={t("spent.message.hint")}
          defaultValue={message}
          maxLength={commentBound}
        />
        <Button name="intent" value="send">
          {t("spent.send")}
        </Button>
      </Form>
    </Section>
  );
}
