import { expect, test } from "vitest";
import { parseShare } from "#app/domain/money/ratio.ts";
import { type CampaignPosition, emptyBook } from "./book.ts";
import { lookAtGate } from "./gate.ts";
import { parseTerms } from "./terms-form.ts";

const window = { from: "2026-03-01T00:00:00Z", until: "2026-04-01T00:00:00Z" };
const parsed = parseTerms({ ratio: "1", window, draw: "sequential" });
if (!parsed.ok) throw new Error("the terms of this test are wrong");
const { terms } = parsed;

const sum = { minimumRaised: 5_000n, minimumShareOfGoal: null, minimumDonors: null };
const share = { minimumRaised: null, minimumShareOfGoal: parseShare("0.333333"), minimumDonors: null };
const either = { ...share, minimumRaised: 5_000n };

test.each([
  ["the sum is reached", sum, { raised: 5_000n }, "passed"],
  ["the sum is missed by a cent", sum, { raised: 4_999n }, "open"],
  ["the exact share is missed: 3333 of 3333.663", share, { raised: 3_333n, goal: 10_001n }, "open"],
  ["the exact share is reached", share, { raised: 3_334n, goal: 10_001n }, "passed"],
  ["either sum is enough: the share", either, { raised: 3_334n, goal: 10_001n }, "passed"],
  ["either sum is enough: the amount", either, { raised: 5_000n, goal: 90_000n }, "passed"],
  ["donors are needed besides", { ...sum, minimumDonors: 3 }, { raised: 9_000n, donors: 2 }, "open"],
  ["donors and sum are there", { ...sum, minimumDonors: 3 }, { raised: 9_000n, donors: 3 }, "passed"],
  ["donors alone are not enough", { ...sum, minimumDonors: 3 }, { raised: 10n, donors: 3 }, "open"],
  ["only donors are asked for", { ...sum, minimumRaised: null, minimumDonors: 1 }, { donors: 1 }, "passed"],
  ["the campaign has ended", sum, { raised: 9_000n, ended: true }, "open"],
  ["the gate has failed", sum, { raised: 9_000n, gate: "failed" }, "failed"],
] as const)("when %s", (_, gate, position, expected) => {
  const book = emptyBook({ currency: "USD", terms: { ...terms, gate } });
  const campaign: CampaignPosition = {
    ...{
      id: "refrito",
      goal: 100_000n,
      raised: 0n,
      donors: 0,
      match: 0n,
      matchByFund: new Map(),
      reserved: 0n,
    },
    ...{ openReservations: 0, gate: "open", ended: false, failed: false },
    ...position,
  };
  lookAtGate(book, campaign);
  expect(campaign.gate).toBe(expected);
});
