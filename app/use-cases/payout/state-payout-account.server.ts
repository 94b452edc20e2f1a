import { addToOutbox } from "#app/db/outbox.ts";
import type { Sql } from "#app/db/sql.ts";
import { type AccessRefusal, type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { usableFrom } from "#app/domain/payout/cooling-down.ts";
import {
  type AccountProblem,
  isSameAccount,
  maskOf,
  type PayoutDetails,
  readPayoutAccount,
  type StatedAccount,
} from "#app/domain/payout/payout-account.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { tellOperators } from "../tell-operators.server.ts";
import { readDetails } from "./read-details.ts";

export type AccountRefusal =
  | AccessRefusal
  | { kind: "wrong_account"; problems: AccountProblem[] }
  /** It is the account that is paid to already. */
  | { kind: "same_account" };

type Present = { id: string; details: string; details_key: string };

/**
 * An entrepreneur says where they are paid. The first account is paid to at once; a later one only after three days, and
 * its owner and the operators are told of it. What it replaces is kept readable until then, so that it can come back.
 */
export async function statePayoutAccount(
  ports: Ports,
  actor: Actor,
  stated: StatedAccount,
): Promise<Result<{ accountId: string; usableFrom: Date }, AccountRefusal>> {
  const personId = actor.kind === "person" ? actorIdOf(actor)! : null;
  const read = readPayoutAccount(stated);
  return ports.db.transaction(async (sql) => {
    const person = personId && (await lockEntrepreneur(sql, personId));
    if (!person || !personId) return refused({ kind: "not_allowed" });
    if (!read.ok) return refused({ kind: "wrong_account", problems: read.problems });
    const [present] = await sql.query<Present>(
      "select id, details, details_key from payout_account where person_id = $1 and state = 'active' for update",
      [personId],
    );
    if (present && isSameAccount(readDetails(ports, present), read.details))
      return refused({ kind: "same_account" });
    const [before] = await sql.query("select from payout_account where person_id = $1 limit 1", [personId]);
    const now = ports.clock.now();
    const account = { personId, details: read.details, isFirst: !before, now };
    const kept = await keepAccount(sql, ports, account);
    await tellOfChange(sql, { ...kept, ...person, isFirst: !before, now });
    return done(kept);
  });
}

async function lockEntrepreneur(
  sql: Sql,
  personId: string,
): Promise<{ email: string; locale: string } | null> {
  const [person] = await sql.query<{ email: string; locale: string }>(
    "select email, locale from person where id = $1 for update",
    [personId],
  );
  const own = await sql.query("select from campaign where entrepreneur_id = $1 limit 1", [personId]);
  return person && own.length > 0 ? person : null;
}

async function keepAccount(
  sql: Sql,
  { ids, cipher }: Ports,
  {
    personId,
    details,
    isFirst,
    now,
  }: { personId: string; details: PayoutDetails; isFirst: boolean; now: Date },
): Promise<{ accountId: string; usableFrom: Date }> {
  const accountId = ids.id();
  const { text, keyId } = cipher.encrypt(JSON.stringify(details), `payout_account:${accountId}`);
  const from = usableFrom({ statedAt: now, isFirst });
  await sql.query(
    "update payout_account set state = 'replaced', replaced_at = $2, replaced_by = $3 where person_id = $1 and state = 'active'",
    [personId, now, accountId],
  );
  await sql.query(
    `insert into payout_account (id, person_id, rail, country, bank_name, masked, details, details_key, stated_at, usable_from)
     values ($1, $2, $3::payout_rail, $4, $5, $6, $7, $8, $9, $10)`,
    [
      accountId,
      personId,
      details.rail,
      details.country,
      details.bank?.name ?? "",
      maskOf(details),
      text,
      keyId,
      now,
      from,
    ],
  );
  return { accountId, usableFrom: from };
}

type Change = { accountId: string; email: string; locale: string; isFirst: boolean; now: Date };

async function tellOfChange(sql: Sql, { accountId, email, locale, isFirst, now }: Change): Promise<void> {
  const kind = "payout-account-changed" as const;
  const key = `payout-account-changed:${accountId}`;
  await addToOutbox(sql, [{ key, kind, to: email, locale, payload: { accountId, reader: "owner" } }], {
    now,
  });
  if (!isFirst) await tellOperators(sql, { key, kind, payload: { accountId, reader: "operator" } }, { now });
}
