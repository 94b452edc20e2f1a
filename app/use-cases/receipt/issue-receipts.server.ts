import type { Sql } from "#app/db/sql.ts";
import { decideReceipt, receiptEntryKinds } from "#app/domain/receipt/decide-receipt.ts";
import { type Issuer, yearIn } from "#app/domain/receipt/issuer.ts";
import type { Ports } from "../ports.ts";
import { tellDonors } from "../tell-donors.server.ts";
import { type Issuing, keepAnnulments, keepReceipts } from "./keep-receipts.server.ts";
import { readReceiptFacts } from "./read-receipt-facts.server.ts";

/**
 * Follows the sealed journal: gifts that it tells of get their receipts, those of gifts that were given back, lost or reversed are
 * annulled, and replaced when a part is left. One process at a time, in one transaction with the numbers, so that no number is
 * missing or taken twice, whenever it is ended. With their first receipt donors are written to. It waits for no settlement,
 * and none waits for it. Answers how many entries it looked at.
 */
export async function issueReceipts(
  ports: Ports,
  { issuer, most }: { issuer: Issuer; most: number },
): Promise<number> {
  return ports.db.transaction(async (sql) => {
    const [progress] = await sql.query<{ sequence: bigint; issued_at: Date | null }>(
      "select sequence, issued_at from receipt_progress for update skip locked",
    );
    if (!progress) return 0;
    const entries = await sql.query<{ sequence: bigint; kind: string; donation_id: string | null }>(
      `select s.sequence, e.kind, e.donation_id from entry_seal s join entry e on e.id = s.entry_id
        where s.sequence > $1 order by s.sequence limit $2`,
      [progress.sequence, most],
    );
    const last = entries.at(-1);
    if (!last) return 0;
    const told = entries.filter(({ kind }) => receiptEntryKinds.includes(kind));
    const donationIds = [...new Set(told.flatMap(({ donation_id }) => donation_id ?? []))];
    const at = later(ports.clock.now(), progress.issued_at);
    const isIssued = await bringUpToDate(sql, ports, donationIds, {
      issuer,
      at,
      year: yearIn(issuer.timeZone, at),
    });
    await sql.query("update receipt_progress set sequence = $1, issued_at = $2", [
      last.sequence,
      isIssued ? at : progress.issued_at,
    ]);
    return entries.length;
  });
}

async function bringUpToDate(
  sql: Sql,
  ports: Ports,
  donationIds: readonly string[],
  issuing: Issuing,
): Promise<boolean> {
  if (donationIds.length === 0) return false;
  const facts = await readReceiptFacts(sql, donationIds);
  const decided = facts.map((one) => ({
    one,
    ...decideReceipt({ left: one.left, stated: one.valid?.stated ?? null, takenBy: one.takenBy }),
  }));
  const annulled = decided.flatMap(({ one, annul }) => (annul ? [{ receiptId: one.valid!.id, annul }] : []));
  const issued = decided.flatMap(({ one, isIssued }) => (isIssued ? [one] : []));
  await keepAnnulments(sql, annulled, issuing);
  await keepReceipts(sql, ports, issued, issuing);
  // Once, with the first receipt of their gift.
  await tellDonors(
    sql,
    issued.map(({ donationId }) => donationId),
    { kind: "donation-receipt", now: ports.clock.now() },
  );
  return annulled.length + issued.length > 0;
}

function later(now: Date, before: Date | null): Date {
  return before && before > now ? before : now;
}
