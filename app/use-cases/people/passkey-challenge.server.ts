import type { Sql } from "#app/db/sql.ts";
import type { Ports } from "../ports.ts";

const minutes = 5;

/** What a passkey is asked to sign: it says until when, and for whom, so that nothing has to be kept of what is never answered. */
export function newChallenge({ ids, clock, keyedHash }: Ports, forWhom: string): string {
  const until = clock.now().getTime() + minutes * 60_000;
  const said = `${ids.token()}.${until}`;
  return `${said}.${keyedHash("challenge", `${said}.${forWhom}`)}`;
}

/** Uses up a challenge of ours, for this person or for whoever signs in; false when it is none, over, or was used before. */
export async function takeChallenge(
  sql: Sql,
  { clock, keyedHash }: Ports,
  { challenge, forWhom }: { challenge: string; forWhom: string },
): Promise<boolean> {
  const [token, until, hash] = challenge.split(".");
  if (!token || !until || hash !== keyedHash("challenge", `${token}.${until}.${forWhom}`)) return false;
  if (Number(until) <= clock.now().getTime()) return false;
  const used = await sql.query(
    "insert into used_challenge (challenge, expires_at) values ($1, $2) on conflict do nothing returning challenge",
    [challenge, new Date(Number(until))],
  );
  return used.length > 0;
}

/** Those that are over open nothing anyway. */
export async function forgetUsedChallenges({ db, clock }: Ports): Promise<void> {
  await db.sql.query("delete from used_challenge where expires_at <= $1", [clock.now()]);
}
