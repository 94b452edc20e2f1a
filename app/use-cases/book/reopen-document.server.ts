import type { Sql } from "#app/db/sql.ts";
import type { StandingEntry } from "#app/ledger/entries/entry-reversed.ts";
import { noteDonationState } from "../donation/note-donation-state.server.ts";

/**
 * The document behind a reversed entry says that it was reversed; a return and a refund are to be sent again, under
 * another number, and cash waits to be handed in again.
 */
export async function reopenDocument(
  sql: Sql,
  { kind, key, source, donationId }: StandingEntry,
  { reason }: { reason: string },
): Promise<void> {
  const id = key.split(":")[1]!;
  switch (kind) {
    case "capital-paid-in":
      await sql.query("update capital_payment set state = 'reversed' where id = $1", [id]);
      break;
    case "bank-charged":
      await sql.query("update bank_charge set state = 'reversed' where id = $1", [id]);
      break;
    case "parked-loss-approved":
      await sql.query("update parked_loss set state = 'reversed' where id = $1", [id]);
      break;
    case "fund-deposited":
      await sql.query("update fund_deposit set state = 'reversed' where id = $1", [source]);
      break;
    case "owed-repaid":
      await sql.query("update repayment set state = 'reversed' where id = $1", [id]);
      break;
    case "fund-returned":
      await sql.query(
        `update fund_return set state = 'approved', attempt = attempt + 1, reference = null, sent_by = null, sent_at = null
          where id = $1`,
        [id],
      );
      break;
    case "refund-transferred":
      await sql.query(
        `update refund set state = 'failed', attempt = attempt + 1, reference = null, settled_at = null, transferred_by = null,
                last_error = $2
          where id = $1`,
        [id, reason],
      );
      await noteDonationState(sql, [donationId!]);
      break;
    case "donation-received":
      await sql.query("update hand_gift set state = 'reversed', reason = $2 where id = $1", [id, reason]);
      await sql.query("update donation set state = 'reversed' where id = $1", [id]);
      break;
    case "write-off-approved":
      await sql.query("update write_off set state = 'reversed' where id = $1", [id]);
      break;
    case "cash-banked":
      await sql.query("update cash_banking set state = 'reversed' where id = $1", [id]);
      await sql.query("update hand_gift set banking_id = null where banking_id = $1", [id]);
      break;
  }
}
