import { readWrittenOff, totalOwed } from "#app/ledger/owed-money.server.ts";
import { readMissing } from "#app/ledger/suspense-money.server.ts";
import { decideReversal } from "#app/use-cases/book/decide-reversal.server.ts";
import { proposeReversal } from "#app/use-cases/book/propose-reversal.server.ts";
import { decideHandGift } from "#app/use-cases/donation/decide-hand-gift.server.ts";
import { recordHandGift } from "#app/use-cases/donation/record-hand-gift.server.ts";
import { takeBackLateGift } from "#app/use-cases/donation/take-back-late-gift.server.ts";
import { decideCashBanking } from "#app/use-cases/payment/decide-cash-banking.server.ts";
import { decideParkedLoss } from "#app/use-cases/payment/decide-parked-loss.server.ts";
import { proposeParkedLoss } from "#app/use-cases/payment/propose-parked-loss.server.ts";
import { recordCashBanking } from "#app/use-cases/payment/record-cash-banking.server.ts";
import { decideRepayment } from "#app/use-cases/release/decide-repayment.server.ts";
import { decideWriteOff } from "#app/use-cases/release/decide-write-off.server.ts";
import { proposeWriteOff } from "#app/use-cases/release/propose-write-off.server.ts";
import { recordRepayment } from "#app/use-cases/release/record-repayment.server.ts";
import { storeFile } from "#app/use-cases/store-file.server.ts";
import { payInCapital } from "../factories/running-campaign.ts";
import type { Cast } from "./cast.ts";
import { dayMs, must, outcomeOf, type Stage } from "./simulated-stage.ts";

/** Somebody gives at a fair; a second person confirms it within a day, or not. */
export async function giveInHand(stage: Stage, cast: Cast): Promise<string> {
  const { ports, chance } = stage;
  if (cast.campaigns.length === 0) return "no campaign yet";
  const recorded = await recordHandGift(ports, chance.pick(cast.facilitators), {
    campaignId: chance.pick(cast.campaigns).campaignId,
    kind: chance.inHundred(70) ? "cash" : "transfer",
    amount: chance.pick([50n, 500n, 2_000n, 3_333n, 20_000n]),
    name: chance.inHundred(50) ? "Somebody" : null,
    email: chance.inHundred(60) ? `donor${chance.below(40)}@example.org` : null,
    locale: "es",
    proofHash: chance.inHundred(5) ? cast.proofHash : await newSlip(stage),
  });
  if (!recorded.ok) return outcomeOf(recorded);
  const { giftId } = recorded.value;
  const isConfirmed = chance.inHundred(85);
  stage.plan(stage.now() + chance.below(dayMs), "decides a gift in hand", () =>
    decideHandGift(ports, chance.pick([...cast.facilitators, ...cast.operators]), {
      giftId,
      isConfirmed,
      reason: "the slip says otherwise",
    }),
  );
  return "recorded";
}

/** Everybody who holds cash hands it in; a second operator confirms it, or not. */
export async function bankCash(stage: Stage, { facilitators, operators }: Cast): Promise<string> {
  const { ports, chance } = stage;
  const outcomes: string[] = [];
  for (const { personId: holderId } of facilitators) {
    const banking = { holderId, currency: "USD", reference: "slip" } as const;
    const recorded = await recordCashBanking(ports, operators[0], banking);
    outcomes.push(outcomeOf(recorded));
    if (!recorded.ok) continue;
    const { bankingId } = recorded.value;
    const isConfirmed = chance.inHundred(85);
    stage.plan(stage.now() + chance.below(dayMs), "decides banked cash", () =>
      decideCashBanking(ports, operators[1], { bankingId, isConfirmed }),
    );
  }
  return outcomes.join();
}

/** Somebody asks for a gift back from its page: most often a late one, in its days or after them. */
export async function takeBackSomething({ ports, chance }: Stage): Promise<string> {
  const late = await ports.db.sql.query<{ token: string }>(
    `select d.access_token as token from donation d left join late_gift l on l.donation_id = d.id
      order by l.until is null, d.id limit 20`,
  );
  if (late.length === 0) return "nobody gave yet";
  return outcomeOf(await takeBackLateGift(ports, chance.pick(late).token));
}

/** A campaign pays back what it owes, or nobody expects it any more: sometimes more than is owed. */
export async function settleSomeDebt(stage: Stage, cast: Cast): Promise<string> {
  const { ports, chance } = stage;
  const owed = await ports.db.sql.query<{ campaignId: string; fundId: string | null; amount: bigint }>(
    `select a.campaign_id as "campaignId", a.fund_id as "fundId", b.amount
       from account a join balance b on b.account_id = a.id
      where a.code like 'campaign:%:owed:%' and b.amount > 0 order by a.code`,
  );
  if (chance.inHundred(25)) {
    const [lost] = await readWrittenOff(ports.db.sql, { campaignId: null });
    if (!lost) return "nothing was written off";
    const amount = (totalOwed(lost) * BigInt(1 + chance.below(110))) / 100n;
    const input = { campaignId: lost.campaignId, amount, reference: `after all ${ports.ids.id()}` };
    const recorded = await recordRepayment(ports, cast.operators[0], input);
    if (!recorded.ok) return outcomeOf(recorded);
    return outcomeOf(
      await decideRepayment(ports, cast.operators[1], { ...recorded.value, isConfirmed: true }),
    );
  }
  if (owed.length === 0) return "nobody owes";
  const { campaignId, fundId, amount: most } = chance.pick(owed);
  const amount = (most * BigInt(1 + chance.below(110))) / 100n;
  const [first, second] = cast.operators;
  const later = stage.now() + chance.below(dayMs);
  const isAgreed = chance.inHundred(80);
  if (chance.inHundred(50)) {
    const recorded = await recordRepayment(ports, first, {
      campaignId,
      amount,
      reference: `paid back ${ports.ids.id()}`,
    });
    if (!recorded.ok) return outcomeOf(recorded);
    const { repaymentId } = recorded.value;
    stage.plan(later, "decides a repayment", () =>
      decideRepayment(ports, second, { repaymentId, isConfirmed: isAgreed }),
    );
    return `repays ${amount}`;
  }
  const proposed = await proposeWriteOff(ports, first, { campaignId, fundId, amount, reason: "gone" });
  if (!proposed.ok) return outcomeOf(proposed);
  const { writeOffId } = proposed.value;
  stage.plan(later, "decides a write-off", () =>
    decideWriteOff(ports, fundId ? cast.matchers[1] : second, { writeOffId, isApproved: isAgreed }),
  );
  return `writes off ${amount}`;
}

/** Something was recorded wrongly: of any kind, most often one that can be reversed; never the capital the call began with. */
export async function correctSomething(stage: Stage, cast: Cast): Promise<string> {
  const { ports, chance } = stage;
  const [first, second] = cast.operators;
  if (chance.inHundred(20))
    await payInCapital(ports, [second, first], { amount: 77n, reference: `mistyped ${ports.ids.id()}` });
  const missing = await readMissing(ports.db.sql, { currency: "USD" });
  if (missing > 0n && chance.inHundred(50)) {
    const input = { currency: "USD", amount: missing, reason: "nobody brings it" } as const;
    const { lossId } = await must(proposeParkedLoss(ports, first, input));
    return outcomeOf(await decideParkedLoss(ports, second, { lossId, isApproved: true }));
  }
  const kinds = ["fund-deposited", "owed-repaid", "fund-returned", "refund-transferred", "cash-banked"];
  kinds.push("donation-received", "write-off-approved", "parked-loss-approved", "bank-charged");
  const entries = await ports.db.sql.query<{ id: bigint; kind: string }>(
    `select id, kind from entry
      where (kind = any($1::text[]) or kind = 'capital-paid-in' or id % 40 = 0)
        and id > (select min(id) from entry where kind = 'capital-paid-in')
      order by id desc limit 30`,
    [kinds],
  );
  if (entries.length === 0) return "nothing was recorded yet";
  const { id: entryId, kind } = chance.pick(entries);
  const proposed = await proposeReversal(ports, first, { entryId, reason: "mistyped" });
  if (!proposed.ok) return `${kind} ${outcomeOf(proposed)}`;
  const { reversalId } = proposed.value;
  const isApproved = chance.inHundred(80);
  stage.plan(stage.now() + chance.below(dayMs), `decides a reversal of ${kind}`, () =>
    decideReversal(ports, second, { reversalId, isApproved }),
  );
  return `${kind} proposed`;
}

/** Nearly every gift has a slip of its own. */
function newSlip({ ports }: Stage): Promise<string> {
  const bytes = Buffer.from(ports.ids.token());
  return storeFile(ports, { bytes, mediaType: "application/pdf", isPublic: false });
}
