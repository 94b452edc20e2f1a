import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import type { Currency } from "#app/domain/money/currency.ts";
import { consentTexts } from "#app/domain/rights/consent.ts";
import { type CampaignFieldsProps, useCampaignFields } from "./campaign-fields.tsx";
import { MoneyFields } from "./money-fields.tsx";
import { StoryFields } from "./story-fields.tsx";
import { VentureFields } from "./venture-fields.tsx";

type Props = CampaignFieldsProps & {
  currency: Currency;
  /** Where it is saved while it is typed, and the number of the saving that is shown. */
  place: { address: string; saves: number };
  lines: number;
  /** Whether whoever writes may send it to review. */
  maySubmit?: boolean;
};

/** Everything that is written of a campaign, in four steps on one page; saved complete or not. */
export function CampaignForm({ currency, place, lines, maySubmit = true, ...props }: Props) {
  const { t, text } = useCampaignFields(props);
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      className="stack"
      noValidate
      data-autosave={place.address}
      data-saved={t("edit.autosaved")}
      data-offline={t("edit.offline")}
      data-elsewhere={t("edit.refused.saved_elsewhere")}
      data-signed-out={t("edit.signedOut")}
      data-restored={t("edit.restored")}
    >
      <input type="hidden" name="seen" value={place.saves} />
      <h2>{t("edit.step.essence")}</h2>
      {text("title", t("edit.title.hint"))}
      {text("summary", t("edit.summary.hint"))}
      <h2>{t("edit.step.story")}</h2>
      <StoryFields {...props} />
      <h2>{t("edit.step.venture")}</h2>
      <VentureFields {...props} />
      <h2>{t("edit.step.money")}</h2>
      <MoneyFields {...props} currency={currency} lines={lines} />
      {maySubmit && <p className="small">{t(`consents.text.terms.${consentTexts.terms}`)}</p>}
      <p className="actions">
        <Button name="intent" value="save">
          {t("edit.save")}
        </Button>
        {maySubmit && (
          <Button name="intent" value="submit" look="main">
            {t("edit.submit")}
          </Button>
        )}
      </p>
      <output className="small" data-autosaved aria-live="polite" />
      <script type="module" src="/autosave.js" />
    </Form>
  );
}
