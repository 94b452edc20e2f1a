import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import { isReversible } from "#app/ledger/entries/entry-reversed.ts";
import { readStandingEntries } from "#app/ledger/standing-entry.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type ReversalRefusal =
  | AccessRefusal
  | { kind: "unknown_entry" }
  | { kind: "reason_missing" }
  /** It is undone where it was done: a payout that fails, a refund, a withdrawal. */
  | { kind: "has_own_way_back" }
  /** It was reversed, or its reversal waits for a second person. */
  | { kind: "reversed_before" };

/** An operator says that an entry was recorded wrongly by a person. It stands until a second operator agrees. */
export async function proposeReversal(
  ports: Ports,
  actor: Actor,
  { entryId, reason }: { entryId: bigint; reason: string },
): Promise<Result<{ reversalId: string }, ReversalRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if (reason.trim() === "") return refused({ kind: "reason_missing" });
  const { prisma, sql } = ports.db;
  const [entry] = await readStandingEntries(sql, { id: entryId });
  if (!entry) return refused({ kind: "unknown_entry" });
  if (!isReversible(entry.kind)) return refused({ kind: "has_own_way_back" });
  const reversalId = ports.ids.id();
  const created = prisma.entryReversal.create({
    data: {
      id: reversalId,
      entryId,
      reason: reason.trim(),
      proposedBy: actorIdOf(actor)!,
      proposedAt: ports.clock.now(),
    },
  });
  return created.then(() => done({ reversalId }), refuseTwin);
}

/** The database keeps one for each entry. */
function refuseTwin(error: { code?: string }): Result<never, ReversalRefusal> {
  if (error.code === "P2002") return refused({ kind: "reversed_before" });
  throw error;
}
