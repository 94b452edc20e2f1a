import type { AppContext } from "#app/context.server.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { type Operation, readOperation } from "#app/queries/panel/operation.server.ts";
import { readRefundAccounts } from "#app/use-cases/donation/read-refund-accounts.server.ts";

type WithAccounts = Omit<Operation, "refunds"> & {
  refunds: (Operation["refunds"][number] & { account: string | null })[];
};

/** What waits for the platform. Who donors are, and where people are paid, is for operators alone. */
export async function readQueues(context: AppContext, actor: Actor): Promise<WithAccounts> {
  const queues = await readOperation(context.db);
  const accounts = await readRefundAccounts(context, actor);
  if (!accounts.ok) return { ...queues, payouts: [], onTheirWay: [], refunds: [] };
  const refunds = queues.refunds.map((refund) => ({ ...refund, account: accounts.value[refund.id] ?? null }));
  return { ...queues, refunds };
}
