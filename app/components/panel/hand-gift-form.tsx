import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { SelectField, TextField } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { ProofField } from "./proof-field.tsx";

type Props = {
  campaigns: readonly { id: string; title: string; currency: string }[];
  /** What was typed and refused, shown again. */
  typed: Record<string, string> | null;
};

/** Records a gift in cash or by transfer, with its proof. */
export function HandGiftForm({ campaigns, typed }: Props) {
  const t = useTexts();
  const shown = (name: string) => typed?.[name] ?? "";
  return (
    <Section title={t("handGifts.record")}>
      {campaigns.length === 0 ? (
        <p className="small">{t("handGifts.noCampaign")}</p>
      ) : (
        <Form method="post" encType="multipart/form-data" className="sheet stack">
          <SelectField
            name="id"
            label={t("handGifts.campaign")}
            defaultValue={shown("id")}
            choices={campaigns.map(({ id, title, currency }) => ({
              value: id,
              label: `${title} · ${currency}`,
            }))}
          />
          <SelectField
            name="kind"
            label={t("handGifts.kind")}
            defaultValue={shown("kind")}
            choices={[
              { value: "cash", label: t("handGifts.kind.cash") },
              { value: "transfer", label: t("handGifts.kind.transfer") },
            ]}
          />
          <TextField
            name="amount"
            inputMode="decimal"
            label={t("panel.amount")}
            defaultValue={shown("amount")}
            maxLength={40}
            required
          />
          <TextField
            name="name"
            label={t("handGifts.name")}
            hint={t("handGifts.name.hint")}
            defaultValue={shown("name")}
            maxLength={80}
          />
          <TextField
            name="email"
            type="email"
            label={t("handGifts.email")}
            hint={t("handGifts.email.hint")}
            defaultValue={shown("email")}
            maxLength={254}
          />
          <ProofField label={t("handGifts.proof")} />
          <Button name="intent" value="record-gift" look="main">
            {t("handGifts.do")}
          </Button>
        </Form>
      )}
    </Section>
  );
}
