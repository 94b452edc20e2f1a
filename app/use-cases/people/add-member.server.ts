import { organisationKindOf, type Role } from "#app/domain/access/actor.ts";
import { isEmail, normaliseEmail } from "#app/domain/donation/donor.ts";
import { findFreeSlug } from "../find-free-slug.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type MemberRefusal =
  | { kind: "email_wrong" }
  | { kind: "name_missing" }
  /** An organisation of that name is of another kind. */
  | { kind: "organisation_is"; is: string };

/**
 * Gives a person a role in an organisation; either is made when it is not there yet, the organisation found by its name. Told again it
 * changes nothing. Whoever can reach the database may do it, nobody on the site: it is how the first people of an installation come.
 */
export async function addMember(
  { db, clock, ids }: Pick<Ports, "db" | "clock" | "ids">,
  of: { email: string; name: string; role: Role; organisation: string },
): Promise<Result<{ personId: string; organisationId: string }, MemberRefusal>> {
  const email = normaliseEmail(of.email);
  const [name, organisationName] = [of.name.trim(), of.organisation.trim()];
  if (!isEmail(email)) return refused({ kind: "email_wrong" });
  if (name === "" || organisationName === "") return refused({ kind: "name_missing" });
  const createdAt = clock.now();
  const kind = organisationKindOf[of.role];
  return db.prisma.$transaction(async (documents) => {
    const known = await documents.organisation.findFirst({ where: { name: organisationName } });
    if (known && known.kind !== kind) return refused({ kind: "organisation_is", is: known.kind });
    const isFree = async (slug: string) => !(await documents.organisation.findUnique({ where: { slug } }));
    const organisation =
      known ??
      (await documents.organisation.create({
        data: {
          id: ids.id(),
          slug: await findFreeSlug(organisationName, isFree),
          name: organisationName,
          kind,
          createdAt,
        },
      }));
    const person = await documents.person.upsert({
      where: { email },
      create: { id: ids.id(), email, name, createdAt },
      update: {},
    });
    const membership = { personId: person.id, organisationId: organisation.id, role: of.role };
    await documents.membership.upsert({
      where: { personId_organisationId_role: membership },
      create: { ...membership, createdAt },
      update: {},
    });
    return done({ personId: person.id, organisationId: organisation.id });
  });
}
