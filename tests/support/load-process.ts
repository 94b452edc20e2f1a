import { readEnv } from "#app/config/env.server.ts";
import { createContext } from "#app/context.server.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { startDonation } from "#app/use-cases/donation/start-donation.server.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";

/** What the load is made on. */
export type LoadOrder = { campaignIds: string[]; releaseIds: string[]; operator: Actor; matcher: Actor };

/** A fact that a use case has acknowledged. */
export type Acknowledged = { fact: "reservation" | "refund" | "release"; id: string; url: string };

// Donors, an operator and a matcher in one process: they act as fast as they are answered, and tell the parent of every
// answer that they get. What fails is tried no more: the process may be killed, and the database before it.
const context = createContext(readEnv(process.env), { name: "load", connections: 8 });
await context.refreshClock();
let count = 0;

process.once("message", (order: LoadOrder) => {
  for (let donor = 0; donor < 4; donor++) keepDoing(() => give(order), { pauseMs: 25 });
  keepDoing(() => refund(order), { pauseMs: 120 });
  const releases = [...order.releaseIds];
  keepDoing(() => approve(order, releases), { pauseMs: 300 });
});
process.on("disconnect", () => process.exit(0));
process.send!({ isReady: true });

async function keepDoing(work: () => Promise<void>, { pauseMs }: { pauseMs: number }): Promise<void> {
  for (;;) {
    await work().catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 2 * pauseMs));
  }
}

function acknowledge(fact: Acknowledged["fact"], id: string, url = ""): void {
  process.send!({ fact, id, url } satisfies Acknowledged);
}

async function give({ campaignIds }: LoadOrder): Promise<void> {
  count += 1;
  const answer = await startDonation(context, {
    campaignId: campaignIds[count % campaignIds.length]!,
    amount: BigInt(1_000 + count),
    tip: 50n,
    feeCover: 0n,
    promisedMatch: 0n,
    email: `${context.ids.token()}@example.org`,
    name: null,
    message: null,
    isAnonymous: true,
    locale: "es",
    accessToken: context.ids.token(),
    address: null,
  });
  if (answer.ok) acknowledge("reservation", answer.value.donationId, answer.value.url ?? "");
}

async function refund({ operator, campaignIds }: LoadOrder): Promise<void> {
  const [donation] = await context.db.sql.query<{ id: string; amount: bigint; refunded: bigint }>(
    `select id, amount, refunded from donation
      where state in ('paid', 'partly_refunded') and campaign_id = any($1::uuid[]) order by random() limit 1`,
    [campaignIds],
  );
  if (!donation) return;
  const left = donation.amount - donation.refunded;
  const amount = Math.random() < 0.5 ? left : (left + 2n) / 3n;
  const answer = await refundDonation(context, operator, {
    donationId: donation.id,
    amount,
    note: "asked for",
  });
  if (answer.ok) acknowledge("refund", answer.value.refundId);
}

async function approve({ matcher }: LoadOrder, releases: string[]): Promise<void> {
  const releaseId = releases[0];
  if (!releaseId) return;
  const answer = await decideRelease(context, matcher, { releaseId, isApproved: true, reason: "" });
  if (answer.ok) acknowledge("release", releaseId);
  releases.shift();
}
