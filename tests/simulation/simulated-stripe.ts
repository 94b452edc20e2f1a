import { createHash } from "node:crypto";
import type {
  BalanceLine,
  CheckoutRequest,
  CheckoutState,
  PaymentObservation,
  PaymentResult,
  Payments,
  ProviderEvent,
} from "#app/domain/ports/payments.ts";
import { type Charge, createSimulatedBank } from "./simulated-bank.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

type Session = {
  id: string;
  request: CheckoutRequest;
  total: bigint;
  state: "open" | "complete" | "expired";
  paymentIntentId: string | null;
};
type MadeRefund = { id: string; refundId: string; paymentIntentId: string; amount: bigint; failed: boolean };

type Options = {
  seed: string;
  now: () => Date;
  /** Where events go; `after`: milliseconds until each of their deliveries, none when they are lost. */
  deliver: (event: ProviderEvent, after: readonly number[]) => void;
  /** Does something after a while. */
  later: (afterMs: number, name: string, work: () => void) => void;
};

/**
 * A payment provider inside the process, for simulations: it obeys keys, moves a balance, tells events late, twice, in
 * another order or never, loses answers after the effect, refuses, and is away for hours. What befalls a request is
 * drawn from the seed, its name and how often it was asked, so that the order of requests changes no other's fate.
 */
export function createSimulatedStripe({ seed, now, deliver, later }: Options) {
  const sessions = new Map<string, Session>();
  const charges = new Map<string, Charge>();
  const refunds = new Map<string, MadeRefund>();
  const lines: BalanceLine[] = [];
  const events: ProviderEvent[] = [];
  const asked = new Map<string, number>();
  let hasFaults = true;

  function hash(text: string): string {
    return createHash("sha256").update(`${seed} ${text}`).digest("hex");
  }

  /** A number from 0 to below `end` that belongs to a name. */
  function lot(name: string, end: number): number {
    return Number.parseInt(hash(name).slice(0, 8), 16) % end;
  }

  /** In each span of eleven days it is away once, for up to nine hours. */
  function isAway(): boolean {
    const span = Math.floor(now().getTime() / (11 * dayMs));
    const from = span * 11 * dayMs + lot(`away ${span}`, 10 * dayMs);
    return now().getTime() >= from && now().getTime() < from + lot(`how long ${span}`, 9 * hourMs);
  }

  /** One request: away, lost before the effect, lost after it, or answered. */
  function answer<T>(name: string, work: () => PaymentResult<T>): Promise<PaymentResult<T>> {
    const times = (asked.get(name) ?? 0) + 1;
    asked.set(name, times);
    const lost = { ok: false, refusal: { kind: "unreachable", message: "simulated" } } as const;
    const drawn = hasFaults ? lot(`${name} ${times}`, 100) : 99;
    if (hasFaults && (isAway() || drawn < 6)) return Promise.resolve(lost);
    const result = work();
    return Promise.resolve(drawn < 16 ? lost : result);
  }

  function refuse(message: string) {
    return { ok: false, refusal: { kind: "refused", message } } as const;
  }

  function tell(type: string, subject: string, observation: PaymentObservation): void {
    const id = `evt_${hash(`${type} ${subject}`).slice(0, 24)}`;
    const event = { id, type, apiVersion: "simulated", createdAt: now(), payload: "{}", observation };
    events.push(event);
    const drawn = lot(`courier ${id}`, 100);
    const soon = lot(`soon ${id}`, 20_000);
    const late = lot(`late ${id}`, 30 * hourMs);
    if (drawn < 6) deliver(event, []);
    else if (drawn < 16) deliver(event, [late]);
    else if (drawn < 28) deliver(event, [soon, soon + 5 * minuteMs, late]);
    else deliver(event, [soon]);
  }

  function line(
    type: string,
    of: {
      source: string;
      paymentIntentId: string | null;
      amount: bigint;
      fee: bigint;
      isAvailable?: boolean;
    },
  ) {
    const { amount, fee, source, paymentIntentId, isAvailable = false } = of;
    const availableAt = new Date(now().getTime() + (isAvailable ? 0 : 2 * dayMs));
    const id = `txn_${hash(`${type} ${source}`).slice(0, 24)}`;
    const rest = { source, paymentIntentId, createdAt: now(), availableAt };
    lines.push({ id, type, amount, fee, net: amount - fee, currency: "USD", ...rest });
    tell(`${type}.moved`, source, { kind: "balance_moved", at: now() });
  }

  const bank = createSimulatedBank({ now, hash, lot, later, tell, line, lines });

  /** Takes a card's money for a session. `kind`: one session may be paid again in another way, which is a mistake. */
  function charge(session: Session, { kind, amount }: { kind: string; amount: bigint }): string {
    const paymentIntentId = `pi_${hash(`${kind} ${session.id}`).slice(0, 24)}`;
    const { donationId } = session.request;
    const made = { paymentIntentId, donationId, amount, refunded: 0n };
    charges.set(paymentIntentId, made);
    bank.mayDispute(made);
    const paid = { kind: "paid", donationId, paymentIntentId, amount, currency: "USD", at: now() } as const;
    const card = cardOf(session);
    tell("charge.succeeded", paymentIntentId, { kind: "card_seen", donationId, card, at: now() });
    tell("checkout.session.completed", paymentIntentId, paid);
    if (lot(`told twice ${paymentIntentId}`, 100) < 10)
      tell("payment_intent.succeeded", paymentIntentId, paid);
    const fee = (amount * 29n) / 1000n + 30n;
    line("charge", { source: `ch_${paymentIntentId.slice(3)}`, paymentIntentId, amount, fee });
    return paymentIntentId;
  }

  /** Some donors hold one of three cards that go from hand to hand. */
  function cardOf({ id, request }: Session): string {
    const lent = lot(`card of ${id}`, 100);
    return lent < 6 ? `card_${lent % 3}` : `card_${hash(request.email).slice(0, 12)}`;
  }

  function stateOf(session: Session): CheckoutState {
    const { id, request, total, state, paymentIntentId } = session;
    const isPaid = state === "complete";
    return {
      sessionId: id,
      donationId: request.donationId,
      status: state,
      isPaid,
      amount: isPaid ? charges.get(paymentIntentId!)!.amount : total,
      currency: "USD",
      paymentIntentId,
      card: isPaid ? cardOf(session) : null,
    };
  }

  function expire(session: Session): void {
    session.state = "expired";
    const { donationId } = session.request;
    tell("checkout.session.expired", session.id, {
      kind: "checkout_expired",
      donationId,
      sessionId: session.id,
      at: now(),
    });
  }

  const payments: Payments = {
    createCheckout: (request, { idempotencyKey }) =>
      answer(`create ${idempotencyKey}`, () => {
        if (lot(`refused ${idempotencyKey}`, 100) < 2) return refuse("simulated");
        const id = `cs_${hash(idempotencyKey).slice(0, 24)}`;
        const known = sessions.get(id);
        if (known && JSON.stringify(known.request) !== JSON.stringify(request))
          throw new Error(`${idempotencyKey} was asked for with another body`);
        if (!known) {
          if (new Date(request.expiresAt) <= now()) return refuse("expires in the past");
          const total = BigInt(request.amount) + BigInt(request.tip) + BigInt(request.feeCover);
          sessions.set(id, { id, request, total, state: "open", paymentIntentId: null });
        }
        return { ok: true, value: { sessionId: id, url: `https://checkout.example/${id}` } };
      }),
    readCheckout: (id) => answer(`read ${id}`, () => ({ ok: true, value: stateOf(sessions.get(id)!) })),
    expireCheckout: (id) =>
      answer(`expire ${id}`, () => {
        const session = sessions.get(id)!;
        if (session.state === "open") expire(session);
        return { ok: true, value: stateOf(session) };
      }),
    createRefund: ({ refundId, paymentIntentId, amount }) =>
      answer(`refund ${refundId}`, () => {
        if (lot(`refused ${refundId}`, 100) < 3) return refuse("simulated");
        const id = `re_${hash(refundId).slice(0, 24)}`;
        if (!refunds.has(id) && bank.isChargedBack(paymentIntentId)) return refuse("charged back");
        if (!refunds.has(id)) makeRefund({ id, refundId, paymentIntentId, amount, failed: false });
        return { ok: true, value: { stripeRefundId: id } };
      }),
    findRefund: ({ refundId }) =>
      answer(`find ${refundId}`, () => {
        const made = refunds.get(`re_${hash(refundId).slice(0, 24)}`);
        return { ok: true, value: made ? { stripeRefundId: made.id } : null };
      }),
    createPayout: (request) => answer(`payout ${request.payoutId}`, () => bank.createPayout(request)),
    findPayout: ({ payoutId }) =>
      answer(`find ${payoutId}`, () => {
        const made = bank.findPayout({ payoutId });
        return { ok: true, value: made ? { stripePayoutId: made.id } : null };
      }),
    listBalanceLines: ({ since, until }) =>
      answer("lines", () => ({
        ok: true,
        value: lines.filter(({ createdAt }) => createdAt >= since && !(until && createdAt >= until)),
      })),
    readHoldings: () =>
      answer("holdings", () => {
        const held = new Map<string, bigint>();
        for (const { currency, net } of lines) held.set(currency, (held.get(currency) ?? 0n) + net);
        return { ok: true, value: held };
      }),
    listEvents: ({ since }) =>
      answer("events", () => ({ ok: true, value: events.filter(({ createdAt }) => createdAt >= since) })),
    verifyEvent: () => null,
    understand: () => ({ kind: "not_understood", why: "nobody keeps payloads here" }),
  };

  function makeRefund(made: MadeRefund): void {
    const { id, paymentIntentId, amount } = made;
    const paid = charges.get(paymentIntentId);
    if (!paid || paid.refunded + amount > paid.amount) throw new Error(`${id} gives back more than was paid`);
    paid.refunded += amount;
    refunds.set(id, made);
    line("refund", { source: id, paymentIntentId, amount: -amount, fee: 0n });
    if (lot(`fails ${id}`, 100) >= 6) return;
    later(dayMs + lot(`fails after ${id}`, dayMs), `refund ${id.slice(0, 9)} fails`, () => {
      made.failed = true;
      line("refund_failure", { source: id, paymentIntentId, amount, fee: 0n });
      tell("refund.failed", id, { kind: "refund_failed", stripeRefundId: id, at: now() });
    });
  }

  return {
    payments,
    sessions,
    charges,
    refunds,
    bank,
    /** Ends sessions whose time is over; to be called whenever time has moved. */
    tick(): void {
      for (const session of sessions.values())
        if (session.state === "open" && new Date(session.request.expiresAt) <= now()) expire(session);
    },
    /** The donor pays; answers what became of it. `late`: the bank lets it through after the session's end. */
    pay(id: string, { isLate = false, isWrong = false } = {}): string {
      const session = sessions.get(id)!;
      if (session.state === "complete") return "paid before";
      if (session.state === "expired" && !isLate) return "too late";
      const amount = isWrong ? session.total + 1n : session.total;
      session.paymentIntentId = charge(session, { kind: "first", amount });
      session.state = "complete";
      return isLate ? "paid after the end" : "paid";
    },
    /** A second payment for a session that was paid: a mistake, which must be parked. */
    payAgain(id: string): string {
      const session = sessions.get(id)!;
      if (session.state !== "complete") return "not paid yet";
      charge(session, { kind: "second", amount: session.total });
      return "paid twice";
    },
    /** From now on every request is answered. */
    recover(): void {
      hasFaults = false;
    },
  };
}

export type SimulatedStripe = ReturnType<typeof createSimulatedStripe>;
