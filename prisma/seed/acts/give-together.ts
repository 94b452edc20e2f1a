import { estimateMatch } from "#app/domain/matching/decide-match.ts";
import { loadBook } from "#app/ledger/matching-book.server.ts";
import { settlePayments } from "#app/use-cases/donation/settle-payments.server.ts";
import { startDonation } from "#app/use-cases/donation/start-donation.server.ts";
import { healEvents } from "#app/use-cases/payment/heal-events.server.ts";
import type { Ports } from "#app/use-cases/ports.ts";
import type { Gift } from "../gifts.ts";
import { campaignOf, type Stage } from "../stage.ts";

const payingMs = 150_000;

type Started = Gift & { accessToken: string; campaignId: string; promised: bigint };

/**
 * Donations that come close together: each is started, some are left, the others are paid minutes later and settled.
 * While they are settled the next ones may begin, as on a running platform; whoever needs the book waits for `stage.settled`.
 */
export async function giveTogether(stage: Stage, gifts: readonly Gift[]): Promise<void> {
  const started = await promise(stage, gifts);
  await Promise.all(started.map((gift) => start(stage, gift)));
  const sessions = await findSessions(stage, started);
  await stage.settled;
  await stage.setTime(stage.ports.clock.now().getTime() + payingMs);
  await Promise.all(started.map((gift) => pay(stage, gift, sessions.get(gift.accessToken)!)));
  const paidAt = stage.ports.clock.now();
  stage.settled = settleAll({ ...stage.ports, clock: { now: () => paidAt } });
}

/** Whatever Stripe has to tell arrives and is settled. */
export async function settleAll(ports: Ports): Promise<void> {
  await healEvents(ports, { healedAt: ports.clock.now() });
  while ((await settlePayments(ports, { most: 200 })).taken > 0);
}

/** The match that each donor was shown: an estimate for somebody not yet known. */
async function promise({ ports, callId, campaigns }: Stage, gifts: readonly Gift[]): Promise<Started[]> {
  const ids = gifts.map(({ key }) => campaigns.get(key)!.campaignId);
  const book = await loadBook(ports.db.sql, callId, { campaigns: ids });
  const at = ports.clock.now().getTime();
  return gifts.map((gift, index) => {
    const campaign = ids[index]!;
    const promised = estimateMatch(book!, { campaign, donor: null, amount: gift.amount, at }).match;
    return { ...gift, campaignId: campaign, accessToken: ports.ids.token(), promised };
  });
}

/** Asked again when the match has changed since it was shown: the donor agrees to what there is. */
async function start(stage: Stage, gift: Started): Promise<void> {
  const { amount, tip, feeCover, donor, message, isAnonymous, accessToken } = gift;
  const { campaignId } = campaignOf(stage, gift.key);
  const input = {
    campaignId,
    amount,
    tip,
    feeCover,
    message,
    isAnonymous,
    accessToken,
    address: null,
    ...donor,
  };
  let answer = await startDonation(stage.ports, { ...input, promisedMatch: gift.promised });
  if (!answer.ok && answer.refusal.kind === "match_changed") {
    answer = await startDonation(stage.ports, { ...input, promisedMatch: answer.refusal.available });
  }
  if (!answer.ok) throw new Error(`a donation to ${gift.key} was refused: ${answer.refusal.kind}`);
}

async function findSessions({ ports }: Stage, started: readonly Started[]): Promise<Map<string, string>> {
  const rows = await ports.db.sql.query<{ access_token: string; session_id: string }>(
    `select d.access_token, a.session_id from donation d join checkout_attempt a on a.donation_id = d.id
      where d.access_token = any($1::text[])`,
    [started.map(({ accessToken }) => accessToken)],
  );
  return new Map(rows.map(({ access_token, session_id }) => [access_token, session_id]));
}

async function pay({ control }: Stage, { fate }: Started, sessionId: string): Promise<void> {
  const address = `sessions/${sessionId}/pay`;
  switch (fate) {
    case "abandoned":
      return;
    case "paid after a decline":
      await control(address, { card: "insufficient_funds" });
      await control(address, { card: "success" });
      return;
    case "paid after 3-D Secure":
      await control(address, { card: "3ds", authentication: "approve" });
      return;
    case "paid":
      await control(address, { card: "success" });
  }
}
