import type { AppContext } from "#app/context.server.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import type { Rail } from "#app/domain/payout/payout-account.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { translate } from "#app/i18n/translate.ts";
import { statePayoutAccount } from "#app/use-cases/payout/state-payout-account.server.ts";

type Refused = { says: string; errors: Record<string, string>; typed: Record<string, string>; rail: Rail };

/** States the account of a form; answers what was refused in words, with what was typed, or null. */
export async function stateByForm(
  context: AppContext,
  actor: Actor,
  { form, locale }: { form: FormData; locale: Locale },
): Promise<Refused | null> {
  const text = (name: string) => String(form.get(name) ?? "").slice(0, 100);
  const stated = {
    rail: text("rail"),
    country: text("country"),
    holder: text("holder"),
    documentType: text("documentType"),
    documentNumber: text("documentNumber"),
    bankName: text("bankName"),
    bankCode: text("bankCode"),
    accountType: text("accountType"),
    accountNumber: text("accountNumber"),
  };
  const answer = await statePayoutAccount(context, actor, stated);
  if (answer.ok) return null;
  const { refusal } = answer;
  const typed = stated;
  const rail = stated.rail === "cash_code" ? "cash_code" : "bank_transfer";
  if (refusal.kind !== "wrong_account")
    return { says: translate(locale, `refusal.${refusal.kind}`), errors: {}, typed, rail };
  const errors = Object.fromEntries(
    refusal.problems.map(({ field, kind }) => [field, translate(locale, `account.problem.${kind}`)]),
  );
  return { says: translate(locale, "account.problems"), errors, typed, rail };
}
