import { addToOutbox, type OutgoingMail } from "#app/db/outbox.ts";
import { readNewestBlocks } from "#app/ledger/seal/seal-blocks.server.ts";
import type { Ports } from "../ports.ts";

/**
 * Tells the matchers' people the head of the seal, once a day (UTC), at the first round after midnight: who has the
 * e-mail can tell later whether the journal was changed. Answers how many were told now.
 */
export async function tellSealHead({ db, clock }: Pick<Ports, "db" | "clock">): Promise<number> {
  const now = clock.now();
  const day = now.toISOString().slice(0, 10);
  return await db.transaction(async (sql) => {
    const [block] = await readNewestBlocks(sql, 1);
    if (!block) return 0;
    const people = await sql.query<{ id: string; email: string; locale: string }>(
      `select distinct p.id, p.email, p.locale from person p
         join membership m on m.person_id = p.id join organisation o on o.id = m.organisation_id
        where m.role = 'matcher' and o.kind = 'matcher'
          and not exists (select from outbox_message b where b.key = 'seal-head:' || $1 || ':' || p.id)`,
      [day],
    );
    const mails = people.map(
      ({ id, email, locale }): OutgoingMail => ({
        key: `seal-head:${day}:${id}`,
        kind: "seal-head",
        to: email,
        locale,
        payload: { block: block.number.toString() },
      }),
    );
    await addToOutbox(sql, mails, { now });
    return mails.length;
  });
}
