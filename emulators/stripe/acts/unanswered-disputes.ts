import { mustGet, type World } from "../world.ts";
import { closeDispute, isClosed } from "./dispute-charge.ts";

/** Nobody sent evidence in time: the network takes that for a yes. A bank that only asked leaves it. One that was answered waits for its bank. */
export function endUnansweredDispute(world: World, { disputeId }: { disputeId: string }): void {
  const { status } = mustGet(world, "dispute", disputeId);
  if (status === "needs_response") closeDispute(world, { disputeId, status: "lost" });
  if (status === "warning_needs_response") closeDispute(world, { disputeId, status: "won" });
}

/** The newest first: disputes whose end nobody has told. */
export function openDisputes(world: World): {
  id: string;
  kind: "dispute" | "inquiry";
  about: string;
  amount: number;
  currency: string;
  isAnswered: boolean;
  dueBy: number | null;
}[] {
  return world.store
    .ids("dispute")
    .map((id) => mustGet(world, "dispute", id))
    .filter((dispute) => !isClosed(dispute))
    .reverse()
    .map(({ id, status, charge, amount, currency, evidence_details }) => ({
      id,
      kind: status.startsWith("warning_") ? "inquiry" : "dispute",
      about: String(charge),
      amount,
      currency,
      isAnswered: status === "under_review" || status === "warning_under_review",
      dueBy: evidence_details.due_by,
    }));
}
