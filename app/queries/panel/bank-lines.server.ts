import type { Database } from "#app/db/database.server.ts";
import type { BankLines, Candidate, Line, ProposedCharge, Waiting } from "#app/domain/bank/bank-lines.ts";
import { type Currency, isCurrency } from "#app/domain/money/currency.ts";
import { toMoneyData } from "#app/domain/money/money.ts";
import { bankDays, lineNames, openBankMovements } from "#app/ledger/bank-movements.ts";
import { readReturnedPayouts } from "./returned-payouts.server.ts";

const most = 100;

/** What the bank's statements say beside the book's movements of the bank. Six queries. */
export async function readBankLines({ sql }: Database): Promise<BankLines> {
  const [statements, open, missing, lately, returned] = await Promise.all([
    sql.query<{ currency: string; from: string; until: string; lines: number; matched: number }>(
      `select currency, min(booked_on)::text as from, max(booked_on)::text as until, count(*)::int as lines,
              count(matched_at)::int as matched from bank_line group by currency order by currency`,
    ),
    sql.query<OpenRow>(
      `select ${lineColumns}, charge, coalesce((
                select json_agg(m) from (
                  select case when m.batch_id is null then 'entry' else 'batch' end as of,
                         coalesce(m.entry_id::text, m.batch_id::text) as id, m.kind, m.day::text as day,
                         (m.ids || m.reference) && ${lineNames} as "isNamed"
                    from (${openBankMovements}) m where m.currency = l.currency and m.amount = l.amount
                   order by "isNamed" desc, abs(m.day - l.booked_on), m.entry_id limit 3) m), '[]') as candidates
         from (
           select l.*, (select json_build_object('id', c.id, 'reason', c.reason, 'proposedBy', p.name, 'proposedById', p.id)
                          from bank_charge c join person p on p.id = c.proposed_by
                         where c.line_id = l.id and c.state = 'proposed') as charge
             from bank_line l where l.matched_at is null) l
        order by charge is null, l.booked_on desc, l.id limit ${most}`,
    ),
    sql.query<{ entry_id: bigint; kind: string; day: string; amount: bigint; currency: Currency }>(
      `select m.entry_id, m.kind, m.day::text as day, m.amount, m.currency from (${openBankMovements}) m
         join (select currency, min(booked_on) as first, max(booked_on) as last from bank_line group by currency) s using (currency)
        where m.entry_id is not null and m.day >= s.first and m.day <= s.last - ${bankDays} order by m.day, m.entry_id limit ${most}`,
    ),
    sql.query<LineRow & { kind: string; isFound: boolean; entryId: string | null }>(
      `select ${lineColumns}, coalesce(e.kind, 'payout-batch') as kind, l.matched_by is null as "isFound", e.id::text as "entryId"
         from bank_line l left join entry e on e.id = l.entry_id where l.matched_at is not null
        order by l.matched_at desc, l.booked_on desc, l.id limit 20`,
    ),
    readReturnedPayouts(sql),
  ]);
  const waiting = await sql.query<Waiting & { amount: bigint; currency: string }>(waitingDocuments, [
    open.map(({ amount }) => (amount < 0n ? -amount : amount)),
  ]);
  return {
    lines: statements.reduce((sum, { lines }) => sum + lines, 0),
    matched: statements.reduce((sum, { matched }) => sum + matched, 0),
    statements: statements.map(({ currency, from, until }) => ({ currency, from, until })),
    open: open.flatMap((row) =>
      lineOf(row).map((line) => ({
        ...line,
        isDebit: row.amount < 0n,
        candidates: row.candidates,
        charge: row.charge,
        returned: returned
          .filter(({ lineId }) => lineId === row.id)
          .map(({ payoutId, publicName, title }) => ({ payoutId, publicName, title })),
        waiting: waiting
          .filter(({ amount, currency }) => amount === row.amount && currency === row.currency)
          .map(({ kind, href }) => ({ kind, href })),
      })),
    ),
    missing: missing.map(({ entry_id, amount, currency, ...row }) => ({
      ...row,
      entryId: entry_id.toString(),
      amount: toMoneyData({ amount, currency }),
    })),
    lately: lately.flatMap((row) =>
      lineOf(row).map((line) => ({ ...line, kind: row.kind, isFound: row.isFound, entryId: row.entryId })),
    ),
  };
}

type LineRow = Omit<Line, "amount"> & { amount: bigint; currency: string };
type OpenRow = LineRow & { candidates: Candidate[]; charge: ProposedCharge | null };
const lineColumns = "l.id, l.booked_on::text as day, l.amount, l.currency, l.description, l.reference";

function lineOf({ id, day, amount, currency, description, reference }: LineRow): Line[] {
  return isCurrency(currency)
    ? [{ id, day, amount: toMoneyData({ amount, currency }), description, reference }]
    : [];
}

/** Of these amounts, with the sign that the bank would show. */
const waitingDocuments = `select * from (
  select 'deposit' as kind, '/panel/operacion#depositos' as href, d.amount, f.currency
    from fund_deposit d join match_fund f on f.id = d.fund_id where d.state = 'recorded'
  union all
  select 'capital', '/panel/operacion', amount, currency from capital_payment where state = 'recorded'
  union all
  select 'repayment', '/panel/operacion', r.amount, k.currency
    from repayment r join campaign c on c.id = r.campaign_id join call k on k.id = c.call_id where r.state = 'recorded'
  union all
  select 'banking', '/panel/aportes-en-mano', amount, currency from cash_banking where state = 'recorded'
  union all
  select 'gift', '/panel/aportes-en-mano', amount, currency from hand_gift where state = 'recorded' and kind = 'transfer'
  union all
  select 'release', '/panel/operacion', -total, currency from release where state = 'approved'
  union all
  select 'return', '/panel/operacion', -r.amount, f.currency
    from fund_return r join match_fund f on f.id = r.fund_id where r.state = 'approved'
  union all
  select 'refund', '/panel/operacion', -(r.amount + r.tip + r.fee_cover), d.currency
    from refund r join donation d on d.id = r.donation_id where r.state = 'failed') w
  where abs(amount) = any($1::bigint[])`;
