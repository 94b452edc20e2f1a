import { createMailWriter } from "#app/integrations/react-email/write-mail.server.tsx";
import { readMailContent } from "#app/queries/mail/mail-content.server.ts";
import type { World } from "./world.ts";

/** The e-mails of a kind that wait to be sent, in the order of their keys, as their readers get them; null: about nothing any more. */
export async function sentMails({ db }: World, kind: string, locale: "es" | "en" = "es") {
  const writer = createMailWriter((message) =>
    readMailContent(db.sql, message, { siteUrl: "https://esperanza.example", contact: "ayuda@example.org" }),
  );
  const rows = await db.prisma.outboxMessage.findMany({ where: { kind }, orderBy: { key: "asc" } });
  return Promise.all(
    rows.map(async ({ kind, payload, toEmail }) => {
      const message = { kind, payload } as Parameters<typeof writer.write>[0];
      return { to: toEmail, ...(await writer.write(message, { locale })) };
    }),
  );
}
