import type { Sql } from "#app/db/sql.ts";
import type { Rail } from "#app/domain/payout/payout-account.ts";

export type OwnPayoutAccount = {
  /** The one that is paid to; null when none was stated, or it was blocked. */
  account: (ListedAccount & { isCooling: boolean }) | null;
  /** All that were stated, the newest first. */
  history: ListedAccount[];
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

/** Where somebody is paid, as far as anybody may read it: the bank and the end of the number. One query. */
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
  const active = history.find(({ state }) => state === "active");
  return {
    account: active ? { ...active, isCooling: new Date(active.usableFrom) > now } : null,
    history,
  };
}
