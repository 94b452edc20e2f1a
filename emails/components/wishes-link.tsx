import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import { small } from "./look.ts";

const words = { es: "Elegir qué correos recibo", en: "Choose which e-mails I get" };

/** At the foot of e-mails that a person may do without: where they say so. */
export function WishesLink({ href, locale }: { href: string; locale: MailLocale }) {
  return (
    <p style={small}>
      <a href={href}>{words[locale]}</a>
    </p>
  );
}
