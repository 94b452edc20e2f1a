import type { AppContext } from "#app/context.server.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { parseAmount } from "#app/domain/money/parse-amount.ts";
import { amountLocaleOf, type Locale } from "#app/i18n/locale.ts";
import { decideReversal } from "#app/use-cases/book/decide-reversal.server.ts";
import { proposeReversal } from "#app/use-cases/book/propose-reversal.server.ts";
import { decideParkedLoss } from "#app/use-cases/payment/decide-parked-loss.server.ts";
import { proposeParkedLoss } from "#app/use-cases/payment/propose-parked-loss.server.ts";
import type { Result } from "#app/use-cases/ports.ts";
import { decideWriteOff } from "#app/use-cases/release/decide-write-off.server.ts";
import { proposeWriteOff } from "#app/use-cases/release/propose-write-off.server.ts";
import { idOfForm } from "./read-id.ts";

/** Does what a form of the page of corrections asks; answers what was refused, or null. */
export async function correct(
  context: AppContext,
  actor: Actor,
  { typed, locale }: { typed: Record<string, string>; locale: Locale },
): Promise<string | null> {
  const id = idOfForm(typed.id);
  const reason = (typed.reason ?? "").slice(0, 200);
  const kindOf = (result: Result<unknown, { kind: string }>) => (result.ok ? null : result.refusal.kind);
  switch (typed.intent) {
    case "propose-write-off": {
      const currency = typed.currency === "PEN" ? "PEN" : "USD";
      const parsed = parseAmount(typed.amount ?? "", { locale: amountLocaleOf(locale, currency), currency });
      if (!parsed.ok) return "amount_missing";
      const fundId = typed.fund ? idOfForm(typed.fund) : null;
      const input = { campaignId: id, fundId, amount: parsed.amount, reason };
      return kindOf(await proposeWriteOff(context, actor, input));
    }
    case "approve-write-off":
    case "reject-write-off": {
      const isApproved = typed.intent === "approve-write-off";
      return kindOf(await decideWriteOff(context, actor, { writeOffId: id, isApproved }));
    }
    case "propose-parked-loss": {
      const currency = typed.currency === "PEN" ? "PEN" : "USD";
      const parsed = parseAmount(typed.amount ?? "", { locale: amountLocaleOf(locale, currency), currency });
      if (!parsed.ok) return "amount_missing";
      return kindOf(await proposeParkedLoss(context, actor, { currency, amount: parsed.amount, reason }));
    }
    case "approve-parked-loss":
    case "reject-parked-loss": {
      const isApproved = typed.intent === "approve-parked-loss";
      return kindOf(await decideParkedLoss(context, actor, { lossId: id, isApproved }));
    }
    case "propose-reversal": {
      const number = (typed.entry ?? "").trim();
      if (!/^\d{1,18}$/.test(number)) return "unknown_entry";
      return kindOf(await proposeReversal(context, actor, { entryId: BigInt(number), reason }));
    }
    case "approve-reversal":
    case "reject-reversal": {
      const isApproved = typed.intent === "approve-reversal";
      return kindOf(await decideReversal(context, actor, { reversalId: id, isApproved }));
    }
    default:
      return "not_allowed";
  }
}
