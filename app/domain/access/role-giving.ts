import { type Actor, holds, isOperator, organisationKindOf, type Role, type RoleHeld } from "./actor.ts";

/** Who gives and takes a role besides operators: a colleague of the same organisation who holds this one. */
const colleagueGiving = {
  operator: null,
  matcher: "matcher",
  auditor: "matcher",
  facilitator: "facilitator",
} as const satisfies Record<Role, Role | null>;

/** May propose a role there, give what another proposed, and take it away from others. */
export function mayGiveRole(actor: Actor, { organisationId, role }: RoleHeld): boolean {
  if (isOperator(actor)) return true;
  const giving = colleagueGiving[role];
  return giving !== null && holds(actor, organisationId, [giving]);
}

/** The roles that somebody may give in an organisation of this kind. */
export function rolesToGive(actor: Actor, organisation: { id: string; kind: string }): Role[] {
  const roles = Object.keys(organisationKindOf) as Role[];
  return roles.filter(
    (role) =>
      organisationKindOf[role] === organisation.kind &&
      mayGiveRole(actor, { organisationId: organisation.id, role }),
  );
}

/** The organisations whose people somebody sees: their own, of which auditors read too; null: all. */
export function organisationsSeen(actor: Actor): string[] | null {
  if (isOperator(actor)) return null;
  return actor.kind === "person" ? [...new Set(actor.roles.map(({ organisationId }) => organisationId))] : [];
}
