import { countAttempts } from "../count-attempts.server.ts";
import type { Ports } from "../ports.ts";
import { startLimits } from "./start-limits.ts";

export type VisitorRefusal =
  /** More than a person does: nothing was asked of the provider. */
  | { kind: "too_many_attempts" }
  /** Cards are tried on the campaign, and the visitor has not shown to be a person. */
  | { kind: "person_not_shown" }
  /** Nobody can say whether they are. */
  | { kind: "captcha_away" };

type Visitor = {
  campaignId: string;
  email: string;
  address: string | null;
  captchaAnswer?: string | null;
};

const daySeconds = 86_400;

/**
 * Whether a visitor may start a donation: within the limits; and, while the campaign is slowed down, as a person. What the
 * campaign takes is counted last: who is refused for themselves does not use it up.
 */
export async function checkVisitor(
  ports: Ports,
  visitor: Visitor,
  { isSlowed }: { isSlowed: boolean },
): Promise<VisitorRefusal | null> {
  const [ofVisitor, ofCampaign] = startLimits(visitor, { isSlowed });
  if (!(await countAttempts(ports, ofVisitor))) return { kind: "too_many_attempts" };
  const noPerson = isSlowed ? await checkPerson(ports, visitor) : null;
  if (noPerson) return noPerson;
  return (await countAttempts(ports, ofCampaign)) ? null : { kind: "too_many_attempts" };
}

/**
 * Where a provider for that is set up. An answer counts once, also for a provider that would take it twice. When it does not say,
 * nobody is let through (docs/decisions/0019-asking-whether-a-donor-is-a-person.md).
 */
async function checkPerson(ports: Ports, visitor: Visitor): Promise<VisitorRefusal | null> {
  const { captchaAnswer, address } = visitor;
  if (!ports.captcha) return null;
  if (!captchaAnswer) return { kind: "person_not_shown" };
  const verdict = await ports.captcha.verify(captchaAnswer, { address });
  if (verdict === "away") {
    ports.log.error({}, "nobody can say whether a donor is a person");
    return { kind: "captcha_away" };
  }
  const once = { source: `captcha ${captchaAnswer}`, most: 1, perSeconds: daySeconds };
  const isGood = verdict === "passed" && (await countAttempts(ports, [once]));
  return isGood ? null : { kind: "person_not_shown" };
}
