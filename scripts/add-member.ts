import { createIds } from "#app/config/secrets.server.ts";
import { openDatabase } from "#app/db/database.server.ts";
import type { Role } from "#app/domain/access/actor.ts";
import { addMember } from "#app/use-cases/people/add-member.server.ts";
import { withProjectDatabase } from "./start/project-database.ts";
import { wordAfter } from "./word-after.ts";

// npm run member:add -- --email ana@example.org --name "Ana Pérez" --role operator --organisation "Fundación Esperanza":
// the first people of an installation. They sign in on the site with a code that is sent to that address.
const roles = ["operator", "matcher", "auditor", "facilitator"];
const [email, name, role, organisation] = ["--email", "--name", "--role", "--organisation"].map(wordAfter);
if (!email || !name || !organisation || !roles.includes(role!)) {
  console.error(
    `say who and as what: npm run member:add -- --email ADDRESS --name NAME --role ${roles.join("|")} --organisation NAME`,
  );
  process.exit(2);
}
await withProjectDatabase(async (url) => {
  const db = openDatabase(url, { connections: 1 });
  const clock = { now: () => new Date() };
  const answer = await addMember(
    { db, clock, ids: createIds(Date.now) },
    { email, name, role: role as Role, organisation },
  );
  if (answer.ok) console.log(`${name} <${email}> is ${role} of ${organisation}, and signs in at /ingresar`);
  else {
    const { refusal } = answer;
    const why = refusal.kind === "organisation_is" ? `${organisation} is a ${refusal.is}` : refusal.kind;
    console.error(`nothing was changed: ${why.replaceAll("_", " ")}`);
    process.exitCode = 1;
  }
  await db.close();
});
