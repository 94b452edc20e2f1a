import { estimateFeeCover } from "#app/domain/donation/amounts.ts";
import { type DonationStart, startDonation } from "#app/use-cases/donation/start-donation.server.ts";
import type { Cast } from "./cast.ts";
import { dayMs, hourMs, minuteMs, outcomeOf, type Stage } from "./simulated-stage.ts";

const donors = Array.from({ length: 40 }, (_, index) => `donor${index}@example.org`);

/** Somebody opens the form of a campaign, most often a live one, and sends it. */
export async function giveSomething(stage: Stage, cast: Cast): Promise<string> {
  const { chance } = stage;
  if (cast.campaigns.length === 0) return "no campaign yet";
  const amount = chance.weighted([
    [500n, 10],
    [2_000n, 30],
    [2_551n, 20],
    [7_333n, 15],
    [15_000n, 8],
    [60_000n, 3],
    [50n, 1],
  ]);
  const isPromised = chance.inHundred(30);
  const form: DonationStart = {
    campaignId: chance.pick(cast.campaigns).campaignId,
    amount,
    tip: chance.inHundred(40) ? (amount * 7n) / 100n : 0n,
    feeCover: chance.inHundred(30) ? estimateFeeCover(amount) : 0n,
    promisedMatch: isPromised ? (amount * BigInt(chance.below(110))) / 100n : 0n,
    email: chance.pick(donors).replace("@", chance.inHundred(4) ? "+other@" : "@"),
    device: chance.inHundred(8) ? `phone ${chance.below(3)}` : null,
    name: null,
    message: null,
    isAnonymous: chance.inHundred(20),
    locale: "es",
    accessToken: stage.ports.ids.token(),
    address: null,
  };
  return send(stage, form);
}

async function send(stage: Stage, form: DonationStart): Promise<string> {
  const { chance, ports } = stage;
  const answer = await startDonation(ports, form);
  if (!answer.ok) {
    const { kind } = answer.refusal;
    if (kind === "match_changed" && chance.inHundred(50)) return send(stage, { ...form, promisedMatch: 0n });
    if (kind === "payments_away" && chance.inHundred(70))
      stage.plan(stage.now() + (1 + chance.below(60)) * minuteMs, "sends the form again", () =>
        send(stage, form),
      );
    return outcomeOf(answer);
  }
  const { url, donationId, accessToken } = answer.value;
  if (!url) return "over already";
  decideFate(stage, { form: { ...form, accessToken }, donationId, sessionId: url.split("/").at(-1)! });
  return `started ${donationId.slice(-6)}`;
}

type Started = { form: DonationStart; donationId: string; sessionId: string };

/** What becomes of an open checkout. */
function decideFate(stage: Stage, { form, donationId, sessionId }: Started): void {
  const { chance, stripe } = stage;
  const name = donationId.slice(-6);
  const pay = (at: number, of: Parameters<typeof stripe.pay>[1] = {}) =>
    stage.plan(at, `pays ${name}`, async () => stripe.pay(sessionId, of));
  const endsAt = new Date(stripe.sessions.get(sessionId)!.request.expiresAt).getTime();
  const fate = chance.weighted([
    ["pays", 66],
    ["abandons", 12],
    ["last second", 6],
    ["late", 5],
    ["sends twice", 4],
    ["changes the form", 4],
    ["pays wrongly", 2],
    ["pays twice", 2],
  ]);
  const soon = stage.now() + (1 + chance.below(20)) * minuteMs;
  switch (fate) {
    case "pays":
      pay(soon);
      break;
    case "last second":
      pay(endsAt - 1 - chance.below(1_000));
      break;
    case "late":
      pay(endsAt + minuteMs + chance.below(3 * dayMs), { isLate: true });
      break;
    case "sends twice":
      stage.plan(stage.now() + minuteMs, `sends twice ${name}`, () => send(stage, form));
      break;
    case "changes the form": {
      const changed = { ...form, amount: form.amount + 100n };
      stage.plan(stage.now() + minuteMs, `changes the form ${name}`, () => send(stage, changed));
      break;
    }
    case "pays wrongly":
      pay(soon, { isWrong: true });
      break;
    case "pays twice":
      pay(soon);
      stage.plan(soon + hourMs, `pays again ${name}`, async () => stripe.payAgain(sessionId));
  }
}
