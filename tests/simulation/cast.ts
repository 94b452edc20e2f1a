import { decideDeposit } from "#app/use-cases/call/decide-deposit.server.ts";
import { decideTerms } from "#app/use-cases/call/decide-terms.server.ts";
import { draftCall } from "#app/use-cases/call/draft-call.server.ts";
import { proposeTerms } from "#app/use-cases/call/propose-terms.server.ts";
import { recordDeposit } from "#app/use-cases/call/record-deposit.server.ts";
import { storeFile } from "#app/use-cases/store-file.server.ts";
import { payInCapital } from "../factories/running-campaign.ts";
import { dayMs, must, type Person, type Stage } from "./simulated-stage.ts";

export type CastCampaign = { campaignId: string; entrepreneur: Person };

/** The people of one call, and what of it they act on. */
export type Cast = {
  callId: string;
  fundId: string;
  closesAt: number;
  operators: readonly [Person, Person];
  /** Two people of the matcher. */
  matchers: readonly [Person, Person];
  /** Two people who gather gifts at fairs. */
  facilitators: readonly [Person, Person];
  proofHash: string;
  /** Those that went live. */
  campaigns: CastCampaign[];
  /** Of the first version, as JSON. */
  terms: Record<string, unknown>;
};

/** Opens a call of so many days, with terms drawn from the seed and a first deposit. */
export async function openCall(stage: Stage, { days }: { days: number }): Promise<Cast> {
  const { ports, chance } = stage;
  const platform = await stage.addOrganisation("Esperanza", "platform");
  const matcherId = await stage.addOrganisation("Fondo", "matcher");
  const operator = (name: string) => stage.addPerson(name, [{ organisationId: platform, role: "operator" }]);
  const matcher = (name: string) => stage.addPerson(name, [{ organisationId: matcherId, role: "matcher" }]);
  const operators = [await operator("Olga"), await operator("Omar")] as const;
  const ngo = await stage.addOrganisation("Ayuda", "facilitator");
  const facilitator = (name: string) => stage.addPerson(name, [{ organisationId: ngo, role: "facilitator" }]);
  const facilitators = [await facilitator("Fanny"), await facilitator("Fabio")] as const;
  const matchers = [await matcher("Ana"), await matcher("Luis")] as const;
  await payInCapital(ports, operators, { amount: 3_000_000n, reference: "capital" });
  const draft = { matcherId, title: "Convocatoria", summary: "Una simulación", fundName: "Fondo" };
  const { callId } = await must(draftCall(ports, matchers[0], { ...draft, currency: "USD" }));
  const closesAt = stage.now() + days * dayMs;
  const terms = {
    ratio: chance.pick(["1", "0.5", "1.5", "2"]),
    window: { from: new Date(stage.now()).toISOString(), until: new Date(closesAt).toISOString() },
    minimumDonation: chance.inHundred(30) ? "1000" : undefined,
    caps: {
      perDonorPerCampaign: chance.pick(["5000", "10000", "20000"]),
      ...(chance.inHundred(40) ? { perCampaign: "40000" } : {}),
      ...(chance.inHundred(30) ? { perDonor: "15000" } : {}),
    },
    gate: chance.inHundred(70) ? { minimumDonors: 1 + chance.below(5) } : null,
    draw: chance.pick(["sequential", "proportional"]),
    retroactive: chance.inHundred(40),
  };
  const tranches = [
    { share: "0.6", needs: {} },
    { share: "1", needs: chance.pick([{ donors: 3 }, { donors: 2, evidence: true }, { evidence: true }]) },
  ];
  const reserve = chance.inHundred(40) ? { share: "0.15", days: 1 + chance.below(8) } : null;
  const refusesHandGifts = chance.inHundred(10);
  const bearsFees = chance.inHundred(30);
  const effectiveAt = new Date(stage.now());
  const version = { callId, terms, tranches, reserve, refusesHandGifts, bearsFees, effectiveAt };
  const { termsId } = await must(proposeTerms(ports, matchers[0], version));
  await must(decideTerms(ports, matchers[1], { termsId, isApproved: true, reason: "" }));
  const { id: fundId } = await ports.db.prisma.matchFund.findFirstOrThrow({ where: { callId } });
  const amount = BigInt(20_000 + chance.below(150_000));
  const { depositId } = await must(recordDeposit(ports, matchers[0], { fundId, amount, reference: "first" }));
  await must(decideDeposit(ports, operators[0], { depositId, isConfirmed: true }));
  const proof = { bytes: Buffer.from("proof"), mediaType: "application/pdf", isPublic: false };
  const proofHash = await storeFile(ports, proof);
  return { callId, fundId, closesAt, operators, matchers, facilitators, proofHash, campaigns: [], terms };
}
