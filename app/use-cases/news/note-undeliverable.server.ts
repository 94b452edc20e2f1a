import { normaliseEmail } from "#app/domain/donation/donor.ts";
import type { MailEvent } from "#app/domain/ports/mail-event.ts";
import type { Ports } from "../ports.ts";

/** An address takes no mail, or its owner called one unwanted: it gets no more news. Told twice, it is noted once. */
export async function noteUndeliverable(ports: Ports, { fault, to, at }: MailEvent): Promise<void> {
  const keys = [...new Set(to.map((address) => ports.keyedHash("donor", normaliseEmail(plain(address)))))];
  await ports.db.transaction(async (sql) => {
    await sql.query(
      `insert into undeliverable_address (donor_key, fault, told_at)
       select key, $2::delivery_fault, $3 from unnest($1::text[]) as k(key) on conflict (donor_key) do nothing`,
      [keys, fault, at],
    );
    await sql.query(
      `delete from outbox_message m using donation d where m.kind = 'campaign-news' and m.sent_at is null
          and d.id::text = m.payload->>'donationId' and d.donor_key = any($1::text[])`,
      [keys],
    );
  });
}

/** Of “Name <address>” the address. */
function plain(address: string): string {
  return /<([^>]+)>/.exec(address)?.[1] ?? address;
}
