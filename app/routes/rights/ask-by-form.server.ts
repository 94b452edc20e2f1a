import { localeOfRequest } from "#app/i18n/locale.ts";
import { translate } from "#app/i18n/translate.ts";
import type { Result } from "#app/use-cases/ports.ts";
import type { AskErasureRefusal } from "#app/use-cases/rights/ask-erasure.server.ts";

const nothing = { isSent: false, sure: null, says: null, hindrances: [] };

/** What the form to be forgotten answers: the box has to be ticked, then `ask` is done. */
export async function askByForm(
  request: Request,
  form: FormData,
  ask: (locale: string) => Promise<Result<null, AskErasureRefusal>>,
) {
  const locale = localeOfRequest(request);
  if (form.get("sure") !== "si")
    return { ...nothing, sure: translate(locale, "erasure.sure.missing"), status: 422 };
  const asked = await ask(locale);
  if (asked.ok) return { ...nothing, isSent: true, status: 200 };
  const { refusal } = asked;
  if (refusal.kind === "hindered") return { ...nothing, hindrances: refusal.hindrances, status: 409 };
  return { ...nothing, says: translate(locale, `erasure.refusal.${refusal.kind}`), status: 422 };
}
