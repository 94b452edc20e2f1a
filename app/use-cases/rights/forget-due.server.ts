import { forgottenName } from "#app/domain/rights/forgotten.ts";
import { forgottenBefore } from "#app/domain/rights/retention.ts";
import { forgetOldAttempts } from "../count-attempts.server.ts";
import { doEach } from "../do-each.server.ts";
import { forgetDevices } from "../donation/forget-devices.server.ts";
import { forgetRefundAccounts } from "../donation/forget-refund-accounts.server.ts";
import { forgetCardFailures } from "../payment/stop-card-testing.server.ts";
import { forgetPayoutAccounts } from "../payout/forget-payout-accounts.server.ts";
import { forgetUsedChallenges } from "../people/passkey-challenge.server.ts";
import type { Ports } from "../ports.ts";
import { emptyTexts } from "./empty-campaigns.server.ts";
import { forgetAbandonedGifts } from "./forget-abandoned-gifts.server.ts";
import { forgetStripePersons } from "./forget-stripe-persons.server.ts";

/** Rows of one sweep: short statements, between which everything else goes on. */
export const mostTogether = 500;

/** Forgets what domain/rights/retention.ts says, a batch of each. Whether somewhere more waits. */
export async function forgetDue(ports: Ports): Promise<boolean> {
  const sweeps: (() => Promise<unknown>)[] = [
    () => forgetOldAttempts(ports),
    () => forgetUsedChallenges(ports),
    () => forgetCardFailures(ports),
    () => forgetDevices(ports),
    () => forgetPayoutAccounts(ports),
    () => forgetRefundAccounts(ports),
    () => forgetSignIns(ports),
    () => forgetAddressees(ports),
    () => forgetRejectedHandGifts(ports),
    () => forgetRejectedDrafts(ports),
    () => forgetInvitations(ports),
    () => forgetAbandonedGifts(ports, { most: mostTogether }),
    () => forgetStripePersons(ports, { most: mostTogether }),
  ];
  const counts = await doEach(sweeps, (sweep) => sweep());
  return counts.some((count) => count === mostTogether);
}

/** Codes, ended sessions and requests to be forgotten that nobody confirmed. */
async function forgetSignIns({ db, clock }: Ports): Promise<number> {
  const now = clock.now();
  const batch = (table: string, column: string) =>
    `delete from ${table} where ctid in (select ctid from ${table} where ${column} < $1 limit ${mostTogether}) returning 1`;
  const codes = await db.sql.query(batch("sign_in_code", "created_at"), [
    forgottenBefore("signInCodes", { now }),
  ]);
  const sessions = await db.sql.query(batch("session", "expires_at"), [forgottenBefore("sessions", { now })]);
  await db.sql.query("delete from erasure where done_at is null and expires_at < $1", [
    forgottenBefore("erasures", { now }),
  ]);
  return Math.max(codes.length, sessions.length);
}

/** To whom e-mails went; that they were sent stays. */
async function forgetAddressees({ db, clock }: Ports): Promise<number> {
  const forgotten = await db.sql.query(
    `update outbox_message set to_email = '' where id in (
       select id from outbox_message where to_email <> '' and created_at < $1 and next_attempt_at is null
        order by created_at limit ${mostTogether}) returning 1`,
    [forgottenBefore("sentMails", { now: clock.now() })],
  );
  return forgotten.length;
}

async function forgetRejectedHandGifts({ db, clock }: Ports): Promise<number> {
  const forgotten = await db.sql.query(
    `update hand_gift set name = null, email = null where id in (
       select id from hand_gift where state in ('rejected', 'reversed') and recorded_at < $1 and num_nonnulls(name, email) > 0
        limit ${mostTogether}) returning 1`,
    [forgottenBefore("rejectedHandGifts", { now: clock.now() })],
  );
  return forgotten.length;
}

/** Campaigns that were rejected or withdrawn before anybody saw them. */
async function forgetRejectedDrafts({ db, clock }: Ports): Promise<number> {
  const now = clock.now();
  return db.transaction(async (sql) => {
    const old = await sql.query<{ id: string }>(
      `select id from campaign where state in ('rejected', 'withdrawn') and live_at is null and updated_at < $1
          and public_name <> $2 limit 50 for update skip locked`,
      [forgottenBefore("rejectedDrafts", { now }), forgottenName],
    );
    await emptyTexts(
      sql,
      old.map(({ id }) => id),
      { now },
    );
    return old.length;
  });
}

/** A draft that was begun for who did not answer goes with its invitation. */
async function forgetInvitations({ db, clock }: Ports): Promise<number> {
  const now = clock.now();
  const forgotten = await db.sql.query(
    `with old as (
       update facilitation set state = 'declined', email = null where id in (
         select id from facilitation where state = 'invited' and invited_at < $1 limit ${mostTogether}) returning campaign_id, is_begun)
     , ended as (
       update campaign c set state = 'withdrawn', ended_at = $2, updated_at = $2 from old
        where old.is_begun and c.id = old.campaign_id and c.state = 'draft')
     select from old`,
    [forgottenBefore("invitations", { now }), now],
  );
  return forgotten.length;
}
