import type { AppContext } from "#app/context.server.ts";
import { type Actor, isRole, type Role } from "#app/domain/access/actor.ts";
import { decideMember } from "#app/use-cases/people/decide-member.server.ts";
import { endMembership } from "#app/use-cases/people/end-membership.server.ts";
import { proposeMember } from "#app/use-cases/people/propose-member.server.ts";
import { resetSecondFactor } from "#app/use-cases/people/reset-second-factor.server.ts";
import { idOfForm } from "./read-id.ts";

/** Does what a form of the page of people asks for. */
export async function managePeople(context: AppContext, actor: Actor, typed: Record<string, string>) {
  switch (typed.intent) {
    case "approve-member":
    case "reject-member": {
      const isApproved = typed.intent === "approve-member";
      return decideMember(context, actor, { proposalId: idOfForm(typed.id), isApproved });
    }
    case "end-membership": {
      const { role, reason } = typed;
      const of = { personId: idOfForm(typed.person), organisationId: idOfForm(typed.organisation) };
      return endMembership(context, actor, {
        ...of,
        role: roleOf(role),
        reason: (reason ?? "").slice(0, 500),
      });
    }
    case "propose-member": {
      // One choice says both, so that no role is chosen that the organisation cannot give.
      const [role, organisation] = (typed.place ?? "").split(" ");
      return proposeMember(context, actor, {
        email: typed.email ?? "",
        name: typed.name ?? "",
        organisationId: idOfForm(organisation),
        role: roleOf(role),
      });
    }
    default:
      return resetSecondFactor(context, actor, {
        email: typed.email ?? "",
        reason: (typed.reason ?? "").slice(0, 500),
      });
  }
}

function roleOf(text: string | undefined): Role {
  return text && isRole(text) ? text : "facilitator";
}
