import { expect, test } from "vitest";
import { readStatementsShown } from "#app/queries/panel/account-statement.server.ts";
import { give, launchCampaign, openFundedCall } from "../../factories/running-campaign.ts";
import { createWorld } from "../../support/world.ts";

test("a matcher reads the accounts of its own funds and campaigns, an operator every account", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call);
  await give(world, { campaignId, amount: 2_000n });
  const another = await world.addOrganisation("Otro fondo", "matcher");
  const read = async (code: string, organisations: string[] | null) => {
    const shown = await readStatementsShown(world.db, { code, from: "", until: "", organisations });
    return shown!.map(({ closing }) => closing.amount);
  };
  const own = [`fund:${call.fundId}:available`, `campaign:${campaignId}:donations`];
  for (const code of own) {
    expect(await read(code, [call.matcherId])).toEqual(await read(code, null));
    expect(await read(code, [another])).toEqual([]);
  }
  expect(await read(`campaign:${campaignId}:donations`, null)).toEqual(["20.00"]);
  expect(await read("bank:custody", [call.matcherId])).toEqual([]);
  expect(await read("bank:custody", null)).toHaveLength(1);
  const wrong = { code: own[0]!, from: "2026-02-31x", until: "", organisations: null };
  expect(await readStatementsShown(world.db, wrong)).toBeNull();
});
