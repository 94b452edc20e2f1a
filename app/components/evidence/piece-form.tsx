import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { FileField, SelectField, TextField } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import { pieceBounds } from "#app/domain/evidence/evidence-piece.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Props = {
  /** Made for this form: sent twice, it is one piece. */
  pieceId: string;
  currency: string;
  lines: readonly { id: string; label: string }[];
  errors: Record<string, string>;
  typed: Record<string, string>;
  /** Names the file that came before and is kept. */
  kept: string | null;
};

/** Adds one piece of evidence: the paper first, then what it shows. */
export function PieceForm({ pieceId, currency, lines, errors, typed, kept }: Props) {
  const t = useTexts();
  const field = (name: string) => ({ name, error: errors[name], defaultValue: typed[name] ?? "" });
  return (
    <Section title={t("spent.piece.new")}>
      <Form method="post" encType="multipart/form-data" className="sheet stack" noValidate>
        <input type="hidden" name="piece" value={pieceId} />
        {kept && <input type="hidden" name="kept" value={kept} />}
        <FileField
          name="file"
          label={t("spent.piece.file")}
          hint={t(kept ? "spent.piece.kept" : "spent.piece.file.hint")}
          error={errors.file}
          accept="image/*,application/pdf"
        />
        <TextField
          {...field("bought")}
          label={t("spent.piece.bought")}
          hint={t("spent.piece.bought.hint")}
          maxLength={pieceBounds.bought}
        />
        <TextField
          {...field("supplier")}
          label={t("spent.piece.supplier")}
          hint={t("spent.piece.supplier.hint")}
          maxLength={pieceBounds.supplier}
        />
        <TextField
          {...field("amount")}
          label={t("spent.piece.amount", { currency })}
          inputMode="decimal"
          maxLength={40}
        />
        <SelectField
          {...field("budgetLineId")}
          label={t("spent.piece.line")}
          choices={[
            { value: "", label: t("spent.piece.line.choose") },
            ...lines.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
        <TextField {...field("dated")} type="date" label={t("spent.piece.dated")} />
        <Button name="intent" value="add" look="main">
          {t("spent.piece.add")}
        </Button>
      </Form>
    </Section>
  );
}
