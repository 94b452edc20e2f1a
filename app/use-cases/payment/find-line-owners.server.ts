import type { Sql } from "#app/db/sql.ts";
import type { BalanceLine } from "#app/domain/ports/payments.ts";
import { findCapturedDonations } from "#app/ledger/donation-entries.server.ts";

/** A donation with its refund where there is one; or a payment that is parked, and belongs to none. Either with its dispute. */
export type LineOwner = { dispute_id: string | null } & (
  | { donation_id: string; campaign_id: string; call_id: string; refund_id: string | null }
  | { donation_id: null; campaign_id: null; call_id: null; refund_id: null }
);
const parked = { donation_id: null, campaign_id: null, call_id: null, refund_id: null };

export type LineKind = "charge" | "refund" | "refund_failure" | "dispute" | "dispute_reversal";

/** Stripe's words for one kind of line, as ours. */
export const lineKinds: Record<string, LineKind> = {
  charge: "charge",
  payment: "charge",
  refund: "refund",
  payment_refund: "refund",
  refund_failure: "refund_failure",
  payment_failure_refund: "refund_failure",
  dispute: "dispute",
  dispute_reversal: "dispute_reversal",
};

/** Whom lines belong to, by the line's id; those whose payment, refund or dispute is not known yet are left out. */
export async function findOwners(sql: Sql, lines: readonly BalanceLine[]): Promise<Map<string, LineOwner>> {
  const captured = await findCapturedDonations(
    sql,
    lines.flatMap(({ paymentIntentId }) => paymentIntentId ?? []),
  );
  const owned = lines.flatMap((line) => {
    const donationId = captured.get(line.paymentIntentId ?? "");
    return donationId ? [{ line, donationId }] : [];
  });
  const disputes = await findDisputes(sql, lines);
  const rows = await sql.query<Omit<LineOwner, "dispute_id"> & { line_id: string }>(
    `select l.id as line_id, d.id as donation_id, d.campaign_id, d.call_id, r.id as refund_id
       from unnest($1::text[], $2::uuid[], $3::text[]) as l(id, donation_id, source)
       join donation d on d.id = l.donation_id left join refund r on r.stripe_refund_id = l.source`,
    [
      owned.map(({ line }) => line.id),
      owned.map(({ donationId }) => donationId),
      owned.map(({ line }) => line.source),
    ],
  );
  const known = new Map<string, Omit<LineOwner, "dispute_id">>(rows.map((row) => [row.line_id, row]));
  for (const line of lines) if (captured.get(line.paymentIntentId ?? "") === null) known.set(line.id, parked);
  const isRefund = (line: BalanceLine) => lineKinds[line.type]?.startsWith("refund");
  return new Map(
    lines.flatMap((line) => {
      const owner = known.get(line.id);
      const disputeId = disputes.get(line.source ?? "") ?? null;
      const isFound = isDispute(line)
        ? disputeId
        : owner?.donation_id === null || !isRefund(line) || owner?.refund_id;
      return owner && isFound ? [[line.id, { ...owner, dispute_id: disputeId } as LineOwner] as const] : [];
    }),
  );
}

function isDispute(line: BalanceLine): boolean {
  return lineKinds[line.type]?.startsWith("dispute") ?? false;
}

/** Our disputes by the provider's id. */
async function findDisputes(sql: Sql, lines: readonly BalanceLine[]): Promise<Map<string, string>> {
  const sources = lines.filter(isDispute).flatMap(({ source }) => source ?? []);
  if (sources.length === 0) return new Map();
  const rows = await sql.query<{ stripe_id: string; id: string }>(
    "select stripe_id, id from dispute where stripe_id = any($1::text[])",
    [sources],
  );
  return new Map(rows.map(({ stripe_id, id }) => [stripe_id, id]));
}
