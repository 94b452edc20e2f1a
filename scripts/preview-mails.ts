import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { MailContent } from "#app/domain/ports/mail-writer.ts";
import { writeMail } from "#app/integrations/react-email/write-mail.server.tsx";
import { wordAfter } from "./word-after.ts";

// Writes every e-mail with invented facts, in both languages, as page and as plain text, with a page that leads to all of them.
const out = resolve(wordAfter("--out") ?? "mails");
mkdirSync(out, { recursive: true });
const kinds = readdirSync(new URL("../emails", import.meta.url))
  .filter((file) => file.endsWith(".tsx"))
  .map((file) => file.replace(".tsx", ""));
const rows: string[] = [];
for (const kind of kinds) {
  const { default: mail } = (await import(`../emails/${kind}.tsx`)) as {
    default: { PreviewProps: { facts: MailContent["facts"] } };
  };
  for (const locale of ["es", "en"] as const) {
    const { subject, html, text } = await writeMail({ kind, facts: mail.PreviewProps.facts } as MailContent, {
      locale,
    });
    const name = `${kind}.${locale}`;
    writeFileSync(join(out, `${name}.html`), html);
    writeFileSync(join(out, `${name}.txt`), `${subject}\n\n${text}\n`);
    const words = subject.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    rows.push(`<li><a href="${name}.html">${name}</a> (<a href="${name}.txt">text</a>): ${words}</li>`);
  }
}
writeFileSync(
  join(out, "index.html"),
  `<!doctype html><meta charset="utf-8"><title>E-mails</title><ul>${rows.join("\n")}</ul>\n`,
);
console.log(`${kinds.length} e-mails in two languages: ${join(out, "index.html")}`);
