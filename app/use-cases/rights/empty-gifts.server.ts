import type { Sql } from "#app/db/sql.ts";
import { keepStripped, ofStripe } from "./strip-events.server.ts";

/** How many there were, and when one was last started from a device that is still known. */
export type GiftsOfAddress = { count: number; seenAt: Date | null };

/** What a donor said and wrote with gifts from this address is gone; what moved stays in the book under the keyed hash of it. */
export async function emptyGifts(
  sql: Sql,
  { email, donorKey }: { email: string; donorKey: string },
): Promise<GiftsOfAddress> {
  const gifts = await sql.query<{ id: string }>(
    "select donation_id as id from donor_contact where email = $1 for update",
    [email],
  );
  const ids = gifts.map(({ id }) => id);
  const [seen] = await sql.query<{ at: Date | null }>(
    "select max(seen_at) as at from donation_device where donation_id = any($1::uuid[])",
    [ids],
  );
  await forgetDonors(sql, ids);
  await sql.query(
    "update refund_request set reason = '', reply = null where donation_id = any($1::uuid[]) and state <> 'open'",
    [ids],
  );
  await sql.query(
    `update refund set account = null, account_key = null, account_at = null, account_by = null, note = null
      where donation_id = any($1::uuid[])`,
    [ids],
  );
  await sql.query("update hand_gift set name = null, email = null where email = $1 or id = any($2::uuid[])", [
    email,
    ids,
  ]);
  await removeComments(sql, { donorKey });
  await sql.query("delete from news_refusal where donor_key = $1", [donorKey]);
  await sql.query("delete from undeliverable_address where donor_key = $1", [donorKey]);
  await stripEvents(sql, { email, ids });
  return { count: ids.length, seenAt: seen!.at };
}

/** Who gave these is told nowhere any more: not beside the gift, and not in what the provider was asked for. */
export async function forgetDonors(sql: Sql, ids: readonly string[]): Promise<void> {
  await sql.query(
    `update donor_contact set email = null, name = null, message = null, is_anonymous = true, mailbox_key = null
      where donation_id = any($1::uuid[])`,
    [ids],
  );
  await stripRequests(sql, ids);
}

/** For what the provider was asked for needs no address any more, once it was paid or its checkout is over. */
export async function stripRequests(sql: Sql, ids: readonly string[]): Promise<void> {
  await sql.query(
    `update checkout_attempt a set request = a.request - 'email' from donation d
      where d.id = a.donation_id and d.id = any($1::uuid[]) and d.state <> 'started'`,
    [ids],
  );
}

async function removeComments(sql: Sql, { donorKey }: { donorKey: string }): Promise<void> {
  await sql.query(
    `update comment set state = 'removed', state_reason = 'forgotten', state_by = null, text = '', name = null,
            answer = null, answered_at = null, author_key = 'forgotten:' || id where author_key = $1`,
    [donorKey],
  );
}

/** What Stripe told of these payments and was not emptied by its time yet: found by the book, and by the address. */
async function stripEvents(
  sql: Sql,
  { email, ids }: { email: string; ids: readonly string[] },
): Promise<void> {
  const [reached] = await sql.query<{ through: string }>("select through from forgetting where name = $1", [
    ofStripe,
  ]);
  const from = reached?.through.split(" ")[0] ?? new Date(0).toISOString();
  const events = await sql.query<{ id: string; payload: string }>(
    `select id, payload from stripe_event
      where (created_at >= $1 and position($2 in payload) > 0)
         or id in (select source from entry where donation_id = any($3::uuid[]) and source is not null)`,
    [from, email, ids],
  );
  await keepStripped(sql, events);
}
