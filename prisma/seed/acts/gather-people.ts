import type { Ports } from "#app/use-cases/ports.ts";
import { organisations, type StaffName, staff } from "../staff.ts";
import type { Person } from "../stage.ts";

export type People = { staff: Record<StaffName, Person>; matcherId: string };

/** Enters organisations and the people with roles; there is no use case for that: an installation begins with them. */
export async function gatherPeople({ db, ids }: Ports, { since }: { since: Date }): Promise<People> {
  const { prisma } = db;
  const rows = organisations.map((organisation) => ({ id: ids.id(), ...organisation, createdAt: since }));
  await prisma.organisation.createMany({ data: rows });
  const idOf = new Map(rows.map(({ slug, id }) => [slug, id]));
  const people = {} as Record<StaffName, Person>;
  for (const [key, { email, name, role, organisation }] of Object.entries(staff)) {
    const personId = ids.id();
    const held = { organisationId: idOf.get(organisation)!, role };
    await prisma.person.create({
      data: {
        id: personId,
        email,
        name,
        createdAt: since,
        memberships: { create: { ...held, createdAt: since } },
      },
    });
    people[key as StaffName] = { kind: "person", personId, roles: [held] };
  }
  return { staff: people, matcherId: idOf.get("fecd")! };
}
