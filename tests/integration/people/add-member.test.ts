import { expect, test } from "vitest";
import { addMember } from "#app/use-cases/people/add-member.server.ts";
import { createWorld } from "../../support/world.ts";

test("the first people come with their organisations, told twice they are there once, and a role keeps to its kind of organisation", async () => {
  const { ports, db } = await createWorld();
  const ana = { email: " Ana@Example.org", name: "Ana", role: "operator", organisation: "Casa" } as const;
  const added = await addMember(ports, ana);
  expect(await addMember(ports, { ...ana, email: "ana@example.org" })).toEqual(added);
  await addMember(ports, { ...ana, role: "matcher", organisation: "Fondo" });
  expect(await addMember(ports, { ...ana, role: "auditor", organisation: "Casa" })).toEqual({
    ok: false,
    refusal: { kind: "organisation_is", is: "platform" },
  });
  expect(await addMember(ports, { ...ana, email: "ana" })).toMatchObject({
    refusal: { kind: "email_wrong" },
  });
  expect(await addMember(ports, { ...ana, organisation: " " })).toMatchObject({
    refusal: { kind: "name_missing" },
  });
  const people = await db.prisma.person.findMany({
    select: {
      email: true,
      memberships: { select: { role: true, organisation: { select: { kind: true, slug: true } } } },
    },
  });
  expect(people).toEqual([
    {
      email: "ana@example.org",
      memberships: expect.arrayContaining([
        { role: "operator", organisation: { kind: "platform", slug: "casa" } },
        { role: "matcher", organisation: { kind: "matcher", slug: "fondo" } },
      ]),
    },
  ]);
});
