import type { Sql } from "#app/db/sql.ts";
import { borneFee } from "#app/domain/donation/borne-fee.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { lesser } from "#app/domain/money/lesser.ts";
import { readHeld } from "#app/ledger/balances.server.ts";
import { campaignDonations } from "#app/ledger/chart-of-accounts.ts";
import { feeBorne } from "#app/ledger/entries/fee-borne.ts";
import { postEntries } from "#app/ledger/journal.server.ts";
import { lockCalls } from "#app/ledger/matching-recorder.server.ts";
import { doEach } from "../do-each.server.ts";
import type { Ports } from "../ports.ts";

type Bearing = { campaignId: string; callId: string; currency: Currency };

type Row = {
  id: string;
  amount: bigint;
  tip: bigint;
  feeCover: bigint;
  refunded: bigint;
  fee: bigint;
  line: string;
};

/** Gifts `d` of campaigns `c` that bear fees, whose fee Stripe has named in an entry `e`, above what the donor added, and that nobody bore yet. */
const unborne = `campaign c join donation d on d.campaign_id = c.id
       join entry e on e.donation_id = d.id and e.kind = 'fee-charged'
       join posting p on p.entry_id = e.id join account a on a.id = p.account_id and a.code = 'expense:processing'
      where c.bears_fees and d.fee_borne = 0 and d.refunded < d.amount and p.amount > d.fee_cover
        and not exists (select from entry b where b.key = 'fee-borne:' || d.id)`;

/**
 * A campaign whose call lets it bear fees bears those that Stripe has named since. The caller holds the call's lock; whoever
 * releases does this first, so that no fee is released. Answers how many. Fact posted: fee-borne.
 */
export async function bearFees(
  sql: Sql,
  { campaignId, callId, currency }: Bearing,
  { now }: { now: Date },
): Promise<number> {
  const rows = await sql.query<Row>(
    `select d.id, d.amount, d.tip, d.fee_cover as "feeCover", d.refunded, p.amount as fee, e.source as line
       from ${unborne} and c.id = $1 order by e.id`,
    [campaignId],
  );
  if (rows.length === 0) return 0;
  const account = campaignDonations({ campaignId, currency });
  let held = (await readHeld(sql, [account])).get(account.code)!;
  const borne = rows.map(({ id, fee, line, ...gift }) => {
    const amount = borneFee(fee, gift);
    const of = { donationId: id, campaignId, callId, currency, amount, held };
    held -= lesser(held, amount);
    return { id, amount, entry: feeBorne(of, { effectiveAt: now, actorId: null, source: line }) };
  });
  await postEntries(
    sql,
    borne.map(({ entry }) => entry),
    { recordedAt: now },
  );
  await sql.query(
    "update donation d set fee_borne = n.amount from unnest($1::uuid[], $2::bigint[]) as n(id, amount) where d.id = n.id",
    [borne.map(({ id }) => id), borne.map(({ amount }) => amount.toString())],
  );
  return rows.length;
}

/** Every campaign that bears fees bears those that are known. Answers how many fees. */
export async function bearAllFees(ports: Ports): Promise<number> {
  const bearing = await ports.db.sql.query<Bearing>(
    `select distinct c.id as "campaignId", c.call_id as "callId", c.currency from ${unborne} order by 1`,
  );
  const counts = await doEach(bearing, (campaign) =>
    ports.db.transaction(async (sql) => {
      await lockCalls(sql, [campaign.callId]);
      return bearFees(sql, campaign, { now: ports.clock.now() });
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
