import { randomInt } from "node:crypto";
import { type AccessRefusal, type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { endOfPhone, readPhone } from "#app/domain/news/phone.ts";
import type { TextChannel } from "#app/domain/ports/text-sender.ts";
import { countAttempts } from "../count-attempts.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { codeMinutes } from "./request-sign-in-code.server.ts";

export type PhoneRefusal =
  | AccessRefusal
  /** No provider of texts is set up. */
  | { kind: "no_texts" }
  | { kind: "not_a_phone" }
  | { kind: "too_many_codes" };

const limits = { most: 5, perSeconds: 3_600 };

/** A person names their mobile number and is sent a code there; until they show it nothing else is. It replaces the number before. */
export async function statePhone(
  ports: Ports,
  actor: Actor,
  { phone: typed, channel }: { phone: string; channel: TextChannel },
): Promise<Result<null, PhoneRefusal>> {
  if (actor.kind !== "person") return refused({ kind: "not_allowed" });
  if (!ports.texts) return refused({ kind: "no_texts" });
  const personId = actorIdOf(actor)!;
  const phone = readPhone(typed);
  if (!phone) return refused({ kind: "not_a_phone" });
  const sources = [`phone codes of ${personId}`, `phone codes to ${phone}`];
  if (
    !(await countAttempts(
      ports,
      sources.map((source) => ({ source, ...limits })),
    ))
  )
    return refused({ kind: "too_many_codes" });
  const code = String(randomInt(0, 1_000_000)).padStart(6, "0");
  const now = ports.clock.now();
  const hidden = ports.cipher.encrypt(phone, `person_phone:${personId}`);
  return ports.db.transaction(async (sql) => {
    await sql.query(
      `insert into person_phone (person_id, phone, phone_key, phone_end, channel, code_hash, code_expires_at, stated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (person_id) do update set phone = excluded.phone, phone_key = excluded.phone_key, phone_end = excluded.phone_end,
         channel = excluded.channel, code_hash = excluded.code_hash, code_expires_at = excluded.code_expires_at,
         stated_at = excluded.stated_at, confirmed_at = null`,
      [
        ...[personId, hidden.text, hidden.keyId, endOfPhone(phone), channel],
        ...[
          ports.keyedHash("code", `${personId}:${code}`),
          new Date(now.getTime() + codeMinutes * 60_000),
          now,
        ],
      ],
    );
    // What waits for the number before does not reach this one.
    await sql.query("delete from text_message where person_id = $1 and sent_at is null", [personId]);
    await sql.query(
      `insert into text_message (key, kind, person_id, payload, created_at, next_attempt_at)
       values ($1, 'phone-code', $2, $3::jsonb, $4, $4)`,
      [`phone-code:${ports.ids.id()}`, personId, JSON.stringify({ code }), now],
    );
    return done(null);
  });
}
