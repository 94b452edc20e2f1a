import type { Actor } from "#app/domain/access/actor.ts";
import { addPasskey } from "#app/use-cases/people/add-passkey.server.ts";
import { beginPasskey } from "#app/use-cases/people/begin-passkey.server.ts";
import { beginSecondFactor } from "#app/use-cases/people/begin-second-factor.server.ts";
import { confirmSecondFactor } from "#app/use-cases/people/confirm-second-factor.server.ts";
import { endSecondFactor } from "#app/use-cases/people/end-second-factor.server.ts";
import { endSessions } from "#app/use-cases/people/end-sessions.server.ts";
import { passSecondFactor } from "#app/use-cases/people/pass-second-factor.server.ts";
import { readDemoCode } from "#app/use-cases/people/read-demo-code.server.ts";
import { removePasskey } from "#app/use-cases/people/remove-passkey.server.ts";
import { resetSecondFactor } from "#app/use-cases/people/reset-second-factor.server.ts";
import { softPasskey } from "../../factories/soft-passkey.ts";
import type { FullHouse, Who } from "./full-house.ts";
import { everyPerson, operators, type Rule } from "./rule.ts";

const nowhere = "019ab3c4-0000-7000-8000-00000000dead";

/** What the app of somebody shows, who may only have begun. */
async function codeOf({ ports, world }: FullHouse, actor: Actor): Promise<string> {
  if (actor.kind !== "person") return "000000";
  await world.wait(30_000);
  await beginSecondFactor(ports, actor, { sessionId: null });
  return (await readDemoCode(ports, actor.personId)) ?? "";
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
    useCase: "people/reset-second-factor",
    act: ({ ports }, actor) =>
      resetSecondFactor(ports, actor, { email: "esteban@example.org", reason: "he lost his phone" }),
    may: operators,
  },
];
