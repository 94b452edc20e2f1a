import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { CheckField, TextField } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import { Table } from "#app/components/table.tsx";
import type { TextKey } from "#app/i18n/es.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { isTextKey } from "#app/i18n/translate.ts";
import { ProofField } from "./proof-field.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";

type Props = {
  id: string;
  state: string;
  isOwn: boolean;
  isTaken: boolean;
  /** What was refused, told beside its button. */
  answer: { intent: string; refusal: string; about?: string; reference: string } | null;
};

/** What can be done with a batch that was not sent: approve it, record that it was sent, or withdraw it. */
export function BatchActs({ id, state, isOwn, isTaken, answer }: Props) {
  const t = useTexts();
  const refused = (intent: string) =>
    answer?.intent === intent && <RefusalNotice kind={answer.refusal} about={answer.about} isFocused />;
  // Somebody else decided it meanwhile: what was pressed is not there any more.
  if (state !== "created" && state !== "approved") return answer && refused(answer.intent);
  const hasForm = { approve: state === "created", send: state === "approved", withdraw: true };
  return (
    <>
      {answer && !hasForm[answer.intent as "send"] && refused(answer.intent)}
      {state === "created" && (
        <Form method="post" className="sheet stack">
          <p>{t(isOwn ? "batch.approve.own" : "batch.approve.hint")}</p>
          <p className="small">{t("batch.rule")}</p>
          <input type="hidden" name="id" value={id} />
          {refused("approve")}
          {!isOwn && (
            <Button name="intent" value="approve" look="main">
              {t("batch.approve")}
            </Button>
          )}
        </Form>
      )}
      {state === "approved" && (
        <Section title={t("batch.send")}>
          <Form method="post" encType="multipart/form-data" className="sheet stack">
            <p>{t("batch.send.lead")}</p>
            <p className="small">{t("batch.rule")}</p>
            <input type="hidden" name="id" value={id} />
            <TextField
              name="reference"
              label={t("operation.reference")}
              defaultValue={answer?.reference}
              maxLength={120}
              required
            />
            <ProofField label={t("batch.proof")} />
            {!isTaken && <CheckField name="typed" label={t("batch.typed")} />}
            {refused("send")}
            <Button name="intent" value="send" look="main">
              {t("batch.send")}
            </Button>
          </Form>
        </Section>
      )}
      <Form method="post" className="act-line">
        <input type="hidden" name="id" value={id} />
        {refused("withdraw")}
        <Button name="intent" value="withdraw">
          {t("batch.withdraw")}
        </Button>
        <span className="small">{t("batch.withdraw.hint")}</span>
      </Form>
    </>
  );
}

/** The files of an approved batch, with what names their bytes and who has them. */
export function BatchFiles({
  id,
  files,
}: {
  id: string;
  files: readonly { format: string; name: string; hash: string; takenBy: string[] }[];
}) {
  const t = useTexts();
  if (files.length === 0) return null;
  return (
    <Section title={t("batch.files")}>
      <p>{t("batch.files.lead")}</p>
      <Table
        isRecords
        caption={t("batch.files")}
        columns={[
          { name: t("batch.file"), isName: true },
          { name: t("batch.file.hash"), isName: true },
          { name: t("batch.file.takenBy") },
        ]}
        rows={files.map(({ format, name, hash, takenBy }) => [
          <span key={format}>
            <a href={`/panel/desembolsos/${id}/archivos/${format}`}>{name}</a>
            <br />
            <span className="small">{t(whatOf(format))}</span>
          </span>,
          <code key={`${format}-hash`}>{hash}</code>,
          takenBy.join(", ") || "—",
        ])}
      />
    </Section>
  );
}

/** For whom a file is; a bank of its own that was added gets the words for any. */
function whatOf(format: string): TextKey {
  const key = `batch.file.${format}`;
  return isTextKey(key) ? key : "batch.file.other";
}
