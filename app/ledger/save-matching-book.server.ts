import type { Sql } from "#app/db/sql.ts";
import type { Book, DonationPosition } from "#app/domain/matching/book.ts";

/** What changes on a donation beside its match, in the same row. */
export type DonationChange = { state?: string; paidAt?: Date; paymentIntentId?: string };

/** Writes the positions of calls, their funds and campaigns back, in the transaction of their entries. */
export async function saveBooks(sql: Sql, books: ReadonlyMap<string, Book>): Promise<void> {
  await Promise.all([saveCalls(sql, books), saveFunds(sql, books), saveCampaigns(sql, books)]);
}

async function saveCalls(sql: Sql, books: ReadonlyMap<string, Book>): Promise<void> {
  if (books.size === 0) return;
  const all = [...books.values()];
  await sql.query(
    `update match_call m set is_closed = n.is_closed, terms_version = n.terms_version, position = n.position,
            last_event_at = n.last_event_at
       from unnest($1::uuid[], $2::boolean[], $3::int[], $4::bigint[], $5::timestamptz[])
            as n(id, is_closed, terms_version, position, last_event_at)
      where m.call_id = n.id`,
    [
      [...books.keys()],
      all.map(({ closed }) => closed),
      all.map(({ termsVersion }) => termsVersion),
      all.map(({ position }) => position),
      all.map(({ at }) => (at === null ? null : new Date(at).toISOString())),
    ],
  );
}

async function saveFunds(sql: Sql, books: ReadonlyMap<string, Book>): Promise<void> {
  const funds = [...books].flatMap(([callId, book]) => book.funds.map((fund) => ({ callId, ...fund })));
  if (funds.length === 0) return;
  await sql.query(
    `insert into match_fund_position as p (fund_id, call_id, priority, deposited, available, reserved, conditional, earned)
     select * from unnest($1::uuid[], $2::uuid[], $3::int[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[],
                          $8::bigint[])
     on conflict (fund_id) do update set deposited = excluded.deposited, available = excluded.available,
       reserved = excluded.reserved, conditional = excluded.conditional, earned = excluded.earned`,
    [
      funds.map(({ id }) => id),
      funds.map(({ callId }) => callId),
      funds.map(({ priority }) => priority),
      funds.map(({ deposited }) => deposited),
      funds.map(({ available }) => available),
      funds.map(({ reserved }) => reserved),
      funds.map(({ conditional }) => conditional),
      funds.map(({ earned }) => earned),
    ],
  );
}

async function saveCampaigns(sql: Sql, books: ReadonlyMap<string, Book>): Promise<void> {
  const campaigns = [...books].flatMap(([callId, book]) =>
    [...book.campaigns.values()].map((campaign) => ({ callId, ...campaign })),
  );
  if (campaigns.length === 0) return;
  await sql.query(
    `insert into match_campaign_position as p (campaign_id, call_id, goal, raised, donors, match, reserved,
                                          open_reservations, gate, is_ended, is_failed, match_by_fund)
     select id, call_id, goal, raised, donors, match, reserved, open_reservations, gate, is_ended, is_failed, by_fund::jsonb
       from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::bigint[], $5::int[], $6::bigint[], $7::bigint[], $8::int[], $9::text[],
                   $10::boolean[], $11::boolean[], $12::text[])
            as n(id, call_id, goal, raised, donors, match, reserved, open_reservations, gate, is_ended, is_failed, by_fund)
     on conflict (campaign_id) do update set raised = excluded.raised, donors = excluded.donors, match = excluded.match,
       reserved = excluded.reserved, open_reservations = excluded.open_reservations, gate = excluded.gate,
       is_ended = excluded.is_ended, is_failed = excluded.is_failed, match_by_fund = excluded.match_by_fund`,
    [
      campaigns.map(({ id }) => id),
      campaigns.map(({ callId }) => callId),
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

/**
 * Writes the donations of these books, and what else changes on them, by id. One that is as it was `before` is not
 * written; afterwards `before` is what is there now, and nothing is left to change.
 */
export async function saveDonations(
  sql: Sql,
  books: ReadonlyMap<string, Book>,
  of: { changes: Map<string, DonationChange>; before: Map<string, DonationPosition> },
): Promise<void> {
  const { before } = of;
  const changes = new Map(of.changes);
  of.changes.clear();
  const all = [...books.values()].flatMap((book) => [...book.donations.values()]);
  const [redecided, kept] = partition(all, (donation) => isRedecided(before.get(donation.id), donation));
  const paid = kept.filter(({ id, status }) => changes.has(id) || before.get(id)?.status !== status);
  for (const one of [...redecided, ...paid]) before.set(one.id, { ...one });
  await Promise.all([saveDecisions(sql, redecided, changes), savePayments(sql, paid, changes)]);
}

function isRedecided(before: DonationPosition | undefined, now: DonationPosition): boolean {
  return (
    !before ||
    before.match !== now.match ||
    before.order !== now.order ||
    before.refunded !== now.refunded ||
    before.limit !== now.limit ||
    before.matchable !== now.matchable
  );
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  const yes: T[] = [];
  const no: T[] = [];
  for (const item of items) (test(item) ? yes : no).push(item);
  return [yes, no];
}

/** Donations whose match stays as it was decided: the row that a payment changes most often, and least. */
async function savePayments(
  sql: Sql,
  donations: readonly DonationPosition[],
  changes: ReadonlyMap<string, DonationChange>,
): Promise<void> {
  if (donations.length === 0) return;
  await sql.query(
    `update donation d set match_status = n.status, state = coalesce(n.state::donation_state, d.state),
            paid_at = coalesce(n.paid_at, d.paid_at), payment_intent_id = coalesce(n.payment_intent, d.payment_intent_id)
       from unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::text[])
            as n(id, status, state, paid_at, payment_intent)
      where d.id = n.id`,
    [
      donations.map(({ id }) => id),
      donations.map(({ status }) => status),
      ...changedColumns(donations, changes),
    ],
  );
}

function changedColumns(
  donations: readonly DonationPosition[],
  changes: ReadonlyMap<string, DonationChange>,
): unknown[] {
  return [
    donations.map(({ id }) => changes.get(id)?.state ?? null),
    donations.map(({ id }) => changes.get(id)?.paidAt?.toISOString() ?? null),
    donations.map(({ id }) => changes.get(id)?.paymentIntentId ?? null),
  ];
}

async function saveDecisions(
  sql: Sql,
  donations: readonly DonationPosition[],
  changes: ReadonlyMap<string, DonationChange>,
): Promise<void> {
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
      donations.map(({ draws }) => drawsText(draws)),
      donations.map(({ ratio }) => ratio),
      donations.map(({ at }) => new Date(at).toISOString()),
      donations.map(({ order }) => order),
      ...changedColumns(donations, changes),
    ],
  );
}

function drawsText(draws: DonationPosition["draws"]): string {
  if (draws.length === 0) return "[]";
  return JSON.stringify(draws.map(({ fund, amount }) => ({ fund, amount: amount.toString() })));
}

/** A decision as columns of a donation that is about to be written for the first time. */
export function decisionColumns(decided: DonationPosition) {
  return {
    match_status: decided.status,
    matchable: decided.matchable,
    match: decided.match.toString(),
    match_limit: decided.limit,
    match_draws: drawsText(decided.draws),
    match_ratio: decided.ratio.toString(),
    decided_at: new Date(decided.at).toISOString(),
    decision_order: decided.order,
  };
}
