import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import type { Rail } from "#app/domain/payout/payout-account.ts";

export type OwnPayoutAccount = {
  /** The one that is paid to; null when none was stated, or it was blocked. */
  account: (ListedAccount & { isCooling: boolean }) | null;
  /** All that were stated, the newest first. */
  history: ListedAccount[];
  /** Payouts that the bank sent back and that wait to be sent again. */
  returned: { id: string; title: string; amount: MoneyData; reason: string }[];
};
export type ListedAccount = {
  id: string;
  state: "active" | "replaced" | "blocked";
  rail: Rail;
  /** Empty for cash. */
  bankName: string;
  masked: string;
  statedAt: string;
  usableFrom: string;
};

type Row = {
  id: string;
  state: ListedAccount["state"];
  rail: Rail;
  bank_name: string;
  masked: string;
  stated_at: Date;
  usable_from: Date;
};

type ReturnedRow = { id: string; title: string; amount: bigint; currency: Currency; reason: string };

/** Where somebody is paid, as far as anybody may read it: the bank and the end of the number; and what came back from there. Two queries. */
export async function readOwnPayoutAccount(
  sql: Sql,
  { personId, now }: { personId: string; now: Date },
): Promise<OwnPayoutAccount> {
  const rows = await sql.query<Row>(
    `select id, state::text, rail::text, bank_name, masked, stated_at, usable_from from payout_account
      where person_id = $1 order by stated_at desc, id desc limit 50`,
    [personId],
  );
  const history = rows.map(({ bank_name, stated_at, usable_from, ...row }) => ({
    ...row,
    bankName: bank_name,
    statedAt: stated_at.toISOString(),
    usableFrom: usable_from.toISOString(),
  }));
  const returned = await sql.query<ReturnedRow>(
    `select o.id, c.title, o.amount, o.currency, o.failure as reason
       from release r join campaign c on c.id = r.campaign_id
       join lateral (select * from payout p where p.release_id = r.id order by p.sent_at desc, p.id desc limit 1) o on o.state = 'failed'
      where c.entrepreneur_id = $1 and r.state = 'approved' order by o.sent_at`,
    [personId],
  );
  const active = history.find(({ state }) => state === "active");
  return {
    account: active ? { ...active, isCooling: new Date(active.usableFrom) > now } : null,
    history,
    returned: returned.map(({ amount, currency, ...row }) => ({
      ...row,
      amount: toMoneyData({ amount, currency }),
    })),
  };
}
