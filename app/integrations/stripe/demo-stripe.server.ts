import type { DemoOrder, DemoPayments, DemoState } from "#app/domain/ports/demo-payments.ts";
import { askEmulator } from "./ask-emulator.server.ts";

/** The controls of the emulator at this address. */
export function createDemoStripe(apiBase: string): DemoPayments {
  return {
    read: async () => (await askEmulator(apiBase, "demonstration")) as DemoState | null,
    async order(order) {
      const { address, body } = commandOf(order);
      return (await askEmulator(apiBase, address, body)) !== null;
    },
  };
}

function commandOf(order: DemoOrder): { address: string; body: object } {
  switch (order.kind) {
    case "payments":
      return { address: "plan", body: { outcome: order.outcome, payments: order.payments } };
    case "payouts":
      return { address: "plan", body: { payouts: order.payouts } };
    case "courier": {
      const { duplicate, delayMs, reorder, dropNext } = order;
      return { address: "courier", body: { duplicate, delayMs, reorder, dropNext } };
    }
    case "again":
      return { address: `events/${encodeURIComponent(order.eventId)}/resend`, body: {} };
    case "dispute": {
      const address = `disputes/${encodeURIComponent(order.disputeId)}`;
      if (order.act === "answered") return { address: `${address}/answer`, body: {} };
      if (order.act === "half_back") return { address: `${address}/reinstate`, body: { half: true } };
      if (order.act === "lost_and_back")
        return { address: `${address}/close`, body: { status: "lost", back: true } };
      return { address: `${address}/close`, body: { status: order.act } };
    }
    case "end-signal": {
      const id = encodeURIComponent(order.signalId);
      return { address: id.startsWith("prv_") ? `reviews/${id}/close` : `warnings/${id}/end`, body: {} };
    }
  }
}
