import type { CaptchaShown } from "#app/domain/ports/captcha.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";

/** Asked only while cards are tried on the campaign. */
export type CaptchaAsked = CaptchaShown & { until: string };

/** The provider's check that a visitor is a person; without scripts, until when it is asked. */
export function CaptchaCheck({ scriptUrl, siteKey, className, until }: CaptchaAsked) {
  const t = useTexts();
  const locale = useLocale();
  const moment = formatMoment(until, locale);
  return (
    <section className="sheet" aria-label={t("captcha.title")}>
      <p>{t("captcha.why", { until: moment })}</p>
      <div className={className} data-sitekey={siteKey} data-language={locale} />
      <script src={scriptUrl} async defer />
      <noscript>
        <p>
          <strong>{t("captcha.noScript", { until: moment })}</strong>
        </p>
      </noscript>
    </section>
  );
}
