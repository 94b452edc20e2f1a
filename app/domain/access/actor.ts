export type Role = "operator" | "matcher" | "auditor" | "facilitator";

/** In which kind of organisation each role is held. */
export const organisationKindOf = {
  operator: "platform",
  matcher: "matcher",
  auditor: "matcher",
  facilitator: "facilitator",
} as const satisfies Record<Role, string>;

export function isRole(text: string): text is Role {
  return Object.hasOwn(organisationKindOf, text);
}

export type RoleHeld = { readonly organisationId: string; readonly role: Role };

/** Who asks: a visitor without name, a signed-in person with the roles held, or the platform's own loops. */
export type Actor =
  | { readonly kind: "visitor" }
  | { readonly kind: "person"; readonly personId: string; readonly roles: readonly RoleHeld[] }
  | { readonly kind: "system" };

/** What a use case answers to somebody who may not do it, or must be another person than the one who began. */
export type AccessRefusal = { kind: "not_allowed" } | { kind: "second_person_needed" };

/** The person's id for the book; null for the system. Throws for a visitor, who never gets this far. */
export function actorIdOf(actor: Actor): string | null {
  if (actor.kind === "visitor") throw new Error("a visitor has no id");
  return actor.kind === "person" ? actor.personId : null;
}

export function isOperator(actor: Actor): boolean {
  return actor.kind === "person" && actor.roles.some(({ role }) => role === "operator");
}

/** Helps entrepreneurs and gathers gifts in hand, for whatever organisation. */
export function isFacilitator(actor: Actor): boolean {
  return actor.kind === "person" && actor.roles.some(({ role }) => role === "facilitator");
}

/** Helps with what its entrepreneur let one of these organisations help with. */
export function helpsFor(actor: Actor, organisationIds: readonly string[]): boolean {
  return organisationIds.some((id) => holds(actor, id, ["facilitator"]));
}

/** May run the matcher's calls, funds and approvals. */
export function isMatcherOf(actor: Actor, organisationId: string): boolean {
  return holds(actor, organisationId, ["matcher"]);
}

/** May read everything of the matcher's funds; what belongs to no matcher (null) operators alone. */
export function mayAudit(actor: Actor, organisationId: string | null): boolean {
  return (
    isOperator(actor) || (organisationId !== null && holds(actor, organisationId, ["matcher", "auditor"]))
  );
}

/** As whom somebody reviews what an entrepreneur hands in: for the platform, or for the matcher of the call, if there is one; null: not at all. */
export function reviewSideOf(actor: Actor, matcherId: string | null): "operator" | "matcher" | null {
  if (isOperator(actor)) return "operator";
  return matcherId !== null && isMatcherOf(actor, matcherId) ? "matcher" : null;
}

/** Holds one of these roles in the organisation. */
export function holds(actor: Actor, organisationId: string, roles: readonly Role[]): boolean {
  return (
    actor.kind === "person" &&
    actor.roles.some((held) => held.organisationId === organisationId && roles.includes(held.role))
  );
}
