import type { Actor, Role } from "#app/domain/access/actor.ts";
import type { Ports } from "#app/use-cases/ports.ts";

/** Puts organisations and people where a test needs them. */
export function createPeople({ db, ids, clock }: Pick<Ports, "db" | "ids" | "clock">) {
  async function addOrganisation(
    name: string,
    kind: "platform" | "matcher" | "facilitator",
  ): Promise<string> {
    const id = ids.id();
    await db.prisma.organisation.create({ data: { id, slug: id, name, kind, createdAt: clock.now() } });
    return id;
  }

  async function addPerson(
    name: string,
    roles: { organisationId: string; role: Role }[] = [],
  ): Promise<Actor & { kind: "person" }> {
    const personId = ids.id();
    const createdAt = clock.now();
    const email = `${name.toLowerCase()}@example.org`;
    await db.prisma.person.create({ data: { id: personId, name, email, createdAt } });
    await db.prisma.membership.createMany({ data: roles.map((role) => ({ ...role, personId, createdAt })) });
    return { kind: "person", personId, roles };
  }

  return { addOrganisation, addPerson };
}
