import { expect, test } from "vitest";
import { decideDeposit } from "#app/use-cases/call/decide-deposit.server.ts";
import { decideTerms } from "#app/use-cases/call/decide-terms.server.ts";
import { proposeTerms } from "#app/use-cases/call/propose-terms.server.ts";
import { withdrawDeposit } from "#app/use-cases/call/withdraw-deposit.server.ts";
import { withdrawTerms } from "#app/use-cases/call/withdraw-terms.server.ts";
import { must } from "../factories/running-campaign.ts";
import { openFullHouse, termsOf, tranches } from "./access/full-house.ts";

const decidedBefore = { ok: false, refusal: { kind: "decided_before" } };

test("rules taken back are never approved, and others may be proposed", async () => {
  const { ports, world, call, ownTermsId } = await openFullHouse();
  const { callId } = await must(withdrawTerms(ports, call.ana, ownTermsId));
  expect(await withdrawTerms(ports, call.ana, ownTermsId)).toEqual(decidedBefore);
  expect(await decideTerms(ports, call.luis, { termsId: ownTermsId, isApproved: true, reason: "" })).toEqual(
    decidedBefore,
  );
  const again = { callId, terms: termsOf(world), tranches, effectiveAt: world.now() };
  const { termsId } = await must(proposeTerms(ports, call.ana, again));
  await must(decideTerms(ports, call.luis, { termsId, isApproved: true, reason: "" }));
  expect(await withdrawTerms(ports, call.ana, termsId)).toEqual(decidedBefore);
});

test("a deposit taken back brings no money, and a confirmed one is not taken back", async () => {
  const { ports, call, ownDepositId, depositId } = await openFullHouse();
  await must(withdrawDeposit(ports, call.ana, ownDepositId));
  expect(await decideDeposit(ports, call.operator, { depositId: ownDepositId, isConfirmed: true })).toEqual(
    decidedBefore,
  );
  await must(decideDeposit(ports, call.operator, { depositId, isConfirmed: true }));
  expect(await withdrawDeposit(ports, call.ana, depositId)).toEqual(decidedBefore);
  const entries = await ports.db.sql.query<{ source: string }>(
    "select source from entry where kind = 'fund-deposited'",
  );
  expect(entries.map(({ source }) => source)).not.toContain(ownDepositId);
  expect(entries.map(({ source }) => source)).toContain(depositId);
});
