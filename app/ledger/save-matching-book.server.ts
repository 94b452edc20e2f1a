import type { Sql } from "#app/db/sql.ts";
import { type Book, donorInCampaignKey } from "#app/domain/matching/book.ts";

/** What changes on a donation beside its match, in the same row. */
export type DonationChange = { state?: string; paidAt?: Date; paymentIntentId?: string };

type SaveOptions = {
  callId: string;
  changes?: ReadonlyMap<string, DonationChange>;
  /** Donors' match in the call when the book was loaded: those who have the same still are not written. */
  before: ReadonlyMap<string, bigint>;
};

/**
 * Writes a changed book back, in the transaction of its entries: all of it that was loaded. `changes`: what else
 * changes on a donation, by its id; a donation without change of its own is still written with its match.
 */
export async function saveBook(
  sql: Sql,
  book: Book,
  { callId, changes = new Map(), before }: SaveOptions,
): Promise<void> {
  await sql.query(
    `update match_call set is_closed = $2, terms_version = $3, position = $4, last_event_at = $5 where call_id = $1`,
    [callId, book.closed, book.termsVersion, book.position, book.at === null ? null : new Date(book.at)],
  );
  await saveFunds(sql, book, callId);
  await saveCampaigns(sql, book, callId);
  await saveDonors(sql, book, { callId, before });
  await saveDonations(sql, book, changes);
}

async function saveFunds(sql: Sql, { funds }: Book, callId: string): Promise<void> {
  await sql.query(
    `insert into match_fund_position as p (fund_id, call_id, priority, deposited, available, reserved, conditional, earned)
     select fund_id, $2, priority, deposited, available, reserved, conditional, earned
       from unnest($1::uuid[], $3::int[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[], $8::bigint[])
            as n(fund_id, priority, deposited, available, reserved, conditional, earned)
     on conflict (fund_id) do update set deposited = excluded.deposited, available = excluded.available,
       reserved = excluded.reserved, conditional = excluded.conditional, earned = excluded.earned`,
    [
      funds.map(({ id }) => id),
      callId,
      funds.map(({ priority }) => priority),
      funds.map(({ deposited }) => deposited),
      funds.map(({ available }) => available),
      funds.map(({ reserved }) => reserved),
      funds.map(({ conditional }) => conditional),
      funds.map(({ earned }) => earned),
    ],
  );
}

async function saveCampaigns(sql: Sql, book: Book, callId: string): Promise<void> {
  const campaigns = [...book.campaigns.values()];
  if (campaigns.length === 0) return;
  await sql.query(
    `insert into match_campaign_position as p (campaign_id, call_id, goal, raised, donors, match, reserved,
                                          open_reservations, gate, is_ended, is_failed, match_by_fund)
     select id, $2, goal, raised, donors, match, reserved, open_reservations, gate, is_ended, is_failed, by_fund::jsonb
       from unnest($1::uuid[], $3::bigint[], $4::bigint[], $5::int[], $6::bigint[], $7::bigint[], $8::int[], $9::text[],
                   $10::boolean[], $11::boolean[], $12::text[])
            as n(id, goal, raised, donors, match, reserved, open_reservations, gate, is_ended, is_failed, by_fund)
     on conflict (campaign_id) do update set raised = excluded.raised, donors = excluded.donors, match = excluded.match,
       reserved = excluded.reserved, open_reservations = excluded.open_reservations, gate = excluded.gate,
       is_ended = excluded.is_ended, is_failed = excluded.is_failed, match_by_fund = excluded.match_by_fund`,
    [
      campaigns.map(({ id }) => id),
      callId,
      campaigns.map(({ goal }) => goal),
      campaigns.map(({ raised }) => raised),
      campaigns.map(({ donors }) => donors),
      campaigns.map(({ match }) => match),
      campaigns.map(({ reserved }) => reserved),
      campaigns.map(({ openReservations }) => openReservations),
      campaigns.map(({ gate }) => gate),
      campaigns.map(({ ended }) => ended),
      campaigns.map(({ failed }) => failed),
      campaigns.map(({ matchByFund }) =>
        JSON.stringify(
          Object.fromEntries([...matchByFund].map(([fund, amount]) => [fund, amount.toString()])),
        ),
      ),
    ],
  );
}

async function saveDonors(
  sql: Sql,
  book: Book,
  { callId, before }: { callId: string; before: ReadonlyMap<string, bigint> },
): Promise<void> {
  const donors = [...book.donors].filter(([key, { match }]) => before.get(key) !== match);
  if (donors.length > 0) {
    await sql.query(
      `insert into match_donor_position (call_id, donor_key, match)
       select $1, key, match from unnest($2::text[], $3::bigint[]) as n(key, match)
       on conflict (call_id, donor_key) do update set match = excluded.match`,
      [callId, donors.map(([key]) => key), donors.map(([, { match }]) => match)],
    );
  }
  const pairs = new Map<string, { campaign: string; donor: string; match: bigint; given: bigint }>();
  for (const { campaign, donor } of book.donations.values()) {
    const key = donorInCampaignKey({ campaign, donor });
    const position = book.donorsInCampaign.get(key);
    if (position) pairs.set(key, { campaign, donor, ...position });
  }
  if (pairs.size === 0) return;
  const rows = [...pairs.values()];
  await sql.query(
    `insert into match_donor_campaign_position (campaign_id, donor_key, match, given)
     select * from unnest($1::uuid[], $2::text[], $3::bigint[], $4::bigint[])
     on conflict (campaign_id, donor_key) do update set match = excluded.match, given = excluded.given`,
    [
      rows.map(({ campaign }) => campaign),
      rows.map(({ donor }) => donor),
      rows.map(({ match }) => match),
      rows.map(({ given }) => given),
    ],
  );
}

async function saveDonations(
  sql: Sql,
  book: Book,
  changes: ReadonlyMap<string, DonationChange>,
): Promise<void> {
  const donations = [...book.donations.values()];
  if (donations.length === 0) return;
  await sql.query(
    `update donation d set refunded = n.refunded, match_status = n.status, matchable = n.matchable, match = n.match,
            match_limit = n.match_limit, match_draws = n.draws::jsonb, match_ratio = n.ratio,
            decided_at = n.decided_at, decision_order = n.decision_order,
            state = coalesce(n.state::donation_state, d.state), paid_at = coalesce(n.paid_at, d.paid_at),
            payment_intent_id = coalesce(n.payment_intent, d.payment_intent_id)
       from unnest($1::uuid[], $2::bigint[], $3::text[], $4::boolean[], $5::bigint[], $6::text[], $7::text[], $8::bigint[],
                   $9::timestamptz[], $10::bigint[], $11::text[], $12::timestamptz[], $13::text[])
            as n(id, refunded, status, matchable, match, match_limit, draws, ratio, decided_at, decision_order,
                 state, paid_at, payment_intent)
      where d.id = n.id`,
    [
      donations.map(({ id }) => id),
      donations.map(({ refunded }) => refunded),
      donations.map(({ status }) => status),
      donations.map(({ matchable }) => matchable),
      donations.map(({ match }) => match),
      donations.map(({ limit }) => limit),
      donations.map(({ draws }) =>
        draws.length === 0
          ? "[]"
          : JSON.stringify(draws.map(({ fund, amount }) => ({ fund, amount: amount.toString() }))),
      ),
      donations.map(({ ratio }) => ratio),
      donations.map(({ at }) => new Date(at).toISOString()),
      donations.map(({ order }) => order),
      donations.map(({ id }) => changes.get(id)?.state ?? null),
      donations.map(({ id }) => changes.get(id)?.paidAt?.toISOString() ?? null),
      donations.map(({ id }) => changes.get(id)?.paymentIntentId ?? null),
    ],
  );
}
