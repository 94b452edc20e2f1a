import { randomInt } from "node:crypto";
import { lockSubjects } from "#app/db/lock.ts";
import { addToOutbox } from "#app/db/outbox.ts";
import { isEmail, normaliseEmail } from "#app/domain/donation/donor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type CodeRefusal = { kind: "not_an_email" } | { kind: "too_many_codes" };

export const codeMinutes = 10;
const codesPerHour = 5;

/** Sends a code of six digits to an address. It says nothing about whether somebody is known by it. */
export async function requestSignInCode(
  ports: Ports,
  { email: typed, locale }: { email: string; locale: "es" | "en" },
): Promise<Result<{ email: string }, CodeRefusal>> {
  const email = normaliseEmail(typed);
  if (!isEmail(email)) return refused({ kind: "not_an_email" });
  const now = ports.clock.now();
  return ports.db.transaction(async (sql) => {
    await lockSubjects(sql, [`codes of ${email}`]);
    const [recent] = await sql.query<{ count: number }>(
      "select count(*)::int as count from sign_in_code where email = $1 and created_at > $2",
      [email, new Date(now.getTime() - 3_600_000)],
    );
    if (recent!.count >= codesPerHour) return refused({ kind: "too_many_codes" });
    const code = String(randomInt(0, 1_000_000)).padStart(6, "0");
    const id = ports.ids.id();
    await sql.query(
      "insert into sign_in_code (id, email, code_hash, created_at, expires_at) values ($1, $2, $3, $4, $5)",
      [
        id,
        email,
        ports.keyedHash("code", `${email}:${code}`),
        now,
        new Date(now.getTime() + codeMinutes * 60_000),
      ],
    );
    await addToOutbox(
      sql,
      [{ key: `sign-in-code:${id}`, kind: "sign-in-code", to: email, locale, payload: { code } }],
      { now },
    );
    return done({ email });
  });
}
