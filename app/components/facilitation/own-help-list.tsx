import { Form, Link } from "@remix-run/react";
import { consentTexts } from "#app/domain/rights/consent.ts";
import { formatDay } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { Button } from "../button.tsx";
import { CheckField, SelectField } from "../field.tsx";
import { Section } from "../section.tsx";

type Help = {
  id: string;
  organisation: string;
  askedBy: string;
  at: string;
  isAgreed: boolean;
  maySubmit: boolean;
  campaign: { id: string; title: string } | null;
};

/** An organisation that asks: what it may do, in the words that are kept, and yes or no. */
export function AskedHelp({ help, campaigns }: { help: Help; campaigns: { id: string; title: string }[] }) {
  const t = useTexts();
  const { id, organisation, askedBy, campaign } = help;
  const isPossible = campaign !== null || campaigns.length > 0;
  return (
    <Section title={t("help.asks", { organisation })}>
      <Form method="post" className="sheet stack">
        <p>{t("help.asks.by", { name: askedBy })}</p>
        {campaign && <p>{t("help.asks.begun", { title: campaign.title })}</p>}
        <blockquote>{t(`consents.text.help.${consentTexts.help}`)}</blockquote>
        <input type="hidden" name="help" value={id} />
        <input type="hidden" name="textVersion" value={consentTexts.help} />
        {isPossible ? (
          <>
            {!campaign && (
              <SelectField
                {...{ name: "campaign", id: `campaign-${id}` }}
                label={t("help.which")}
                choices={campaigns.map((one) => ({ value: one.id, label: one.title || t("edit.untitled") }))}
              />
            )}
            <CheckField
              {...{ name: "submit", id: `submit-${id}` }}
              label={t("help.maySubmit")}
              hint={t(`consents.text.help_submit.${consentTexts.help_submit}`)}
            />
            <Button name="intent" value="agree">
              {t("help.agree")}
            </Button>
          </>
        ) : (
          <p>
            <Link to="/panel/campanas/nueva">{t("help.noCampaign")}</Link>
          </p>
        )}
        <Button name="intent" value="decline">
          {t("help.decline")}
        </Button>
      </Form>
    </Section>
  );
}

/** An organisation that helps, and the ways to end it. */
export function StandingHelp({ help }: { help: Help }) {
  const t = useTexts();
  const locale = useLocale();
  const { id, organisation, campaign, at, maySubmit } = help;
  return (
    <Section title={t("help.helps", { organisation, title: campaign?.title || t("edit.untitled") })}>
      <Form method="post" className="sheet stack">
        <p>
          {t("help.since", { at: formatDay(at, locale) })} {maySubmit && t("help.submits")}
        </p>
        <blockquote>{t(`consents.text.help.${consentTexts.help}`)}</blockquote>
        <input type="hidden" name="help" value={id} />
        {maySubmit && (
          <Button name="intent" value="end-submit">
            {t("help.endSubmit")}
          </Button>
        )}
        <Button name="intent" value="end">
          {t("help.end")}
        </Button>
      </Form>
    </Section>
  );
}
