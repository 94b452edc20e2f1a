import { expect, test } from "vitest";
import type { AppContext } from "#app/context.server.ts";
import { action as donate, loader as donateStep } from "#app/routes/donation/donate.tsx";
import { loader as campaignPoster } from "#app/routes/panel/campaign-poster.tsx";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { openFair } from "../../factories/fair.ts";
import { must } from "../../factories/running-campaign.ts";
import { cookieOf } from "../../factories/signed-in.ts";
import type { World } from "../../support/world.ts";

type Page = (args: never) => unknown;

async function ask<T = Response>(
  world: World,
  page: Page,
  of: { path: string; cookie?: string; params?: object; form?: Record<string, string> },
): Promise<T> {
  const context = { ...world.ports, visitorAddress: null } as unknown as AppContext;
  const request = new Request(`http://localhost:3000${of.path}`, {
    headers: { cookie: of.cookie ?? "" },
    ...(of.form ? { method: "POST", body: new URLSearchParams(of.form) } : {}),
  });
  try {
    return (await page({ request, params: of.params ?? {}, context } as never)) as T;
  } catch (answer) {
    if (answer instanceof Response) return answer as T;
    throw answer;
  }
}

async function openPoster() {
  const stage = await openFair();
  const { world, campaignId } = stage;
  const { slug } = await world.db.prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  const poster = async (actor: { personId: string }, feria = "") =>
    ask<Awaited<ReturnType<typeof campaignPoster>>>(world, campaignPoster, {
      path: `/panel/cartel?campana=${campaignId}&feria=${encodeURIComponent(feria)}`,
      cookie: await cookieOf(world, actor),
    });
  /** Gives by the form that a poster's link opens, and pays. */
  const give = async (link: string, amount: string, email: string) => {
    const path = link.replace("http://localhost:3000", "");
    const form = { amount, promisedMatch: "0", accessToken: world.ports.ids.token(), email };
    const answer = await ask(world, donate, { path, params: { slug }, form });
    expect(answer.status).toBe(303);
    const donation = await world.db.prisma.donation.findUniqueOrThrow({
      where: { accessToken: form.accessToken },
      include: { attempts: true },
    });
    await world.control(`sessions/${donation.attempts[0]!.sessionId}/pay`, { card: "success" });
    await world.settle();
    return donation;
  };
  return { ...stage, slug, poster, give };
}

test("the link of a poster carries the fair, the donation keeps it, and the poster's page counts what came by it", async () => {
  const { world, ports, call, entrepreneur, slug, poster, give } = await openPoster();
  const made = await poster(entrepreneur, " Feria de  Ñaña ");
  expect(made).toMatchObject({ fair: "Feria de Ñaña", campaign: { isLive: true, fairs: [] } });
  expect(made.link).toBe(
    `http://localhost:3000/campanas/${slug}/aportar?desde=poster&feria=${encodeURIComponent("Feria de Ñaña")}`,
  );
  const path = made.link.replace("http://localhost:3000", "");
  expect(await ask(world, donateStep, { path, params: { slug } })).toMatchObject({ fair: "Feria de Ñaña" });
  const first = await give(made.link, "2000", "carmen@example.org");
  expect(first.fair).toBe("Feria de Ñaña");
  expect(JSON.stringify(first.attempts[0]!.request)).toContain("&feria=Feria%20de%20%C3%91a%C3%B1a");
  await give(made.link, "1000", "jorge@example.org");
  expect((await give((await poster(entrepreneur)).link, "700", "luz@example.org")).fair).toBeNull();
  await must(refundDonation(ports, call.operator, { donationId: first.id, amount: 500n, note: "asked" }));
  expect((await poster(entrepreneur)).campaign.fairs).toEqual([
    { fair: "Feria de Ñaña", gifts: 2, amount: { amount: "25.00", currency: "USD" } },
  ]);
});

test("a poster is for its entrepreneur and who helps at fairs, and nobody else", async () => {
  const { world, call, fanny, entrepreneur, campaignId, poster } = await openPoster();
  for (const actor of [entrepreneur, fanny, call.operator])
    expect(await poster(actor)).toMatchObject({ campaign: { id: campaignId } });
  const stranger = await world.addPerson("Esteban");
  for (const actor of [stranger, call.ana]) expect(await poster(actor)).toMatchObject({ status: 404 });
  await world.db.prisma.campaign.update({ where: { id: campaignId }, data: { state: "in_review" } });
  for (const actor of [fanny, call.operator]) expect(await poster(actor)).toMatchObject({ status: 404 });
  expect(await poster(entrepreneur)).toMatchObject({ campaign: { isLive: false } });
  const visitor = await ask(world, campaignPoster, { path: `/panel/cartel?campana=${campaignId}` });
  expect(visitor.status).toBe(302);
  const cookie = await cookieOf(world, call.operator);
  for (const none of ["", "?campana=1", "?campana=00000000-0000-4000-8000-000000000000"])
    expect((await ask(world, campaignPoster, { path: `/panel/cartel${none}`, cookie })).status).toBe(404);
});
