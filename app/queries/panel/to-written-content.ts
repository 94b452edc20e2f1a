import { type KeptContent, pickContent } from "#app/domain/campaign/pick-content.ts";
import type { WrittenContent } from "#app/domain/campaign/written-content.ts";
import type { MoneyData } from "#app/domain/money/money.ts";

export function toWrittenContent(kept: KeptContent, money: (amount: bigint) => MoneyData): WrittenContent {
  const content = pickContent(kept);
  return {
    ...content,
    goal: content.goal > 1n ? money(content.goal) : null,
    budget: content.budget.map(({ label, amount }) => ({ label, amount: money(amount) })),
    opensAt: content.opensAt?.toISOString() ?? null,
    deadlineAt: content.deadlineAt?.toISOString() ?? null,
  };
}
