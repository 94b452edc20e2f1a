import type { Sql } from "#app/db/sql.ts";
import { type Currency, isCurrency } from "#app/domain/money/currency.ts";
import type { BalanceLine } from "#app/domain/ports/payments.ts";
import { balanceLineParked } from "#app/ledger/entries/balance-line-parked.ts";
import { paymentReturned } from "#app/ledger/entries/donation-captured.ts";
import { feeCharged } from "#app/ledger/entries/fee-charged.ts";
import { refundFailed, refundSettled } from "#app/ledger/entries/refund-decided.ts";
import type { NewEntry } from "#app/ledger/entry.ts";
import { postEntries } from "#app/ledger/journal.server.ts";
import { noteDonationState } from "../donation/note-donation-state.server.ts";
import { tellUndeliveredRefunds } from "../donation/tell-undelivered-refunds.server.ts";
import type { Ports } from "../ports.ts";
import { bankLineEntry } from "./bank-line-entry.ts";
import { disputeLineEntry } from "./dispute-line-entry.ts";
import { findOwners, type LineOwner, lineKinds } from "./find-line-owners.server.ts";
import { keepNewLines, readWaitingLines } from "./keep-balance-lines.server.ts";

type Settled = {
  line: BalanceLine;
  state: "booked" | "waiting" | "parked";
  owner: LineOwner | null;
  entry: NewEntry | null;
};

/**
 * Books what Stripe's account of our balance says and the events do not: fees, when the money is available, refunds
 * that left, refunds that came back. Each line once; one whose payment is not known yet waits for it. Answers how
 * many lines were booked.
 */
export async function settleBalanceLines(
  ports: Pick<Ports, "db" | "clock">,
  lines: readonly BalanceLine[],
): Promise<number> {
  return ports.db.transaction(async (sql) => {
    const now = ports.clock.now();
    const open = [...(await keepNewLines(sql, lines)), ...(await readWaitingLines(sql))];
    if (open.length === 0) return 0;
    const owners = await findOwners(sql, open);
    const settled = open.map((line) => settle(line, owners.get(line.id) ?? null));
    const entries = settled.flatMap(({ entry }) => entry ?? []);
    await postEntries(sql, entries, { recordedAt: now });
    await saveOwners(sql, settled, { now });
    await sql.query(
      `update balance_transaction b set state = n.state from unnest($1::text[], $2::text[]) as n(id, state) where b.id = n.id`,
      [settled.map(({ line }) => line.id), settled.map(({ state }) => state)],
    );
    return settled.filter(({ state }) => state === "booked").length;
  });
}

function settle(line: BalanceLine, owner: LineOwner | null): Settled {
  const kind = lineKinds[line.type];
  const origin = { effectiveAt: line.createdAt, actorId: null, source: line.id };
  const currency = line.currency as Currency;
  const bankEntry = isCurrency(line.currency) ? bankLineEntry(line) : null;
  if (bankEntry) return { line, state: "booked", owner: null, entry: bankEntry };
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
  if (kind === "dispute" || kind === "dispute_reversal")
    return { line, state: "booked", owner, entry: disputeLineEntry(line, { owner, currency }) };
  if (owner.donation_id === null) {
    // What left is above zero, what came back below.
    const returned = { balanceLineId: line.id, currency, amount: -line.amount };
    return { line, state: "booked", owner, entry: paymentReturned(returned, origin) };
  }
  const { donation_id: donationId, campaign_id: campaignId, call_id: callId } = owner;
  const refunded = { balanceLineId: line.id, donationId, campaignId, callId, currency };
  const entry =
    kind === "refund"
      ? refundSettled({ ...refunded, amount: -line.amount }, origin)
      : refundFailed({ ...refunded, amount: line.amount }, origin);
  return { line, state: "booked", owner, entry };
}

async function saveOwners(sql: Sql, settled: readonly Settled[], { now }: { now: Date }): Promise<void> {
  const charges = settled.filter(
    ({ line, owner }) => owner?.donation_id && lineKinds[line.type] === "charge",
  );
  await sql.query(
    `update donation d set charge_id = n.charge, available_at = n.available
       from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as n(id, charge, available) where d.id = n.id`,
    [
      charges.map(({ owner }) => owner!.donation_id),
      charges.map(({ line }) => line.source),
      charges.map(({ line }) => line.availableAt.toISOString()),
    ],
  );
  const refunds = settled.filter(({ owner, line }) => owner?.refund_id && lineKinds[line.type] !== "charge");
  if (refunds.length === 0) return;
  // Of a refund whose line and whose failure's line came together, the failure is the end.
  const ends = new Map(refunds.map((one) => [one.owner!.refund_id, one]));
  for (const one of refunds)
    if (lineKinds[one.line.type] === "refund_failure") ends.set(one.owner!.refund_id, one);
  const ended = [...ends.values()];
  await sql.query(
    `update refund r set state = n.state::refund_state, settled_at = n.at
       from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as n(id, state, at) where r.id = n.id`,
    [
      ended.map(({ owner }) => owner!.refund_id),
      ended.map(({ line }) => (lineKinds[line.type] === "refund" ? "succeeded" : "failed")),
      ended.map(({ line }) => line.createdAt.toISOString()),
    ],
  );
  const donationIds = refunds.flatMap(({ owner }) => owner?.donation_id ?? []);
  await noteDonationState(sql, donationIds);
  const isFailing = ended.some(({ line }) => lineKinds[line.type] === "refund_failure");
  if (isFailing) await tellUndeliveredRefunds(sql, donationIds, { now });
}
