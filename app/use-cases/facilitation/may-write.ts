import { type Actor, helpsFor } from "#app/domain/access/actor.ts";

/** Help that lets an organisation write the draft: agreed, or begun by it for somebody who has not answered yet. */
const writes = { OR: [{ state: "agreed" as const }, { state: "invited" as const, isBegun: true }] };

/** Part of a campaign by which `mayWrite` decides. */
export const writingHelp = {
  facilitations: {
    where: writes,
    select: { organisationId: true as const, state: true as const, maySubmit: true as const },
  },
};

type Helped = {
  entrepreneurId: string;
  facilitations: { organisationId: string; state: string; maySubmit: boolean }[];
};

/** Its entrepreneur, or who helps. */
export function mayWrite(actor: Actor, { entrepreneurId, facilitations }: Helped): boolean {
  if (actor.kind !== "person") return false;
  const organisationIds = facilitations.map(({ organisationId }) => organisationId);
  return actor.personId === entrepreneurId || helpsFor(actor, organisationIds);
}

/** Its entrepreneur, or who was let send it to review. */
export function maySend(actor: Actor, { facilitations, ...campaign }: Helped): boolean {
  const letting = facilitations.filter(({ state, maySubmit }) => state === "agreed" && maySubmit);
  return mayWrite(actor, { ...campaign, facilitations: letting });
}

/** The same as a condition on the row that is written: who was told to stop in the same moment writes nothing more. */
export function mayStillWrite(actor: Actor) {
  const person = actor.kind === "person" ? actor : { personId: "", roles: [] };
  const organisationIds = person.roles
    .filter(({ role }) => role === "facilitator")
    .map(({ organisationId }) => organisationId);
  return {
    OR: [
      { entrepreneurId: person.personId },
      { facilitations: { some: { ...writes, organisationId: { in: organisationIds } } } },
    ],
  };
}
