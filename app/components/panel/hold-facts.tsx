import { Link } from "@remix-run/react";
import type { HoldDecision, RelatedPartySign } from "#app/domain/donation/related-party.ts";
import { formatShortMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { Section } from "../section.tsx";

type Hold = {
  signs: readonly RelatedPartySign[];
  decision: HoldDecision | null;
  decidedBy: string | null;
  decidedAt: string | null;
  reason: string | null;
};

/** Why the match of a gift waited for a person, and what that person decided: for auditors. */
export function HoldFacts({ hold, isOperator }: { hold: Hold; isOperator: boolean }) {
  const { signs, decision, decidedBy, decidedAt, reason } = hold;
  const t = useTexts();
  const locale = useLocale();
  return (
    <Section title={t("held.ofDonation")}>
      <ul>
        {signs.map((sign) => (
          <li key={sign}>{t(`held.sign.${sign}`)}</li>
        ))}
      </ul>
      <p>
        {decision === null
          ? t("held.undecided")
          : t("held.decidedBy", {
              decision: t(`held.decided.${decision}`),
              name: decidedBy ?? "—",
              moment: formatShortMoment(decidedAt!, locale),
              reason: reason ?? "",
            })}
        {decision === null && isOperator && (
          <>
            {" "}
            <Link to="/panel/senales">{t("held.decideThere")}</Link>
          </>
        )}
      </p>
    </Section>
  );
}
