import type { Sql } from "#app/db/sql.ts";
import { type Currency, isCurrency } from "#app/domain/money/currency.ts";
import type { BalanceLine } from "#app/domain/ports/payments.ts";
import { findCapturedDonations } from "#app/ledger/donation-entries.server.ts";
import { balanceLineParked } from "#app/ledger/entries/balance-line-parked.ts";
import { feeCharged } from "#app/ledger/entries/fee-charged.ts";
import { refundFailed, refundSettled } from "#app/ledger/entries/refund-decided.ts";
import type { NewEntry } from "#app/ledger/entry.ts";
import { postEntries } from "#app/ledger/journal.server.ts";
import { noteRefunded } from "../donation/note-refunded.server.ts";
import type { Ports } from "../ports.ts";
import { keepNewLines, readWaitingLines } from "./keep-balance-lines.server.ts";

type Owner = { donation_id: string; campaign_id: string; call_id: string; refund_id: string | null };
type Settled = {
  line: BalanceLine;
  state: "booked" | "waiting" | "parked";
  owner: Owner | null;
  entry: NewEntry | null;
};

/** Stripe's words for one kind of line, as ours. */
const kinds: Record<string, "charge" | "refund" | "refund_failure" | "payout"> = {
  charge: "charge",
  payment: "charge",
  refund: "refund",
  payment_refund: "refund",
  refund_failure: "refund_failure",
  payment_failure_refund: "refund_failure",
};

/**
 * Books what Stripe's account of our balance says and the events do not: fees, when the money is available, refunds
 * that left, refunds that came back. Each line once; one whose payment is not known yet waits for it. Answers how
 * many lines were booked.
 */
export async function settleBalanceLines(ports: Ports, lines: readonly BalanceLine[]): Promise<number> {
  return ports.db.transaction(async (sql) => {
    const now = ports.clock.now();
    const open = [...(await keepNewLines(sql, lines)), ...(await readWaitingLines(sql))];
    if (open.length === 0) return 0;
    const owners = await findOwners(sql, open);
    const settled = open.map((line) => settle(line, owners.get(line.id) ?? null));
    const entries = settled.flatMap(({ entry }) => entry ?? []);
    await postEntries(sql, entries, { recordedAt: now });
    await saveOwners(sql, settled);
    await sql.query(
      `update balance_transaction b set state = n.state from unnest($1::text[], $2::text[]) as n(id, state) where b.id = n.id`,
      [settled.map(({ line }) => line.id), settled.map(({ state }) => state)],
    );
    return settled.filter(({ state }) => state === "booked").length;
  });
}

function settle(line: BalanceLine, owner: Owner | null): Settled {
  const kind = kinds[line.type];
  const origin = { effectiveAt: line.createdAt, actorId: null, source: line.id };
  const currency = line.currency as Currency;
  if (!kind || !isCurrency(line.currency)) {
    const { id, type, net } = line;
    const entry = isCurrency(line.currency)
      ? balanceLineParked({ balanceLineId: id, type, currency, net }, origin)
      : null;
    return { line, state: "parked", owner: null, entry };
  }
  if (!owner) return { line, state: "waiting", owner, entry: null };
  const of = {
    balanceLineId: line.id,
    donationId: owner.donation_id,
    campaignId: owner.campaign_id,
    callId: owner.call_id,
    currency,
  };
  if (kind === "charge") {
    const entry = line.fee === 0n ? null : feeCharged({ ...of, fee: line.fee }, origin);
    return { line, state: "booked", owner, entry };
  }
  const entry =
    kind === "refund"
      ? refundSettled({ ...of, amount: -line.amount }, origin)
      : refundFailed({ ...of, amount: line.amount }, origin);
  return { line, state: "booked", owner, entry };
}

async function findOwners(sql: Sql, lines: readonly BalanceLine[]): Promise<Map<string, Owner>> {
  const captured = await findCapturedDonations(
    sql,
    lines.flatMap(({ paymentIntentId }) => paymentIntentId ?? []),
  );
  const owned = lines.flatMap((line) => {
    const donationId = captured.get(line.paymentIntentId ?? "");
    return donationId ? [{ line, donationId }] : [];
  });
  const rows = await sql.query<Owner & { line_id: string }>(
    `select l.id as line_id, d.id as donation_id, d.campaign_id, d.call_id, r.id as refund_id
       from unnest($1::text[], $2::uuid[], $3::text[]) as l(id, donation_id, source)
       join donation d on d.id = l.donation_id left join refund r on r.stripe_refund_id = l.source`,
    [
      owned.map(({ line }) => line.id),
      owned.map(({ donationId }) => donationId),
      owned.map(({ line }) => line.source),
    ],
  );
  const known = new Map(rows.map((row) => [row.line_id, row]));
  const isRefund = (line: BalanceLine) => kinds[line.type]?.startsWith("refund");
  return new Map(
    lines.flatMap((line) => {
      const owner = known.get(line.id);
      return owner && (!isRefund(line) || owner.refund_id) ? [[line.id, owner] as const] : [];
    }),
  );
}

async function saveOwners(sql: Sql, settled: readonly Settled[]): Promise<void> {
  const charges = settled.filter(({ line, owner }) => owner && kinds[line.type] === "charge");
  await sql.query(
    `update donation d set charge_id = n.charge, available_at = n.available
       from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as n(id, charge, available) where d.id = n.id`,
    [
      charges.map(({ owner }) => owner!.donation_id),
      charges.map(({ line }) => line.source),
      charges.map(({ line }) => line.availableAt.toISOString()),
    ],
  );
  const refunds = settled.filter(({ owner, line }) => owner?.refund_id && kinds[line.type] !== "charge");
  if (refunds.length === 0) return;
  await sql.query(
    `update refund r set state = n.state::refund_state, settled_at = n.at
       from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as n(id, state, at) where r.id = n.id`,
    [
      refunds.map(({ owner }) => owner!.refund_id),
      refunds.map(({ line }) => (kinds[line.type] === "refund" ? "succeeded" : "failed")),
      refunds.map(({ line }) => line.createdAt.toISOString()),
    ],
  );
  await noteRefunded(
    sql,
    refunds.map(({ owner }) => owner!.donation_id),
  );
}
