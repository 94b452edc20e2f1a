import { normaliseEmail } from "#app/domain/donation/donor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { openSession } from "./open-session.server.ts";

export type SignInRefusal = { kind: "wrong_code" } | { kind: "too_many_tries" } | { kind: "code_is_over" };

const triesPerCode = 5;

type Code = { id: string; code_hash: string; attempts: number; expires_at: Date; used_at: Date | null };

/**
 * Signs in with the newest code sent to an address; who is new becomes a person. Answers the token for the cookie, of
 * which only the hash is kept. A code works once and takes five tries; a newer one ends it, used or not.
 */
export async function signIn(
  ports: Ports,
  {
    email: typed,
    code,
    locale,
    browser = null,
  }: { email: string; code: string; locale: "es" | "en"; browser?: string | null },
): Promise<Result<{ token: string; personId: string }, SignInRefusal>> {
  const email = normaliseEmail(typed);
  const now = ports.clock.now();
  return ports.db.transaction(async (sql) => {
    const [newest] = await sql.query<Code>(
      `select id, code_hash, attempts, expires_at, used_at from sign_in_code
        where email = $1 order by created_at desc, id desc limit 1 for update`,
      [email],
    );
    if (!newest || newest.used_at || newest.expires_at <= now) return refused({ kind: "code_is_over" });
    if (newest.attempts >= triesPerCode) return refused({ kind: "too_many_tries" });
    if (newest.code_hash !== ports.keyedHash("code", `${email}:${code.replace(/\s/g, "")}`)) {
      await sql.query("update sign_in_code set attempts = attempts + 1 where id = $1", [newest.id]);
      return refused({ kind: newest.attempts + 1 >= triesPerCode ? "too_many_tries" : "wrong_code" });
    }
    await sql.query("update sign_in_code set used_at = $2 where id = $1", [newest.id, now]);
    const [person] = await sql.query<{ id: string }>(
      `insert into person (id, email, name, locale, created_at) values ($1, $2, $3, $4, $5)
       on conflict (email) do update set email = excluded.email returning id`,
      [ports.ids.id(), email, email.split("@")[0], locale, now],
    );
    const token = await openSession(sql, ports, { personId: person!.id, browser, hasSecondFactor: false });
    return done({ token, personId: person!.id });
  });
}

/** Ends a session, in this browser and in the table. */
export async function signOut(ports: Ports, token: string): Promise<void> {
  await ports.db.sql.query("delete from session where token_hash = $1", [ports.keyedHash("session", token)]);
}
