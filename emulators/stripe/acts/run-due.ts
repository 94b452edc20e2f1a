import type { Duty } from "../schedule.ts";
import { mustGet, type World } from "../world.ts";
import { decideByConduct, disputeByConduct } from "./bank-conduct.ts";
import { isClosed } from "./dispute-charge.ts";
import { endingOf } from "./dispute-ending.ts";
import { expireSession } from "./end-session.ts";
import { arrivePayout } from "./pay-out.ts";
import { conductOfCharge } from "./plan-outcomes.ts";
import { failRefund } from "./refund-charge.ts";
import { settleCharge } from "./settle-charge.ts";
import { warnOfFraud } from "./signal-fraud.ts";
import { endUnansweredDispute } from "./unanswered-disputes.ts";

/** Does whatever the clock has made due, earliest first. Returns how many things were done. */
export function runDue(world: World): number {
  let done = 0;
  for (
    let duty = world.schedule.takeDue(world.clock.now());
    duty;
    duty = world.schedule.takeDue(world.clock.now())
  ) {
    perform(world, duty);
    done += 1;
  }
  return done;
}

function perform(world: World, { what, id }: Duty): void {
  switch (what) {
    case "expire session":
      if (mustGet(world, "checkout.session", id).status === "open") expireSession(world, { sessionId: id });
      return;
    case "settle charge":
      settleCharge(world, { chargeId: id });
      return;
    case "fail refund":
      if (mustGet(world, "refund", id).status !== "failed") failRefund(world, { refundId: id });
      return;
    case "dispute charge":
      disputeByConduct(world, { chargeId: id });
      return;
    case "decide dispute":
      decideByConduct(world, { disputeId: id });
      return;
    case "end unanswered dispute":
      endUnansweredDispute(world, { disputeId: id });
      return;
    case "warn of fraud":
      warnOfFraud(world, { chargeId: id });
      return;
    case "arrive payout":
      arrivePayout(world, { payoutId: id });
      return;
  }
}

/** After a restart: what the kept objects still wait for. */
export function resumeDuties(world: World): void {
  const { store, schedule, settings } = world;
  for (const id of store.ids("checkout.session")) {
    const { status, expires_at } = mustGet(world, "checkout.session", id);
    if (status === "open") schedule.add({ at: expires_at * 1000, what: "expire session", id });
  }
  for (const id of store.ids("charge")) {
    const { status, balance_transaction, created, disputed } = mustGet(world, "charge", id);
    const conduct = conductOfCharge(world, { id })?.kind;
    if (status === "succeeded" && balance_transaction === null) {
      schedule.add({ at: created * 1000 + settings.settleAfterMs, what: "settle charge", id });
    }
    const at = created * 1000 + settings.disputedAfterMs;
    if (!disputed && conduct === "pays, is disputed later") schedule.add({ at, what: "dispute charge", id });
    if (conduct === "pays, is warned of later") schedule.add({ at, what: "warn of fraud", id });
  }
  for (const id of store.ids("dispute")) {
    const dispute = mustGet(world, "dispute", id);
    if (isClosed(dispute)) continue;
    schedule.add({ at: dispute.created * 1000 + settings.disputeDecidedAfterMs, what: "decide dispute", id });
    schedule.add(endingOf(dispute));
  }
  for (const id of store.ids("refund")) {
    const { charge, status, created } = mustGet(world, "refund", id);
    const conduct = conductOfCharge(world, { id: String(charge) })?.kind;
    if (status !== "failed" && conduct === "pays, refund fails later") {
      schedule.add({ at: created * 1000 + settings.refundFailsAfterMs, what: "fail refund", id });
    }
  }
  for (const id of store.ids("payout")) {
    const { status, arrival_date } = mustGet(world, "payout", id);
    if (status === "pending") schedule.add({ at: arrival_date * 1000, what: "arrive payout", id });
  }
}
