import type {
  BalanceLine,
  PaymentObservation,
  PaymentResult,
  PayoutRequest,
} from "#app/domain/ports/payments.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export type Charge = { paymentIntentId: string; donationId: string; amount: bigint; refunded: bigint };
export type MadeDispute = {
  id: string;
  paymentIntentId: string;
  amount: bigint;
  isInquiry: boolean;
  verdict: "won" | "lost" | null;
  withdrawn: bigint;
};
export type MadePayout = {
  id: string;
  payoutId: string;
  amount: bigint;
  fate: "pending" | "paid" | "failed" | "canceled";
};

type Options = {
  now: () => Date;
  hash: (text: string) => string;
  lot: (name: string, end: number) => number;
  later: (afterMs: number, name: string, work: () => void) => void;
  tell: (type: string, subject: string, observation: PaymentObservation) => void;
  line: (
    type: string,
    of: {
      source: string;
      paymentIntentId: string | null;
      amount: bigint;
      fee: bigint;
      isAvailable?: boolean;
    },
  ) => void;
  lines: readonly BalanceLine[];
};

/** What banks do in a simulation: cardholders' banks dispute payments and decide; ours takes payouts, or sends them back. */
export function createSimulatedBank({ now, hash, lot, later, tell, line, lines }: Options) {
  const disputes = new Map<string, MadeDispute>();
  const payouts = new Map<string, MadePayout>();

  /** Draws whether a new payment will be disputed, and how that goes. */
  function mayDispute(charge: Charge): void {
    const { paymentIntentId: of } = charge;
    if (lot(`disputed ${of}`, 100) >= 12) return;
    later(lot(`disputed after ${of}`, 9 * dayMs), `dispute ${of.slice(3, 9)}`, () => open(charge));
  }

  function open(charge: Charge): void {
    const { paymentIntentId } = charge;
    const id = `du_${hash(paymentIntentId).slice(0, 24)}`;
    const left = charge.amount - charge.refunded;
    const drawn = lot(`how much ${id}`, 100);
    // One in ten banks overlooks what was refunded.
    const amount = drawn < 20 ? left / 3n : drawn < 90 ? left : charge.amount;
    if (amount <= 0n) return;
    const isInquiry = lot(`inquiry ${id}`, 100) < 10;
    const dispute: MadeDispute = { id, paymentIntentId, amount, isInquiry, verdict: null, withdrawn: 0n };
    disputes.set(id, dispute);
    const opened = now();
    const told = (type: string) => {
      const { verdict } = dispute;
      const evidenceDueAt = new Date(opened.getTime() + 9 * dayMs).toISOString();
      const rest = { reason: "fraudulent", openedAt: opened.toISOString(), evidenceDueAt, at: now() };
      const observation = { disputeId: id, paymentIntentId, amount, currency: "USD", verdict, ...rest };
      tell(`charge.dispute.${type}`, id, { kind: "disputed", ...observation });
    };
    told("created");
    const takenAfter = lot(`taken after ${id}`, dayMs);
    if (!isInquiry)
      later(takenAfter, `${id.slice(0, 9)} is withdrawn`, () => {
        dispute.withdrawn += amount;
        line("dispute", { source: id, paymentIntentId, amount: -amount, fee: 1_500n, isAvailable: true });
        told("funds_withdrawn");
      });
    if (lot(`goes on ${id}`, 100) < 30)
      later(takenAfter + lot(`goes on after ${id}`, 20 * hourMs), `${id.slice(0, 9)} goes on`, () =>
        told("updated"),
      );
    later(takenAfter + dayMs + lot(`decided after ${id}`, 5 * dayMs), `${id.slice(0, 9)} is decided`, () => {
      dispute.verdict = isInquiry || lot(`won ${id}`, 100) < 50 ? "won" : "lost";
      const comesBackFirst = lot(`back first ${id}`, 100) < 40;
      if (!comesBackFirst) told("closed");
      if (dispute.verdict === "lost" || isInquiry) return comesBackFirst ? told("closed") : undefined;
      giveBack(dispute, told);
      if (comesBackFirst) told("closed");
    });
  }

  function giveBack(dispute: MadeDispute, told: (type: string) => void): void {
    const { id, paymentIntentId, amount } = dispute;
    later(lot(`back after ${id}`, dayMs), `${id.slice(0, 9)} is reinstated`, () => {
      dispute.withdrawn -= amount;
      line("dispute_reversal", { source: id, paymentIntentId, amount, fee: 0n, isAvailable: true });
      told("funds_reinstated");
    });
  }

  /** While a bank has a payment's money, or was given it for good, nothing of it is refunded. */
  function isChargedBack(paymentIntentId: string): boolean {
    return [...disputes.values()].some(
      (one) => one.paymentIntentId === paymentIntentId && !one.isInquiry && one.verdict !== "won",
    );
  }

  function available(): bigint {
    return lines.reduce((sum, { net, availableAt }) => (availableAt <= now() ? sum + net : sum), 0n);
  }

  function createPayout({ payoutId, amount }: PayoutRequest): PaymentResult<{ stripePayoutId: string }> {
    const id = `po_${hash(payoutId).slice(0, 24)}`;
    if (!payouts.has(id)) {
      if (amount > available()) return { ok: false, refusal: { kind: "refused", message: "not available" } };
      makePayout({ id, payoutId, amount, fate: "pending" });
    }
    return { ok: true, value: { stripePayoutId: id } };
  }

  function makePayout(payout: MadePayout): void {
    const { id, payoutId, amount } = payout;
    payouts.set(id, payout);
    const move = { source: id, paymentIntentId: null, fee: 0n, isAvailable: true };
    line("payout", { ...move, amount: -amount });
    const told = (type: string) =>
      tell(`payout.${type}`, id, {
        kind: "payout_told",
        stripePayoutId: id,
        payoutId,
        amount,
        currency: "USD",
        status: payout.fate,
        failure: payout.fate === "failed" ? "account closed" : null,
        at: now(),
      });
    const comeBack = (fate: "failed" | "canceled") => {
      payout.fate = fate;
      line(fate === "failed" ? "payout_failure" : "payout_cancel", { ...move, amount });
      told(fate);
    };
    told("created");
    const drawn = lot(`fate ${id}`, 100);
    const ends = dayMs + lot(`ends ${id}`, 2 * dayMs);
    if (drawn < 14) {
      const fate = drawn < 4 ? "canceled" : "failed";
      later(ends, `a payout is ${fate}`, () => comeBack(fate));
      return;
    }
    later(ends, "a payout arrives", () => {
      payout.fate = "paid";
      told("paid");
    });
    if (drawn < 24)
      later(ends + lot(`after all ${id}`, 2 * dayMs), "a payout fails after all", () => comeBack("failed"));
  }

  return {
    disputes,
    payouts,
    mayDispute,
    isChargedBack,
    createPayout,
    findPayout: ({ payoutId }: { payoutId: string }) =>
      [...payouts.values()].find((one) => one.payoutId === payoutId) ?? null,
    /** Somebody sends money from our bank in Stripe's dashboard. */
    topUp(amount: bigint): void {
      const source = `tu_${hash(`${now().toISOString()} ${amount}`).slice(0, 24)}`;
      line("topup", { source, paymentIntentId: null, amount, fee: 0n, isAvailable: true });
    },
  };
}
