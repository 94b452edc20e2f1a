import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";

/** An account of the call's entries. `isWhole`: all its postings belong to the call, so its balance is in the export. */
export type ExportedAccount = {
  code: string;
  currency: Currency;
  kind: string;
  floor: string;
  isWhole: boolean;
  balance: string;
  version: string;
};

/** Accounts of a call's campaigns, funds and donations with what they hold, and the shared ones that its entries may touch. */
export function readCallAccounts(sql: Sql, callId: string): Promise<ExportedAccount[]> {
  return sql.query<ExportedAccount>(
    `select a.code, a.currency, a.kind, a.floor, owned.is_whole as "isWhole", b.amount::text as balance, b.version::text as version
       from account a join balance b on b.account_id = a.id
       cross join lateral (select coalesce(a.campaign_id in (select id from campaign where call_id = $1)
                                        or a.fund_id in (select id from match_fund where call_id = $1)
                                        or split_part(a.code, ':', 1) = 'donor'
                                           and split_part(a.code, ':', 2) in (select id::text from donation where call_id = $1),
                                        false) as is_whole) owned
      where owned.is_whole or (a.campaign_id is null and a.fund_id is null and split_part(a.code, ':', 1) <> 'donor')
      order by a.code, a.currency`,
    [callId],
  );
}

/** The other tables of an export, each by one statement with the call as $1. No personal data: donors as keyed hashes. */
export const callTables: Record<string, string> = {
  donations: `select d.id, c.slug as campaign, d.donor_key, d.currency, d.amount, d.tip, d.fee_cover, d.refunded,
                     d.state::text as state, d.created_at, d.paid_at, d.payment_intent_id
                from donation d join campaign c on c.id = d.campaign_id where d.call_id = $1 order by d.id`,
  matches: `select d.id as donation, c.slug as campaign, d.currency, d.amount, d.refunded, d.match_ratio as ratio_in_millionths,
                   d.match, d.match_limit, d.match_status, d.matchable, d.match_draws::text as draws, d.decided_at, d.decision_order
              from donation d join campaign c on c.id = d.campaign_id
             where d.call_id = $1 and d.match_status <> 'none' order by d.decision_order, d.id`,
  releases: `select r.id, c.slug as campaign, t.position as tranche, r.state::text as state, r.currency, r.donations,
                    r.match::text as match, r.total, r.proposed_by, r.proposed_at, r.decided_by, r.decided_at
               from release r join campaign c on c.id = r.campaign_id join tranche t on t.id = r.tranche_id
              where c.call_id = $1 order by r.proposed_at, r.id`,
  payouts: `select p.id, p.release_id as release, c.slug as campaign, p.amount, p.currency, p.state::text as state, p.reference,
                   p.proof_hash, p.batch_id as batch, p.sent_by, p.sent_at, p.confirmed_by, p.confirmed_at
              from payout p join release r on r.id = p.release_id join campaign c on c.id = r.campaign_id
             where c.call_id = $1 order by p.sent_at, p.id`,
  terms: `select version, state::text as state, effective_at, proposed_by, proposed_at, decided_by, decided_at,
                 terms::text as terms, tranches::text as tranches
            from call_terms where call_id = $1 order by proposed_at, id`,
};

/** Rows of one of these tables, as names and values. */
export function readCallTable(
  sql: Sql,
  { statement, callId }: { statement: string; callId: string },
): Promise<Record<string, string | number | bigint | boolean | Date | null>[]> {
  return sql.query(statement, [callId]);
}
