import type { MoneyData } from "#app/domain/money/money.ts";
import type { MissingNeed, TrancheNeeds } from "#app/domain/release/tranche.ts";
import { formatRoundMoney, formatShare } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { needsInWords, partOf } from "#app/i18n/tranche-in-words.ts";
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
              {t("tranche.part", { part: formatShare(partOf(tranche.share, tranche.before), locale) })}{" "}
              <span className="small">
                {t("tranche.ofGoal", { amount: formatRoundMoney(tranche.ofGoal, locale) })}
              </span>
            </p>
            <ul className="needs">
              {needsInWords(tranche.needs, locale).map(({ need, says }) => (
                <Need key={need} says={says} isMet={!tranche.missing.includes(need)} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** One thing a tranche needs, with a mark that says whether it is there. */
function Need({ says, isMet }: { says: string; isMet: boolean }) {
  const t = useTexts();
  return (
    <li>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <circle cx="8" cy="8" r="6.5" />
        {isMet && <path d="m4.5 8.5 2.5 2.5 4.5-5.5" />}
      </svg>
      <span>
        {says}
        <span className="unseen"> ({t(isMet ? "tranche.met" : "tranche.missing")})</span>
      </span>
    </li>
  );
}
