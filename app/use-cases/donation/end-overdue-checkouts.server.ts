import { doEach } from "../do-each.server.ts";
import type { Ports } from "../ports.ts";
import { endCheckout } from "./converge-donation.server.ts";

/** After its time, an event is given this long to come before we ask. */
const graceSeconds = 90;

/**
 * Ends checkouts whose time is over and whose event has not come, so that no match stays held, and those of campaigns that were cancelled. Answers how many are
 * over now. Attempts of donations that are settled already are only marked.
 */
export async function endOverdueCheckouts(ports: Ports, { most }: { most: number }): Promise<number> {
  const { prisma, sql } = ports.db;
  await sql.query(
    `update checkout_attempt a set state = (case when d.payment_intent_id is null then 'expired' else 'completed' end)::checkout_state
       from donation d where d.id = a.donation_id and a.state in ('requested', 'open') and d.state <> 'started'`,
  );
  const overdue = await prisma.checkoutAttempt.findMany({
    where: {
      state: { in: ["requested", "open", "refused"] },
      donation: { state: "started" },
      OR: [
        { expiresAt: { lt: new Date(ports.clock.now().getTime() - graceSeconds * 1000) } },
        { donation: { campaign: { state: "cancelled" } } },
      ],
    },
    orderBy: [{ expiresAt: "asc" }, { idempotencyKey: "asc" }],
    take: most,
  });
  const ended = await doEach(overdue, ({ donationId }) => endCheckout(ports, donationId));
  return ended.filter((isOver) => isOver).length;
}
