import type { MoneyData } from "#app/domain/money/money.ts";
import type { MissingNeed, TrancheNeeds } from "#app/domain/release/tranche.ts";
import { formatRoundMoney } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { trancheInWords } from "#app/i18n/tranche-in-words.ts";
import { Section } from "../section.tsx";
import { Tag } from "../tag.tsx";

type Step = {
  share: string;
  before: string;
  ofGoal: MoneyData;
  state: "waiting" | "reached" | "proposed" | "approved" | "paid" | "confirmed";
  needs: TrancheNeeds;
  missing: MissingNeed[];
};

/** The money reaches the entrepreneur in parts: each with what it is, what it needs, and how far it is. */
export function TrancheSteps({ tranches }: { tranches: readonly Step[] }) {
  const t = useTexts();
  const locale = useLocale();
  if (tranches.length === 0) return null;
  return (
    <Section title={t("tranche.title")}>
      <p>{t("tranche.lead")}</p>
      <ol className="tranches">
        {tranches.map((tranche, index) => (
          <li key={tranche.share} className={tranche.state === "waiting" ? undefined : "reached"}>
            <p className="tranche-head">
              <strong>{t("tranche.nth", { nth: index + 1 })}</strong>
              <Tag tone={tranche.state === "waiting" ? "plain" : "good"}>
                {t(`trancheState.${tranche.state}`)}
              </Tag>
            </p>
            <p>
              {trancheInWords(tranche, { locale, before: tranche.before })}{" "}
              <span className="small">
                {t("tranche.ofGoal", { amount: formatRoundMoney(tranche.ofGoal, locale) })}
              </span>
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
