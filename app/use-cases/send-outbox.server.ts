import type { MailKind } from "#app/domain/ports/mail-writer.ts";
import type { Ports } from "./ports.ts";
import { leaseUntil, triedAgainAt } from "./sending-again.ts";

type Message = {
  id: bigint;
  key: string;
  kind: MailKind;
  to_email: string;
  locale: string;
  payload: Record<string, string>;
  attempts: number;
};

/** With growing delays, about a day and a half. */
const mostAttempts = 40;

/**
 * Sends e-mails that are due, news and thanks last and else oldest first, each with its own key: when its answer is lost and it is sent again, it
 * arrives once. One that cannot be delivered is tried again later; one that is refused, or has nothing to tell any
 * more, waits for a person with its cause. Answers how many were taken.
 */
export async function sendOutbox(ports: Ports, { most }: { most: number }): Promise<number> {
  const messages = await claimDue(ports, most);
  for (const message of messages) await sendOne(ports, message);
  return messages.length;
}

async function claimDue({ db, clock }: Ports, most: number): Promise<Message[]> {
  const now = clock.now();
  const claimed = await db.sql.query<Message>(
    `update outbox_message set next_attempt_at = $2, attempts = attempts + 1
      where id in (select id from outbox_message where next_attempt_at <= $1 and sent_at is null
                    order by kind in ('campaign-news', 'gift-thanked'), next_attempt_at, id limit $3 for update skip locked)
      returning id, key, kind, to_email, locale, payload, attempts`,
    [now, leaseUntil(now), most],
  );
  return claimed.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function sendOne(ports: Ports, message: Message): Promise<void> {
  const { key, to_email: to } = message;
  try {
    const locale = message.locale === "en" ? "en" : "es";
    const mail = await ports.mailWriter.write(message, { locale });
    if (!mail && message.kind === "review-waiting") return forget(ports, message);
    if (!mail) return park(ports, message, "nothing to tell");
    const answer = await ports.mailer.send({ key, to, ...mail });
    if (answer.ok) return markSent(ports, message);
    const { kind, message: why } = answer.refusal;
    if (kind === "sent_before") return markSent(ports, message);
    if (kind === "refused") return park(ports, message, why);
    return postpone(ports, message, why);
  } catch (error) {
    return postpone(ports, message, String(error));
  }
}

/** The code of a sent sign-in is forgotten: only its hash stays. So is the address of who was forgotten, with their last mail. */
async function markSent({ db, clock }: Ports, { id }: Message): Promise<void> {
  await db.sql.query(
    `update outbox_message set sent_at = $2, next_attempt_at = null, last_error = null, payload = payload - 'code',
            to_email = case when kind = 'erasure-done' then '' else to_email end
      where id = $1`,
    [id, clock.now()],
  );
}

/** Somebody else decided meanwhile: that is how it should be, and nobody has to look at it. */
async function forget({ db }: Ports, { id }: Message): Promise<void> {
  await db.sql.query("delete from outbox_message where id = $1", [id]);
}

async function park({ db, log }: Ports, { id, kind }: Message, why: string): Promise<void> {
  log.warn({ outboxMessage: id.toString(), kind }, "an e-mail cannot be delivered and waits for a person");
  await db.sql.query("update outbox_message set next_attempt_at = null, last_error = $2 where id = $1", [
    id,
    why,
  ]);
}

async function postpone(ports: Ports, message: Message, why: string): Promise<void> {
  const { id, kind, attempts } = message;
  if (attempts >= mostAttempts) return park(ports, message, why);
  ports.log.warn(
    { outboxMessage: id.toString(), kind, attempts },
    "an e-mail was not delivered and is tried again",
  );
  await ports.db.sql.query("update outbox_message set next_attempt_at = $2, last_error = $3 where id = $1", [
    id,
    triedAgainAt(ports.clock.now(), attempts),
    why,
  ]);
}
