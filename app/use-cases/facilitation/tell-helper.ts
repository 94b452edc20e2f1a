import type { Sql } from "#app/db/sql.ts";
import type { Ports } from "../ports.ts";
import { tellPersons } from "../tell-persons.server.ts";

/** Writes to who offered the help, while they help there still, what the entrepreneur decided: once for the answer, once for the end. */
export async function tellHelper(
  sql: Sql,
  { clock }: Pick<Ports, "clock">,
  { facilitationId, decision }: { facilitationId: string; decision: "answered" | "ended" },
): Promise<void> {
  const [asked] = await sql.query<{ invited_by: string }>(
    `select f.invited_by from facilitation f
       join membership m on m.person_id = f.invited_by and m.organisation_id = f.organisation_id and m.role = 'facilitator'
      where f.id = $1`,
    [facilitationId],
  );
  if (!asked) return;
  const key = `help-answered:${facilitationId}:${decision}`;
  const mail = { key, kind: "help-answered" as const, payload: { facilitationId } };
  await tellPersons(sql, [{ ...mail, personId: asked.invited_by }], { now: clock.now() });
}
