import { lockSubjects } from "#app/db/lock.ts";
import { addToOutbox } from "#app/db/outbox.ts";
import type { Sql } from "#app/db/sql.ts";
import type { Hindrance } from "#app/domain/rights/erasure-hindrance.ts";
import { forgottenAddress, forgottenName } from "#app/domain/rights/forgotten.ts";
import { papersKeptUntil, retention } from "#app/domain/rights/retention.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { emptyAccount } from "./empty-account.server.ts";
import { emptyCampaigns } from "./empty-campaigns.server.ts";
import { emptyGifts, type GiftsOfAddress } from "./empty-gifts.server.ts";
import { findHindrances } from "./find-hindrances.server.ts";

export type EraseRefusal = { kind: "link_is_over" } | { kind: "hindered"; hindrances: Hindrance[] };

type Asked = {
  id: string;
  email: string | null;
  locale: string;
  is_signed_in: boolean;
  done_at: Date | null;
  expires_at: Date;
};

/** The request behind a mailed link; null when it names none. `lock`: until the transaction ends. */
export async function findErasure(
  sql: Sql,
  { keyedHash }: Pick<Ports, "keyedHash">,
  { token, lock = "" }: { token: string; lock?: "" | "for update" },
): Promise<Asked | null> {
  const [asked] = await sql.query<Asked>(
    `select id, email, locale, is_signed_in, done_at, expires_at from erasure where token_hash = $1 ${lock}`,
    [keyedHash("code", `erasure:${token}`)],
  );
  return asked ?? null;
}

/** What of a request keeps it from being done now. */
export async function hindrancesOf(
  sql: Sql,
  { email, is_signed_in }: { email: string; is_signed_in: boolean },
  { now }: { now: Date },
): Promise<{ personId: string | null; hindrances: Hindrance[] }> {
  const [person] = await sql.query<{ id: string; is_guarded: boolean }>(
    `select p.id, exists (select from second_factor f where f.person_id = p.id and f.confirmed_at is not null) as is_guarded
       from person p where p.email = $1`,
    [email],
  );
  const personId = person?.id ?? null;
  const isGuarded = person?.is_guarded && !is_signed_in;
  const hindrances = await findHindrances(sql, { email, personId, now });
  return {
    personId,
    hindrances: isGuarded ? [{ kind: "sign_in_first", until: null }, ...hindrances] : hindrances,
  };
}

/**
 * Forgets who holds the mailed link: gifts, account, campaigns that are over, comments and e-mails say nobody since. The book,
 * its seal and the receipts name no person and stay as they are. All or nothing; with the same link again it is done already.
 */
export async function erasePerson(ports: Ports, token: string): Promise<Result<null, EraseRefusal>> {
  return ports.db.transaction(async (sql) => {
    const asked = await findErasure(sql, ports, { token, lock: "for update" });
    if (asked?.done_at) return done(null);
    const now = ports.clock.now();
    if (!asked?.email || asked.expires_at <= now) return refused({ kind: "link_is_over" });
    const { email } = asked;
    // Nobody signs in with it meanwhile.
    await lockSubjects(sql, [`codes of ${email}`]);
    const { personId, hindrances } = await hindrancesOf(sql, { ...asked, email }, { now });
    if (hindrances.length > 0) return refused({ kind: "hindered", hindrances });
    const donorKey = ports.keyedHash("donor", email);
    const gifts = await emptyGifts(sql, { email, donorKey });
    const campaigns = personId ? await emptyCampaigns(sql, { personId, email, now }) : 0;
    if (personId) await emptyAccount(sql, { personId, now });
    await emptyMails(sql, { email });
    await sql.query("delete from sign_in_code where email = $1", [email]);
    await sql.query("update membership_proposal set email = $2, name = $3 where email = $1", [
      ...[email, forgottenAddress(asked.id), forgottenName],
    ]);
    await sql.query("update facilitation set state = 'declined', email = null where email = $1", [email]);
    await tellLast(sql, { asked, email, gifts, campaigns, now });
    await sql.query(
      "update erasure set email = null, done_at = $2, gifts = $3, campaigns = $4 where id = $1",
      [asked.id, now, gifts.count, campaigns],
    );
    await sql.query("delete from erasure where email = $1", [email]);
    return done(null);
  });
}

/** What was mailed is kept as a fact, without to whom; what waits is not sent. */
async function emptyMails(sql: Sql, { email }: { email: string }): Promise<void> {
  await sql.query("delete from outbox_message where to_email = $1 and sent_at is null", [email]);
  await sql.query("update outbox_message set to_email = '' where to_email = $1 and to_email <> ''", [email]);
}

/** The last mail: what is gone, and what stays until when. Its address is forgotten as soon as it is sent. */
async function tellLast(
  sql: Sql,
  of: { asked: Asked; email: string; gifts: GiftsOfAddress; campaigns: number; now: Date },
): Promise<void> {
  const { asked, email: to, gifts, campaigns, now } = of;
  const devicesUntil = gifts.seenAt
    ? new Date(gifts.seenAt.getTime() + retention.devices.days * 86_400_000)
    : null;
  const payload = {
    gifts: String(gifts.count),
    campaigns: String(campaigns),
    devicesUntil: devicesUntil?.toISOString() ?? "",
    papersUntil: gifts.count > 0 || campaigns > 0 ? papersKeptUntil(now).toISOString() : "",
  };
  const mail = { to, locale: asked.locale, payload };
  await addToOutbox(sql, [{ key: `erasure-done:${asked.id}`, kind: "erasure-done", ...mail }], { now });
}
