import type { Sql } from "#app/db/sql.ts";
import type { DonationPosition } from "#app/domain/matching/book.ts";
import type { Limit } from "#app/domain/matching/limit.ts";
import type { Ratio } from "#app/domain/money/ratio.ts";

/** Which donations of a call a book needs. */
export type DonationsPart = {
  donations?: readonly string[];
  /** Donations whose columns the caller read already, under the call's lock. */
  readDonations?: readonly DonationRow[];
  /** All paid matchable donations, with their donors: of these campaigns, or of the whole call. */
  paidDonationsOf?: readonly string[] | "call";
};

/** A donation as the book needs it: `bookColumns` of its row. */
export type DonationRow = {
  id: string;
  call_id: string;
  campaign_id: string;
  donor_key: string;
  amount: bigint;
  refunded: bigint;
  decided_at: Date;
  decision_order: bigint;
  match_ratio: bigint;
  matchable: boolean;
  match: bigint;
  match_draws: { fund: string; amount: string }[];
  match_limit: Limit | null;
  match_status: DonationPosition["status"];
};

const donationColumns = [
  "id",
  "call_id",
  "campaign_id",
  "donor_key",
  "amount",
  "refunded",
  "decided_at",
  "decision_order",
  "match_ratio",
  "matchable",
  "match",
  "match_draws",
  "match_limit",
  "match_status",
].join(", ");

/** The columns of a donation that the book needs, of the table alias `d`. */
export const bookColumns = donationColumns.replaceAll(/\w+/g, "d.$&");

/** Donations that parts of books name, and those that the caller read already. */
export async function loadDonations(
  sql: Sql,
  parts: ReadonlyMap<string, DonationsPart>,
): Promise<DonationRow[]> {
  const named = [...parts.values()].flatMap(({ donations = [] }) => donations);
  const rows: Promise<DonationRow[]>[] = [];
  if (named.length > 0) {
    rows.push(
      sql.query<DonationRow>(
        `select ${donationColumns} from donation where id = any($1::uuid[]) and match_status <> 'none'`,
        [named],
      ),
    );
  }
  for (const [callId, { paidDonationsOf = [] }] of parts) {
    if (paidDonationsOf.length === 0) continue;
    rows.push(
      sql.query<DonationRow>(
        `select ${donationColumns} from donation
          where call_id = $1 and match_status = 'paid' and matchable
            and ($2::uuid[] is null or campaign_id = any($2::uuid[]))`,
        [callId, paidDonationsOf === "call" ? null : paidDonationsOf],
      ),
    );
  }
  const read = [...parts.values()].flatMap(({ readDonations = [] }) => readDonations);
  return [...read, ...(await Promise.all(rows)).flat()];
}

/** A donation of a book as its row has it. */
export function positionOf(row: DonationRow): DonationPosition {
  return {
    id: row.id,
    campaign: row.campaign_id,
    donor: row.donor_key,
    amount: row.amount,
    refunded: row.refunded,
    at: row.decided_at.getTime(),
    order: Number(row.decision_order),
    ratio: row.match_ratio as Ratio,
    matchable: row.matchable,
    match: row.match,
    draws: row.match_draws.map(({ fund, amount }) => ({ fund, amount: BigInt(amount) })),
    limit: row.match_limit,
    status: row.match_status,
  };
}
