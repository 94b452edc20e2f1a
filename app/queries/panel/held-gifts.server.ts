import type { Sql } from "#app/db/sql.ts";
import type { DonationState } from "#app/domain/donation/donation-state.ts";
import type { HoldDecision, RelatedPartySign } from "#app/domain/donation/related-party.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import { isHoldOpen } from "#app/ledger/open-hold.ts";

/** A gift whose match waits for a person. */
export type HeldGift = {
  id: string;
  campaign: string;
  entrepreneur: string;
  email: string | null;
  amount: MoneyData;
  match: MoneyData;
  signs: RelatedPartySign[];
  heldAt: string;
  isDisputed: boolean;
  /** Its campaign would have ended. */
  isOverdue: boolean;
  /** Gifts of other donors of the call from the same mailbox, device or card; the newest ten. */
  others: { id: string; email: string | null; state: DonationState }[];
};

type Row = Omit<HeldGift, "amount" | "match" | "heldAt"> & {
  amount: bigint;
  match: bigint;
  currency: Currency;
  held_at: Date;
};

/** Oldest first. One query. */
export async function readHeldGifts(sql: Sql): Promise<HeldGift[]> {
  const rows = await sql.query<Row>(
    `select d.id, c.title as campaign, p.name as entrepreneur, k.email, d.amount - d.refunded as amount, d.match, d.currency, h.signs,
            h.held_at, exists (
              select from dispute u where u.donation_id = d.id and u.state in ('opened', 'withdrawn')) as "isDisputed", c.state in ('collecting', 'cancelled') as "isOverdue", o.others
       from donation_hold h join donation d on d.id = h.donation_id join campaign c on c.id = d.campaign_id
       join person p on p.id = c.entrepreneur_id join donor_contact k on k.donation_id = d.id
       left join donation_device v on v.donation_id = d.id
       cross join lateral (
         select coalesce(json_agg(json_build_object('id', s.id, 'email', s.email, 'state', s.state)), '[]') as others from (
           select x.id, x.state::text, y.email from donation x join donor_contact y on y.donation_id = x.id
            where x.call_id = d.call_id and x.donor_key <> d.donor_key and x.state <> 'abandoned' and x.id in (
                    select donation_id from donor_contact where mailbox_key = k.mailbox_key
                     union select donation_id from donation_device where device_key = v.device_key
                     union select donation_id from donation_device where card_key = v.card_key)
            order by x.created_at desc, x.id limit 10) s) o
      where ${isHoldOpen} order by h.held_at, d.id limit 100`,
  );
  return rows.map(({ amount, match, currency, held_at, ...row }) => ({
    ...row,
    amount: toMoneyData({ amount, currency }),
    match: toMoneyData({ amount: match, currency }),
    heldAt: held_at.toISOString(),
  }));
}

export async function countHeldGifts(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `select count(*)::int as count from donation_hold h where ${isHoldOpen}`,
  );
  return row!.count;
}

/** Why the match of a donation waited, or waits, and what was decided; null when it never did. */
export type DonationHold = {
  signs: RelatedPartySign[];
  decision: HoldDecision | null;
  decidedBy: string | null;
  decidedAt: string | null;
  reason: string | null;
};

/** One query. */
export async function readDonationHold(sql: Sql, donationId: string): Promise<DonationHold | null> {
  const [row] = await sql.query<Omit<DonationHold, "decidedAt"> & { decided_at: Date | null }>(
    `select h.signs, h.decision::text, p.name as "decidedBy", h.decided_at, h.reason
       from donation_hold h left join person p on p.id = h.decided_by where h.donation_id = $1 and h.held_at is not null`,
    [donationId],
  );
  if (!row) return null;
  const { decided_at, ...hold } = row;
  return { ...hold, decidedAt: decided_at?.toISOString() ?? null };
}
