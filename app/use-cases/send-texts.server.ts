import type { TextChannel, TextKind } from "#app/domain/ports/text-sender.ts";
import type { Ports } from "./ports.ts";
import { leaseUntil, triedAgainAt } from "./sending-again.ts";

type Message = {
  id: bigint;
  kind: TextKind;
  person_id: string;
  payload: Record<string, string>;
  attempts: number;
  created_at: Date;
};
type Phone = { phone: string; keyId: string; channel: TextChannel; locale: string };

/** A text is for the moment: an older one is not sent any more; its e-mail tells the same. */
const freshHours = { "phone-code": 1 / 6, others: 24 };

/**
 * Sends short texts that are due, the oldest first, to who still wants them; each at least once. One that cannot be delivered is tried again
 * until it is old, one that is refused or has nobody to reach any more ends with its cause. Answers how many were taken.
 */
export async function sendTexts(ports: Ports, { most }: { most: number }): Promise<number> {
  if (!ports.texts) return 0;
  const now = ports.clock.now();
  const claimed = await ports.db.sql.query<Message>(
    `update text_message set next_attempt_at = $2, attempts = attempts + 1
      where id in (select id from text_message where next_attempt_at <= $1 and sent_at is null
                    order by next_attempt_at, id limit $3 for update skip locked)
      returning id, kind, person_id, payload, attempts, created_at`,
    [now, leaseUntil(now), most],
  );
  for (const message of claimed.sort((a, b) => (a.id < b.id ? -1 : 1)))
    await sendOne(ports, ports.texts, message);
  return claimed.length;
}

async function sendOne(ports: Ports, texts: NonNullable<Ports["texts"]>, message: Message): Promise<void> {
  const { kind, payload, created_at, person_id } = message;
  try {
    const hours = kind === "phone-code" ? freshHours[kind] : freshHours.others;
    if (ports.clock.now().getTime() - created_at.getTime() > hours * 3_600_000)
      return end(ports, message, "too late");
    const phone = await readPhoneOf(ports, message);
    if (!phone) return end(ports, message, "nobody to reach");
    const locale = phone.locale === "en" ? "en" : "es";
    const text = await ports.textWriter.write({ kind, payload }, { locale });
    if (!text) return end(ports, message, "nothing to tell");
    const { phone: hidden, keyId, channel } = phone;
    const to = ports.cipher.decrypt({ text: hidden, keyId }, `person_phone:${person_id}`);
    const answer = await texts.send({ to, channel, text });
    if (answer.ok) return markSent(ports, message);
    if (answer.refusal.kind === "refused") return end(ports, message, answer.refusal.message);
    return postpone(ports, message, answer.refusal.message);
  } catch (error) {
    return postpone(ports, message, String(error));
  }
}

/** A code goes to a number that is to be confirmed, all else to one that was. */
async function readPhoneOf({ db }: Ports, { kind, person_id }: Message): Promise<Phone | undefined> {
  const [phone] = await db.sql.query<Phone>(
    `select f.phone, f.phone_key as "keyId", f.channel, p.locale from person_phone f join person p on p.id = f.person_id
      where f.person_id = $1 and f.channel is not null and (f.confirmed_at is null) = $2`,
    [person_id, kind === "phone-code"],
  );
  return phone;
}

/** The code of a sent text is forgotten: only its hash stays. */
async function markSent({ db, clock }: Ports, { id }: Message): Promise<void> {
  await db.sql.query(
    "update text_message set sent_at = $2, next_attempt_at = null, last_error = null, payload = payload - 'code' where id = $1",
    [id, clock.now()],
  );
}

async function end({ db, log }: Ports, { id, kind }: Message, why: string): Promise<void> {
  log.info({ textMessage: id.toString(), kind }, "a short text is not sent");
  await db.sql.query(
    "update text_message set next_attempt_at = null, last_error = $2, payload = payload - 'code' where id = $1",
    [id, why],
  );
}

async function postpone(
  { db, clock, log }: Ports,
  { id, kind, attempts }: Message,
  why: string,
): Promise<void> {
  log.warn(
    { textMessage: id.toString(), kind, attempts },
    "a short text was not delivered and is tried again",
  );
  await db.sql.query("update text_message set next_attempt_at = $2, last_error = $3 where id = $1", [
    id,
    triedAgainAt(clock.now(), attempts),
    why,
  ]);
}
