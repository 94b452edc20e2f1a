import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Section } from "#app/components/section.tsx";
import { consentText, isConsentText } from "#app/domain/campaign/picture-consent.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";

type Props = {
  consents: readonly { givenAt: string; textVersion: string; withdrawnAt: string | null }[];
  /** Whether the reader is the entrepreneur, who alone gives it; others withdraw it for them. */
  isOwn: boolean;
};

/** The consent to show the pictures of a protected campaign: what was read, since when it stands, and its end. */
export function ConsentForm({ consents, isOwn }: Props) {
  const t = useTexts();
  const locale = useLocale();
  const standing = consents.find(({ withdrawnAt }) => withdrawnAt === null);
  const past = consents.filter(({ withdrawnAt }) => withdrawnAt !== null);
  const version = standing && isConsentText(standing.textVersion) ? standing.textVersion : consentText;
  const at = standing && formatMoment(standing.givenAt, locale);
  return (
    <Section title={t("consent.title")} id="permiso">
      {(standing || isOwn) && (
        <Form method="post" className="sheet stack">
          <p>{at ? t(isOwn ? "consent.standing" : "consent.standsSince", { at }) : t("consent.none")}</p>
          {isOwn && <blockquote>{t(`consent.text.${version}`)}</blockquote>}
          <input type="hidden" name="textVersion" value={version} />
          <Button name="intent" value={standing ? "withdraw-consent" : "consent"}>
            {t(!standing ? "consent.give" : isOwn ? "consent.withdraw" : "consent.withdraw.byOperator")}
          </Button>
        </Form>
      )}
      {past.length > 0 && (
        <>
          <h3>{t("consent.history")}</h3>
          <ul>
            {past.map(({ givenAt, withdrawnAt }) => (
              <li key={givenAt}>
                {t("consent.past", {
                  given: formatMoment(givenAt, locale),
                  withdrawn: formatMoment(withdrawnAt!, locale),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
