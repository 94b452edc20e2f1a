import type { Actor } from "#app/domain/access/actor.ts";
import { addPasskey } from "#app/use-cases/people/add-passkey.server.ts";
import { beginPasskey } from "#app/use-cases/people/begin-passkey.server.ts";
import { beginSecondFactor } from "#app/use-cases/people/begin-second-factor.server.ts";
import { chooseChannel } from "#app/use-cases/people/choose-channel.server.ts";
import { chooseMails } from "#app/use-cases/people/choose-mails.server.ts";
import { confirmPhone } from "#app/use-cases/people/confirm-phone.server.ts";
import { confirmSecondFactor } from "#app/use-cases/people/confirm-second-factor.server.ts";
import { decideMember } from "#app/use-cases/people/decide-member.server.ts";
import { endMembership } from "#app/use-cases/people/end-membership.server.ts";
import { endSecondFactor } from "#app/use-cases/people/end-second-factor.server.ts";
import { endSessions } from "#app/use-cases/people/end-sessions.server.ts";
import { forgetPhone } from "#app/use-cases/people/forget-phone.server.ts";
import { passSecondFactor } from "#app/use-cases/people/pass-second-factor.server.ts";
import { proposeMember } from "#app/use-cases/people/propose-member.server.ts";
import { readDemoCode } from "#app/use-cases/people/read-demo-code.server.ts";
import { removePasskey } from "#app/use-cases/people/remove-passkey.server.ts";
import { resetSecondFactor } from "#app/use-cases/people/reset-second-factor.server.ts";
import { statePhone } from "#app/use-cases/people/state-phone.server.ts";
import { softPasskey } from "../../factories/soft-passkey.ts";
import type { FullHouse, Who } from "./full-house.ts";
import { everyPerson, matchers, operators, type Rule } from "./rule.ts";

const newcomer = { email: "nuevo@example.org", name: "Nuevo" };
const nowhere = "019ab3c4-0000-7000-8000-00000000dead";

/** What the app of somebody shows, who may only have begun. */
async function codeOf({ ports, world }: FullHouse, actor: Actor): Promise<string> {
  if (actor.kind !== "person") return "000000";
  await world.wait(30_000);
  await beginSecondFactor(ports, actor, { sessionId: null });
  return (await readDemoCode(ports, actor.personId)) ?? "";
}

/** Names a number, as if there were a provider of texts; answers the use case's answer. */
function namePhone({ ports }: FullHouse, actor: Actor) {
  const texts = { send: async () => ({ ok: true }) as const };
  return statePhone({ ...ports, texts }, actor, { phone: "0991234567", channel: "sms" });
}

/** The code that was sent to a number of somebody, who named it just now. */
async function phoneCodeOf(house: FullHouse, actor: Actor): Promise<string> {
  if (actor.kind !== "person") return "000000";
  await namePhone(house, actor);
  const of = { personId: actor.personId, kind: "phone-code" };
  const text = await house.world.db.prisma.textMessage.findFirst({ where: of, orderBy: { id: "desc" } });
  return (text?.payload as { code?: string } | undefined)?.code ?? "";
}

const first = (who: Who): Who[] => [who, ...everyPerson.filter((other) => other !== who)];

/** About the ways into one's own account. */
export const safetyRules: Rule[] = [
  {
    useCase: "people/begin-second-factor",
    act: ({ ports }, actor) => beginSecondFactor(ports, actor, { sessionId: null }),
    may: everyPerson,
  },
  {
    useCase: "people/confirm-second-factor",
    act: async (house, actor) =>
      confirmSecondFactor(house.ports, actor, { code: await codeOf(house, actor), sessionId: null }),
    may: everyPerson,
  },
  {
    useCase: "people/pass-second-factor",
    act: async (house, actor) =>
      passSecondFactor(house.ports, actor, { code: await codeOf(house, actor), sessionId: nowhere }),
    may: first("a matcher"),
  },
  {
    useCase: "people/end-second-factor",
    act: async (house, actor) =>
      endSecondFactor(house.ports, actor, { code: await codeOf(house, actor), sessionId: nowhere }),
    may: first("a matcher"),
  },
  {
    useCase: "people/begin-passkey",
    act: ({ ports }, actor) => beginPasskey(ports, actor),
    may: everyPerson,
  },
  {
    useCase: "people/add-passkey",
    act: async ({ ports }, actor) => {
      const begun = await beginPasskey(ports, actor);
      const answer = begun.ok ? softPasskey().make(begun.value) : null;
      return addPasskey(ports, actor, { answer, browser: null });
    },
    may: everyPerson,
  },
  {
    useCase: "people/choose-mails",
    act: ({ ports }, actor) => chooseMails(ports, actor, { kinds: { "review-waiting": true }, news: null }),
    may: everyPerson,
  },
  {
    useCase: "people/state-phone",
    act: namePhone,
    may: everyPerson,
  },
  {
    useCase: "people/confirm-phone",
    act: async (house, actor) => confirmPhone(house.ports, actor, { code: await phoneCodeOf(house, actor) }),
    may: everyPerson,
  },
  {
    useCase: "people/choose-channel",
    act: ({ ports }, actor) => chooseChannel(ports, actor, { channel: null }),
    may: everyPerson,
  },
  {
    useCase: "people/forget-phone",
    act: ({ ports }, actor) => forgetPhone(ports, actor),
    may: everyPerson,
  },
  {
    useCase: "people/remove-passkey",
    act: ({ ports }, actor) => removePasskey(ports, actor, { passkeyId: "none" }),
    may: everyPerson,
  },
  {
    useCase: "people/end-sessions",
    act: ({ ports }, actor) => endSessions(ports, actor, { except: nowhere }),
    may: everyPerson,
  },
  {
    useCase: "people/propose-member",
    act: ({ ports, call: { platform } }, actor) =>
      proposeMember(ports, actor, { ...newcomer, organisationId: platform, role: "operator" }),
    may: operators,
  },
  {
    useCase: "people/propose-member",
    act: ({ ports, call: { matcherId } }, actor) =>
      proposeMember(ports, actor, { ...newcomer, organisationId: matcherId, role: "matcher" }),
    may: [...matchers, ...operators],
  },
  {
    useCase: "people/propose-member",
    act: ({ ports, helpersId }, actor) =>
      proposeMember(ports, actor, { ...newcomer, organisationId: helpersId, role: "facilitator" }),
    may: ["a facilitator", ...operators],
  },
  {
    useCase: "people/decide-member",
    act: ({ ports, operatorProposalId: proposalId }, actor) =>
      decideMember(ports, actor, { proposalId, isApproved: true }),
    may: ["another operator"],
    needsAnother: ["an operator"],
  },
  {
    useCase: "people/decide-member",
    act: ({ ports, colleagueProposalId: proposalId }, actor) =>
      decideMember(ports, actor, { proposalId, isApproved: true }),
    may: ["the matcher's second person", ...operators],
    needsAnother: ["a matcher"],
  },
  {
    useCase: "people/decide-member",
    act: ({ ports, helperProposalId: proposalId }, actor) =>
      decideMember(ports, actor, { proposalId, isApproved: true }),
    may: ["a facilitator", "another operator"],
    needsAnother: ["an operator"],
  },
  {
    useCase: "people/end-membership",
    act: ({ ports, call: { matcherId, luis } }, actor) =>
      endMembership(ports, actor, {
        ...{ personId: luis.personId, organisationId: matcherId, role: "matcher" },
        reason: "he left",
      }),
    may: ["a matcher", ...operators],
    needsAnother: ["the matcher's second person"],
  },
  {
    useCase: "people/reset-second-factor",
    act: ({ ports }, actor) =>
      resetSecondFactor(ports, actor, { email: "esteban@example.org", reason: "he lost his phone" }),
    may: operators,
  },
];
