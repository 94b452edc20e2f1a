import { type AccessRefusal, type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { takeChallenge } from "./passkey-challenge.server.ts";
import { tellAccessChanged } from "./tell-access-changed.server.ts";

const most = 10;

export type PasskeyRefusal = AccessRefusal | { kind: "passkey_wrong" } | { kind: "too_many_passkeys" };

/** Keeps the passkey that a browser made for somebody (`answer`: its JSON, from outside). They are told by e-mail. */
export async function addPasskey(
  ports: Ports,
  actor: Actor,
  { answer, browser }: { answer: unknown; browser: string | null },
): Promise<Result<null, PasskeyRefusal>> {
  if (actor.kind !== "person") return refused({ kind: "not_allowed" });
  const personId = actorIdOf(actor)!;
  const { passkeys, clock, db } = ports;
  const claim = passkeys.claimOf(answer);
  const made = claim && (await passkeys.readNew(answer, claim.challenge));
  if (!made) return refused({ kind: "passkey_wrong" });
  const now = clock.now();
  return db.transaction(async (sql) => {
    const isOurs = await takeChallenge(sql, ports, { challenge: claim.challenge, forWhom: personId });
    if (!isOurs) return refused({ kind: "passkey_wrong" });
    await sql.query("select from person where id = $1 for update", [personId]);
    const held = await sql.query("select from passkey where person_id = $1", [personId]);
    if (held.length >= most) return refused({ kind: "too_many_passkeys" });
    const kept = await sql.query(
      `insert into passkey (id, person_id, public_key, counter, transports, browser, created_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
      [made.id, personId, Buffer.from(made.publicKey), made.counter, made.transports, browser, now],
    );
    if (kept.length === 0) return refused({ kind: "passkey_wrong" });
    await tellAccessChanged(sql, { personId, change: "passkey_added", now });
    return done(null);
  });
}
