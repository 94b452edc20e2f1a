import type { Sql } from "#app/db/sql.ts";
import { type DonationRow as BookDonation, bookColumns } from "#app/ledger/book-donations.server.ts";
import {
  lockCallsOf,
  type MatchingRecorder,
  openMatchingRecorder,
} from "#app/ledger/matching-recorder.server.ts";
import type { RefundableDonation } from "./decide-refund.server.ts";

/** A donation as a payment meets it; kept current while a batch is settled. */
export type DonationRow = RefundableDonation &
  Omit<BookDonation, "match_status"> & {
    match_status: BookDonation["match_status"] | "none";
    state: string;
    payment_intent_id: string | null;
    campaign_state: string;
    /** Signs of related parties were noted: once it is paid its match waits for a person. */
    is_suspect: boolean;
  };

/** Locks the calls of these donations and reads them, by id; ids that are none of ours are left out. */
export async function lockDonations(sql: Sql, ids: readonly string[]): Promise<Map<string, DonationRow>> {
  const known = ids.filter(isUuid);
  if (known.length === 0) return new Map();
  const locked = lockCallsOf(sql, known);
  const read = sql.query<DonationRow>(
    `select ${bookColumns}, d.currency, d.tip, d.fee_cover, d.fee_borne, d.state, d.payment_intent_id,
            c.state as campaign_state, d.state = 'held' as is_held, h.donation_id is not null as is_suspect
       from donation d join campaign c on c.id = d.campaign_id left join donation_hold h on h.donation_id = d.id
      where d.id = any($1::uuid[])`,
    [known],
  );
  const [, rows] = await Promise.all([locked, read]);
  return new Map(rows.map((row) => [row.id, { ...row, held: row.amount }]));
}

/** Opens a recorder on what these donations need of their calls. */
export function openRecorder(
  sql: Sql,
  donations: readonly DonationRow[],
  now: Date,
): Promise<MatchingRecorder> {
  const parts = new Map<
    string,
    { gifts: { campaign: string; donor: string }[]; readDonations: BookDonation[] }
  >();
  for (const donation of donations) {
    const { call_id, campaign_id: campaign, donor_key: donor, match_status: status } = donation;
    const part = parts.get(call_id) ?? { gifts: [], readDonations: [] };
    part.gifts.push({ campaign, donor });
    if (status !== "none") part.readDonations.push(donation as BookDonation);
    parts.set(call_id, part);
  }
  return openMatchingRecorder(sql, parts, { recordedAt: now });
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
}
