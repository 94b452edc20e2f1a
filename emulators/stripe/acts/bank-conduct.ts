import { mustGet, type World } from "../world.ts";
import { closeDispute, disputeCharge, isClosed } from "./dispute-charge.ts";
import { conductOfCharge } from "./plan-outcomes.ts";

/** The bank disputes as the card of the charge says, unless somebody did already or nothing is left of it. */
export function disputeByConduct(world: World, { chargeId }: { chargeId: string }): void {
  const { disputed, refunded } = mustGet(world, "charge", chargeId);
  const conduct = conductOfCharge(world, { id: chargeId });
  if (disputed || refunded || conduct?.kind !== "pays, is disputed later") return;
  const dispute = disputeCharge(world, { chargeId, inquiry: conduct.isInquiry });
  if (conduct.verdict !== undefined)
    world.schedule.add({
      at: world.clock.now() + world.settings.disputeDecidedAfterMs,
      what: "decide dispute",
      id: dispute.id,
    });
}

/** The bank decides as was planned, unless the dispute ended before. */
export function decideByConduct(world: World, { disputeId }: { disputeId: string }): void {
  const dispute = mustGet(world, "dispute", disputeId);
  const conduct = conductOfCharge(world, { id: String(dispute.charge) });
  if (isClosed(dispute) || conduct?.kind !== "pays, is disputed later" || !conduct.verdict) return;
  closeDispute(world, { disputeId, status: conduct.verdict });
}
