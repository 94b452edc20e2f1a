import type { ShownHelp } from "#app/components/facilitation/helped-table.tsx";
import { formatMoney } from "#app/i18n/format-money.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { nextStepInWords } from "#app/i18n/next-step-in-words.ts";
import type { HelpedCampaign } from "#app/queries/facilitation/helped-campaigns.server.ts";

const dayMs = 86_400_000;

/** A helped campaign as its row shows it. */
export function showHelp(one: HelpedCampaign, { locale, now }: { locale: Locale; now: Date }): ShownHelp {
  const { currency, goal, raised, match, next, remindedAt, invitedAt: _, organisation: __, ...of } = one;
  const isOver = remindedAt !== null && remindedAt.getTime() > now.getTime() - dayMs;
  return {
    ...of,
    goal: goal > 0n ? formatMoney({ amount: goal, currency }, locale) : null,
    percent: goal > 0n ? Number(((raised + match) * 100n) / goal) : 0,
    next: next.map((step) => nextStepInWords(step, { currency, locale })),
    remindedAt: remindedAt?.toISOString() ?? null,
    mayRemind: next.length > 0 && !isOver,
  };
}
