import { useTexts } from "#app/i18n/locale-context.tsx";
import { TextField } from "./field.tsx";
import { Section } from "./section.tsx";

/** Ways to tell others: WhatsApp, or the address to copy. */
export function ShareLinks({ url, words }: { url: string; words: string }) {
  const t = useTexts();
  return (
    <Section title={t("share.title")}>
      <p>
        <a
          className="button quiet"
          href={`https://wa.me/?text=${encodeURIComponent(`${words} ${url}?desde=whatsapp`)}`}
          rel="noopener noreferrer"
        >
          {t("share.whatsapp")}
        </a>
      </p>
      <TextField name="enlace" label={t("share.link")} defaultValue={url} readOnly />
    </Section>
  );
}
