import type { MailContent, MailLocale } from "#app/domain/ports/mail-writer.ts";
import type { TextKind } from "#app/domain/ports/text-sender.ts";

/** Letters of one SMS. */
export const textBound = 160;

const es: Record<Exclude<TextKind, "phone-code" | "review-decided">, string> & {
  decided: Record<Decision, string>;
} = {
  decided: {
    approved: "Aprobamos su campaña.",
    changes_asked: "Revisamos su campaña y le pedimos cambios.",
    rejected: "Revisamos su campaña y no fue aceptada.",
  },
  "campaign-opened": "Su campaña ya está en línea.",
  "campaign-ending": "Su campaña termina mañana. Vea cómo va.",
  "tranche-released": "Se liberó un tramo de su campaña: le pagaremos a su cuenta.",
  "evidence-due": "Le pagamos un tramo. Para el siguiente, suba los respaldos.",
};
const en: typeof es = {
  decided: {
    approved: "We approved your campaign.",
    changes_asked: "We checked your campaign and ask for changes.",
    rejected: "We checked your campaign and it was not accepted.",
  },
  "campaign-opened": "Your campaign is online.",
  "campaign-ending": "Your campaign ends tomorrow. See how it stands.",
  "tranche-released": "A tranche of your campaign was released: we will pay it to your account.",
  "evidence-due": "We paid you a tranche. For the next one, hand in the evidence.",
};
const codes = {
  es: (code: string) => `Esperanza: su código es ${code}. No lo dé a nadie.`,
  en: (code: string) => `Esperanza: your code is ${code}. Tell it to nobody.`,
};
const words = { es, en };
type Decision = Extract<MailContent, { kind: "review-decided" }>["facts"]["decision"];

/**
 * The short text beside an e-mail, with the way to the panel. It names neither campaign nor amount: a locked phone shows it to whoever is
 * near. Null for e-mails that have none.
 */
export function shortText(
  content: MailContent,
  { locale, siteUrl }: { locale: MailLocale; siteUrl: string },
): string | null {
  const said = sentenceOf(content, locale);
  return said && inOneSms(`Esperanza: ${said} ${siteUrl}/panel`);
}

export function codeText(code: string, { locale }: { locale: MailLocale }): string {
  return inOneSms(codes[locale](code));
}

function sentenceOf(content: MailContent, locale: MailLocale): string | null {
  switch (content.kind) {
    case "review-decided":
      return words[locale].decided[content.facts.decision];
    case "campaign-opened":
    case "campaign-ending":
    case "tranche-released":
    case "evidence-due":
      return words[locale][content.kind];
    default:
      return null;
  }
}

/** With letters of the GSM alphabet alone (it has é and ñ, and no other accents): one with another letter would hold 70. */
function inOneSms(text: string): string {
  const plain = text.replace(/[áíóúÁÍÓÚ]/g, (letter) => letter.normalize("NFD")[0]!);
  if (plain.length > textBound) throw new Error(`a short text has ${plain.length} letters`);
  return plain;
}
