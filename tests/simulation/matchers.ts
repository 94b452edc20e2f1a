import { decideDeposit } from "#app/use-cases/call/decide-deposit.server.ts";
import { decideFundReturn } from "#app/use-cases/call/decide-fund-return.server.ts";
import { decideTerms } from "#app/use-cases/call/decide-terms.server.ts";
import { proposeFundReturn } from "#app/use-cases/call/propose-fund-return.server.ts";
import { proposeTerms } from "#app/use-cases/call/propose-terms.server.ts";
import { recordDeposit } from "#app/use-cases/call/record-deposit.server.ts";
import { recordFundReturn } from "#app/use-cases/call/record-fund-return.server.ts";
import type { Cast } from "./cast.ts";
import { dayMs, hourMs, outcomeOf, type Stage } from "./simulated-stage.ts";

/** Money reaches the bank for the fund; hours later a second person confirms it, or not. */
export async function depositMore(stage: Stage, { fundId, operators }: Cast): Promise<string> {
  const { ports, chance } = stage;
  const amount = BigInt(1 + chance.below(80_000));
  const recorded = await recordDeposit(ports, operators[0], {
    fundId,
    amount,
    reference: `later ${ports.ids.id()}`,
  });
  if (!recorded.ok) return outcomeOf(recorded);
  const { depositId } = recorded.value;
  const isConfirmed = chance.inHundred(85);
  stage.plan(stage.now() + chance.below(dayMs), "decides a deposit", () =>
    decideDeposit(ports, operators[1], { depositId, isConfirmed }),
  );
  return `recorded ${amount}`;
}

/** A new version of the terms from one or two days on: another ratio, other caps, sometimes a boost. */
export async function changeTerms(stage: Stage, cast: Cast): Promise<string> {
  const { ports, chance } = stage;
  const effectiveAt = new Date(stage.now() + dayMs + chance.below(dayMs));
  const boost = {
    from: effectiveAt.toISOString(),
    until: new Date(effectiveAt.getTime() + 2 * dayMs).toISOString(),
  };
  const terms = {
    ...cast.terms,
    ratio: chance.pick(["0.5", "1", "1.25", "3"]),
    caps: {
      perDonorPerCampaign: chance.pick(["3000", "10000"]),
      perCampaign: chance.pick(["30000", "90000"]),
    },
    ...(chance.inHundred(40) ? { boosts: [{ ...boost, ratio: "2" }] } : {}),
  };
  const tranches = [{ share: "1", needs: {} }];
  const version = { callId: cast.callId, terms, tranches, effectiveAt };
  const proposed = await proposeTerms(ports, cast.matchers[0], version);
  if (!proposed.ok) return outcomeOf(proposed);
  const { termsId } = proposed.value;
  const isApproved = chance.inHundred(75);
  stage.plan(stage.now() + chance.below(30) * hourMs, "decides terms", () =>
    decideTerms(ports, cast.matchers[1], { termsId, isApproved, reason: "read" }),
  );
  return "proposed";
}

/** Some of what is unused goes back, by two people and a transfer; meanwhile it may have come into use. */
export async function returnUnused(stage: Stage, cast: Cast): Promise<string> {
  const { ports, chance } = stage;
  const { matchers, operators, fundId } = cast;
  const position = await ports.db.prisma.matchFundPosition.findUnique({ where: { fundId } });
  const amount = (position!.available * BigInt(1 + chance.below(105))) / 100n;
  const proposed = await proposeFundReturn(ports, matchers[0], { fundId, amount, reason: "left over" });
  if (!proposed.ok) return outcomeOf(proposed);
  const { returnId } = proposed.value;
  const isApproved = chance.inHundred(80);
  stage.plan(stage.now() + chance.below(dayMs), "decides a return", async () => {
    const decided = await decideFundReturn(ports, matchers[1], { returnId, isApproved });
    if (decided.ok && isApproved)
      stage.plan(stage.now() + chance.below(dayMs), "sends a return", () =>
        recordFundReturn(ports, operators[1], { returnId, reference: "back" }),
      );
    return decided;
  });
  return `proposed ${amount}`;
}
