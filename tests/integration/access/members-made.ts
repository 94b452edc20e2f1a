import type { Actor } from "#app/domain/access/actor.ts";
import { proposeMember } from "#app/use-cases/people/propose-member.server.ts";
import { type FundedCall, must } from "../../factories/running-campaign.ts";
import type { World } from "../../support/world.ts";

/** Three roles that wait for a second person: two proposed by the operator, one by a matcher for a colleague. */
export async function membersMade(
  { ports }: World,
  { call, facilitator }: { call: FundedCall; facilitator: Actor & { kind: "person" } },
) {
  const propose = async (
    actor: Actor,
    of: { organisationId: string; role: "operator" | "auditor" | "facilitator" },
  ) =>
    (await must(proposeMember(ports, actor, { email: `${of.role}@example.org`, name: "Por venir", ...of })))
      .proposalId;
  const helpersId = facilitator.roles[0]!.organisationId;
  return {
    operatorProposalId: await propose(call.operator, { organisationId: call.platform, role: "operator" }),
    colleagueProposalId: await propose(call.ana, { organisationId: call.matcherId, role: "auditor" }),
    helperProposalId: await propose(call.operator, { organisationId: helpersId, role: "facilitator" }),
  };
}
