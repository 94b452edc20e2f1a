import { expect, test } from "vitest";
import type { AppContext } from "#app/context.server.ts";
import { writePaper } from "#app/integrations/pdf/write-paper.server.ts";
import { loader } from "#app/routes/panel/dispute-evidence.ts";
import { playGifts } from "../../factories/disputed-gifts.ts";
import { issuer } from "../../factories/receipts.ts";
import { cookieOf } from "../../factories/signed-in.ts";

test("the evidence of a dispute is for operators alone: others find nothing, and visitors are asked to sign in", async () => {
  const { world, call, given, dispute } = await playGifts([{ amount: 2_000n }]);
  const stripeId = await dispute(given[0]!);
  await world.settle();
  const { id } = await world.db.prisma.dispute.findUniqueOrThrow({ where: { stripeId } });
  const context = { ...world.ports, issuer, writePaper } as unknown as AppContext;

  async function ask(personId: string | null, of = id): Promise<Response> {
    const cookie = personId ? await cookieOf(world, { personId }) : "";
    const request = new Request(`http://localhost/panel/disputas/${of}`, { headers: { cookie } });
    return loader({ request, params: { id: of }, context } as never).catch((thrown) => thrown);
  }

  const paper = await ask(call.operator.personId);
  expect(paper.headers.get("content-type")).toBe("application/pdf");
  expect(paper.headers.get("cache-control")).toContain("private");
  expect(
    Buffer.from(await paper.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  expect((await ask(call.operator.personId, given[0]!)).status).toBe(404);
  const donor = await world.addPerson("Carmen");
  for (const { personId } of [call.ana, donor]) expect((await ask(personId)).status).toBe(404);
  expect((await ask(null)).status).toBe(302);
});
