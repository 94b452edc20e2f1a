import type { AppContext } from "#app/context.server.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { isCurrency } from "#app/domain/money/currency.ts";
import { toMoneyData } from "#app/domain/money/money.ts";
import { parseAmount } from "#app/domain/money/parse-amount.ts";
import { formatDay } from "#app/i18n/format-date.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { amountLocaleOf, type Locale } from "#app/i18n/locale.ts";
import { translate } from "#app/i18n/translate.ts";
import { readHandGifts } from "#app/queries/panel/hand-gifts.server.ts";
import { decideHandGift } from "#app/use-cases/donation/decide-hand-gift.server.ts";
import { recordHandGift, type UsedProof } from "#app/use-cases/donation/record-hand-gift.server.ts";
import { decideCashBanking } from "#app/use-cases/payment/decide-cash-banking.server.ts";
import { recordCashBanking } from "#app/use-cases/payment/record-cash-banking.server.ts";
import type { Result } from "#app/use-cases/ports.ts";
import { keepProof } from "./keep-proof.server.ts";
import { idOfForm } from "./read-id.ts";

type Asked = { form: FormData; typed: Record<string, string>; locale: Locale };

/** What was refused: its kind, or for a slip that was used before the words that say where. */
export type GiftAnswer = { kind: string; says?: string };

/** Does what a form of the page of gifts in hand asks; answers what was refused, or null. */
export async function handleGift(
  context: AppContext,
  actor: Actor,
  asked: Asked,
): Promise<GiftAnswer | null> {
  const { typed } = asked;
  const id = idOfForm(typed.id);
  const intent = typed.intent ?? "";
  const kindOf = (result: Result<unknown, { kind: string }>) =>
    result.ok ? null : { kind: result.refusal.kind };
  switch (intent) {
    case "record-gift":
      return recordFromForm(context, actor, { ...asked, id });
    case "confirm-gift":
    case "reject-gift": {
      const isConfirmed = intent === "confirm-gift";
      const reason = (typed.reason ?? "").slice(0, 200);
      return kindOf(await decideHandGift(context, actor, { giftId: id, isConfirmed, reason }));
    }
    case "confirm-banking":
    case "reject-banking": {
      const isConfirmed = intent === "confirm-banking";
      return kindOf(await decideCashBanking(context, actor, { bankingId: id, isConfirmed }));
    }
    default: {
      const currency = intent.replace("bank-cash-", "");
      if (!isCurrency(currency)) return { kind: "not_allowed" };
      const reference = (typed.reference ?? "").slice(0, 120);
      return kindOf(await recordCashBanking(context, actor, { holderId: id, currency, reference }));
    }
  }
}

async function recordFromForm(
  context: AppContext,
  actor: Actor,
  { form, typed, locale, id }: Asked & { id: string },
): Promise<GiftAnswer | null> {
  const { campaigns } = await readHandGifts(context.db, { now: context.clock.now() });
  const campaign = campaigns.find((one) => one.id === id);
  if (!campaign) return { kind: "campaign_not_open" };
  const { currency } = campaign;
  const parsed = parseAmount(typed.amount ?? "", { locale: amountLocaleOf(locale, currency), currency });
  if (!parsed.ok) return { kind: "amount_missing" };
  const proofHash = await keepProof(context, form.get("proof"));
  if (!proofHash) return { kind: "proof_missing" };
  const recorded = await recordHandGift(context, actor, {
    campaignId: id,
    kind: typed.kind === "transfer" ? "transfer" : "cash",
    amount: parsed.amount,
    name: typed.name?.slice(0, 80) || null,
    email: typed.email || null,
    locale,
    proofHash,
  });
  if (recorded.ok) return null;
  const { refusal } = recorded;
  return refusal.kind === "proof_used"
    ? { kind: refusal.kind, says: sayWhere(refusal.used, locale) }
    : { kind: refusal.kind };
}

function sayWhere({ campaign, recordedAt, ...money }: UsedProof, locale: Locale): string {
  const amount = formatMoney(toMoneyData(money), locale);
  return translate(locale, "handGifts.proofUsed", {
    amount,
    campaign,
    day: formatDay(recordedAt.toISOString(), locale),
  });
}
