import type { PasskeyRecord } from "#app/domain/ports/passkeys.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { openSession } from "./open-session.server.ts";
import { newChallenge, takeChallenge } from "./passkey-challenge.server.ts";

const anybody = "who signs in";

/** What a browser is asked to sign in by a passkey. */
export async function askPasskey(ports: Ports): Promise<object> {
  return ports.passkeys.ask(newChallenge(ports, anybody));
}

type Row = Omit<PasskeyRecord, "publicKey"> & { person_id: string; public_key: Buffer };

/**
 * Signs in whose passkey signed our challenge (`answer`: the browser's JSON, from outside). The device has asked for a finger, a face
 * or a PIN: no second factor is asked for. Answers the token for the cookie.
 */
export async function signInWithPasskey(
  ports: Ports,
  { answer, browser }: { answer: unknown; browser: string | null },
): Promise<Result<{ token: string }, { kind: "passkey_unknown" }>> {
  const { passkeys, db, clock } = ports;
  const claim = passkeys.claimOf(answer);
  if (!claim) return refused({ kind: "passkey_unknown" });
  return db.transaction(async (sql) => {
    const [row] = await sql.query<Row>(
      `select id, person_id, public_key, counter::int as counter, transports from passkey where id = $1 for update`,
      [claim.passkeyId],
    );
    if (!row) return refused({ kind: "passkey_unknown" });
    const { person_id: personId, public_key: publicKey, ...rest } = row;
    const { challenge } = claim;
    const proof = await passkeys.read(answer, { challenge, passkey: { ...rest, publicKey } });
    if (!proof || !(await takeChallenge(sql, ports, { challenge, forWhom: anybody })))
      return refused({ kind: "passkey_unknown" });
    await sql.query("update passkey set counter = $2, used_at = $3 where id = $1", [
      row.id,
      proof.counter,
      clock.now(),
    ]);
    return done({ token: await openSession(sql, ports, { personId, browser, hasSecondFactor: true }) });
  });
}
