import { needsSecondFactor } from "#app/domain/access/second-factor.ts";
import { beginSecondFactor } from "#app/use-cases/people/begin-second-factor.server.ts";
import { confirmSecondFactor } from "#app/use-cases/people/confirm-second-factor.server.ts";
import type { Ports } from "#app/use-cases/ports.ts";
import { organisations, type StaffName, staff } from "../staff.ts";
import { must, type Person } from "../stage.ts";

export type People = { staff: Record<StaffName, Person>; matcherId: string };

/** Enters organisations and the people with roles; there is no use case for that: an installation begins with them. */
export async function gatherPeople(ports: Ports, { since }: { since: Date }): Promise<People> {
  const { ids } = ports;
  const { prisma } = ports.db;
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
    const person: Person = { kind: "person", personId, roles: [held] };
    if (needsSecondFactor(person.roles)) await setUpSecondFactor(ports, person);
    people[key as StaffName] = person;
  }
  return { staff: people, matcherId: idOf.get("fecd")! };
}

/** Their phones are on nobody's table: where a code is asked for, the demonstration tells it. */
async function setUpSecondFactor(ports: Ports, person: Person): Promise<void> {
  const { secret } = await must(beginSecondFactor(ports, person, { sessionId: null }));
  const { oneTimeCodes, clock } = ports;
  const code = oneTimeCodes.codeOf(secret, oneTimeCodes.stepAt(clock.now()));
  await must(confirmSecondFactor(ports, person, { code, sessionId: null }));
}
