import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import { Table } from "#app/components/table.tsx";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { ProofField } from "./proof-field.tsx";

type Props = { id: string; state: string; isOwn: boolean; reference: string };

/** What can be done with a batch that was not sent: approve it, record that it was sent, or withdraw it. */
export function BatchActs({ id, state, isOwn, reference }: Props) {
  const t = useTexts();
  if (state !== "created" && state !== "approved") return null;
  return (
    <>
      {state === "created" && (
        <Form method="post" className="sheet stack">
          <p>{t(isOwn ? "batch.approve.own" : "batch.approve.hint")}</p>
          <input type="hidden" name="id" value={id} />
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
            <input type="hidden" name="id" value={id} />
            <TextField
              name="reference"
              label={t("operation.reference")}
              defaultValue={reference}
              maxLength={120}
              required
            />
            <ProofField label={t("batch.proof")} />
            <Button name="intent" value="send" look="main">
              {t("batch.send")}
            </Button>
          </Form>
        </Section>
      )}
      <Form method="post" className="act-line">
        <input type="hidden" name="id" value={id} />
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
          <a key={format} href={`/panel/desembolsos/${id}/archivos/${format}`}>
            {name}
          </a>,
          <code key={`${format}-hash`}>{hash}</code>,
          takenBy.join(", ") || "—",
        ])}
      />
    </Section>
  );
}
