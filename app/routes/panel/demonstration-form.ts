import { type DemoOrder, disputeActs, plannedOutcomes } from "#app/domain/ports/demo-payments.ts";

const most = { payments: 100, payouts: 100, duplicate: 5, delaySeconds: 600, dropNext: 100 };

/** What the controls of the demonstration ask for; null when it is none of their orders. */
export function readOrder(form: FormData): DemoOrder | null {
  switch (form.get("order")) {
    case "payments": {
      const outcome = plannedOutcomes.find((one) => one === form.get("outcome"));
      const payments = readCount(form.get("payments"), most.payments);
      if (!outcome || payments === null) return null;
      return { kind: "payments", outcome, payments: outcome === "success" ? 0 : payments };
    }
    case "payouts": {
      const payouts = readCount(form.get("payouts"), most.payouts);
      return payouts === null ? null : { kind: "payouts", payouts };
    }
    case "courier":
      return readCourier(form);
    case "again": {
      const eventId = form.get("event");
      return typeof eventId === "string" && /^evt_\w+$/.test(eventId) ? { kind: "again", eventId } : null;
    }
    case "dispute": {
      const disputeId = form.get("dispute");
      const act = disputeActs.find((one) => one === form.get("act"));
      const isOne = typeof disputeId === "string" && /^du_\w+$/.test(disputeId);
      return isOne && act ? { kind: "dispute", disputeId, act } : null;
    }
    case "end-signal": {
      const signalId = form.get("signal");
      const isOne = typeof signalId === "string" && /^(issfr|prv)_\w+$/.test(signalId);
      return isOne ? { kind: "end-signal", signalId } : null;
    }
    default:
      return null;
  }
}

function readCourier(form: FormData): DemoOrder | null {
  const duplicate = readCount(form.get("duplicate"), most.duplicate);
  const delay = readCount(form.get("delay"), most.delaySeconds);
  const dropNext = readCount(form.get("drop"), most.dropNext);
  if (duplicate === null || delay === null || dropNext === null) return null;
  return {
    kind: "courier",
    duplicate,
    delayMs: delay * 1000,
    reorder: form.get("reorder") !== null,
    dropNext,
  };
}

function readCount(typed: FormDataEntryValue | null, highest: number): number | null {
  if (typeof typed !== "string" || !/^\d{1,4}$/.test(typed.trim())) return null;
  const count = Number(typed);
  return count <= highest ? count : null;
}
