import type { Sql } from "#app/db/sql.ts";

/** What the filled donations are like: a real one, whose rows they repeat under ids of their own. */
export type Pattern = { donationId: string; callId: string; campaignIds: readonly string[]; amount: bigint };

const perRound = 200_000;
/** Reserved and then settled together, as the running product does: rows of two sizes fill the pages of the journal in turn. */
const perBatch = 1_000;

/**
 * Puts donations of a past into the book, as settling would have left them, by one statement a table: each reserved and paid,
 * matched one to one and earned, by a donor of its own, over the campaigns in turn, with ids that begin in
 * order and end in chance. It goes past the guards of the database, whose
 * cost is not what is measured; the promises of the book and the replay hold afterwards. `fill` names them apart.
 */
export async function fillJournal(
  sql: Sql,
  { pattern, count, fill }: { pattern: Pattern; count: number; fill: number },
): Promise<void> {
  await sql.query("set local session_replication_role = replica");
  await sql.query(
    `create temporary table filled_place on commit drop as
     select u.place::int, u.campaign, d.id as donations, d.version as donations_version, d.amount as donations_held,
            e.id as earned, e.version as earned_version, e.amount as earned_held, f.id as available, f.version as available_version,
            f.amount as available_held, r.id as reserved, r.version as reserved_version, r.amount as reserved_held,
            s.id as clearing, s.version as clearing_version, s.amount as clearing_held
       from unnest($1::uuid[]) with ordinality as u(campaign, place)
       join (select a.*, b.version, b.amount from account a join balance b on b.account_id = a.id) d
         on d.campaign_id = u.campaign and d.code like 'campaign:%:donations'
       join (select a.*, b.version, b.amount from account a join balance b on b.account_id = a.id) e
         on e.campaign_id = u.campaign and e.code like '%:earned'
       join (select a.*, b.version, b.amount from account a join balance b on b.account_id = a.id) f
         on f.fund_id = e.fund_id and f.code like 'fund:%:available'
       join (select a.*, b.version, b.amount from account a join balance b on b.account_id = a.id) r
         on r.fund_id = e.fund_id and r.code like 'fund:%:reserved'
       join (select a.*, b.version, b.amount from account a join balance b on b.account_id = a.id) s
         on s.code = 'stripe:clearing' and s.currency = 'USD'`,
    [pattern.campaignIds],
  );
  const [start] = await sql.query<{ entry: bigint; position: bigint }>(
    `select nextval('entry_id_seq') as entry, position from match_call where call_id = $1`,
    [pattern.callId],
  );
  for (let from = 1; from <= count; from += perRound) {
    const until = Math.min(count, from + perRound - 1);
    await sql.query(
      `create temporary table filled on commit drop as
       select k, format('%s-%s-7%s-8%s-%s', lpad(to_hex($1::int), 8, '0'), lpad(to_hex(k / 4096), 4, '0'), lpad(to_hex(k % 4096), 3, '0'),
                        left(md5(k || '/' || $1), 3), right(md5(k || '/' || $1), 12))::uuid as id,
              md5(k || ':' || $1) || md5($1 || '-' || k) as donor, (k - 1) / $4::int + 1 as nth, (1 + (k - 1) % $4::int)::int as place
         from generate_series($2::bigint, $3::bigint) k`,
      [fill, from, until, pattern.campaignIds.length],
    );
    await fillRound(sql, { ...pattern, entry: start!.entry, position: start!.position });
    await sql.query("drop table filled");
  }
  await closeFill(sql, { ...pattern, entry: start!.entry, count });
}

type Round = Pattern & { entry: bigint; position: bigint };

async function fillRound(sql: Sql, { donationId, callId, amount, entry, position }: Round): Promise<void> {
  await sql.query(
    `insert into donation (id, campaign_id, call_id, donor_key, currency, amount, tip, fee_cover, state, created_at, paid_at,
                           access_token, payment_intent_id, charge_id, available_at, promised_match, match_status, matchable,
                           match, match_limit, match_draws, match_ratio, decided_at, decision_order)
     select n.id, p.campaign, d.call_id, n.donor, d.currency, d.amount, d.tip, d.fee_cover, d.state, d.created_at, d.paid_at,
            'filled-' || n.id, 'pi_' || replace(n.id::text, '-', ''), d.charge_id, d.paid_at, d.promised_match, d.match_status, d.matchable,
            d.match, d.match_limit, d.match_draws, d.match_ratio, d.decided_at, $2 + 2 * n.k - 1
       from filled n join filled_place p using (place), donation d where d.id = $1 order by n.k`,
    [donationId, position],
  );
  await sql.query(
    `insert into donor_contact (donation_id, email, name, message, is_anonymous, locale)
     select n.id, n.id || '@example.org', c.name, c.message, c.is_anonymous, c.locale
       from filled n, donor_contact c where c.donation_id = $1 order by n.k`,
    [donationId],
  );
  await sql.query(
    `insert into entry (id, kind, key, hash, effective_at, recorded_at, source, call_id, campaign_id, donation_id, facts)
     select $2 + 2 * n.k - (case when t.kind = 'match-reserved' then 1 else 0 end), t.kind,
            case when t.kind = 'match-reserved' then 'match-reserved:' || n.id else 'donation-captured:pi_' || replace(n.id::text, '-', '') end,
            t.hash, t.effective_at, t.recorded_at, t.source, t.call_id, p.campaign, n.id,
            replace(replace(replace(replace(written.facts, d.id::text, n.id::text), d.donor_key, n.donor), d.campaign_id::text, p.campaign::text),
                    d.payment_intent_id, 'pi_' || replace(n.id::text, '-', ''))::json
       from filled n join filled_place p using (place), donation d
       join entry t on t.donation_id = d.id and t.kind in ('match-reserved', 'donation-captured')
       cross join lateral (select e.facts::jsonb->'event'->'at' as at from entry e
                            where e.donation_id = d.id and e.kind = 'donation-captured') last
       cross join lateral (select replace(replace(jsonb_set(t.facts::jsonb, '{event,at}', last.at)::text, '": ', '":'), ', "', ',"') as facts) written
      where d.id = $1 order by (n.k - 1) / $3::int, t.kind desc, n.k`,
    [donationId, entry, perBatch],
  );
  await sql.query(
    `insert into posting (entry_id, line, account_id, amount, version, balance_after)
     select $1 + 2 * n.k - l.before, l.line, l.account, l.amount, l.version, l.held
       from filled n join filled_place p using (place) cross join lateral (values
         (1, 1, p.available, $2, p.available_version + n.k, p.available_held + $2 * n.k),
         (1, 2, p.reserved, -$2, p.reserved_version + 2 * n.k - 1, p.reserved_held - $2),
         (0, 1, p.clearing, $2, p.clearing_version + n.k, p.clearing_held + $2 * n.k),
         (0, 2, p.donations, -$2, p.donations_version + n.nth, p.donations_held - $2 * n.nth),
         (0, 3, p.reserved, $2, p.reserved_version + 2 * n.k, p.reserved_held),
         (0, 4, p.earned, -$2, p.earned_version + n.nth, p.earned_held - $2 * n.nth))
       as l(before, line, account, amount, version, held) order by 1, 2`,
    [entry, amount],
  );
  await sql.query(
    `insert into stripe_event (id, type, api_version, created_at, received_at, payload, outcome, settled_at)
     select 'evt_' || replace(n.id::text, '-', ''), e.type, e.api_version, e.created_at, e.received_at, '{}', e.outcome, e.settled_at
       from filled n, donation d join stripe_event e on e.id = 'evt_' || replace(d.id::text, '-', '') where d.id = $1 and d.call_id = $2 order by n.k`,
    [donationId, callId],
  );
}

/** Sequences, balances and positions, as they stand after the last one. */
async function closeFill(
  sql: Sql,
  { callId, amount, entry, count, campaignIds }: Pattern & { entry: bigint; count: number },
): Promise<void> {
  await sql.query("select setval('entry_id_seq', $1::bigint)", [entry + 2n * BigInt(count)]);
  await sql.query(
    `update balance b set amount = l.balance_after, version = l.version
       from (select distinct on (account_id) account_id, version, balance_after from posting
              where entry_id > $1 order by account_id, version desc) l where l.account_id = b.account_id`,
    [entry],
  );
  await sql.query(
    `update match_fund_position set available = available - $2::bigint * $3::bigint, earned = earned + $2::bigint * $3::bigint where call_id = $1`,
    [callId, amount, BigInt(count)],
  );
  await sql.query(
    `update match_campaign_position c set raised = raised + $2::bigint * s.given, match = match + $2::bigint * s.given, donors = donors + s.given::int,
            match_by_fund = (select jsonb_object_agg(key, (value::bigint + $2::bigint * s.given)::text) from jsonb_each_text(c.match_by_fund))
       from (select u.campaign, ($3::int - u.place::int) / $4::int + 1 as given from unnest($1::uuid[]) with ordinality as u(campaign, place)) s
      where c.campaign_id = s.campaign`,
    [campaignIds, amount, count, campaignIds.length],
  );
  await sql.query("update match_call set position = position + 2 * $2::bigint where call_id = $1", [
    callId,
    BigInt(count),
  ]);
}
