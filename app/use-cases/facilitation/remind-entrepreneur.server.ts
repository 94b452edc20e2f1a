import { addToOutbox } from "#app/db/outbox.ts";
import { type Actor, helpsFor } from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type RemindRefusal =
  | { kind: "not_allowed" }
  /** Nobody is written twice a day. */
  | { kind: "reminded_today" };

const dayMs = 86_400_000;

type Help = {
  organisation_id: string;
  state: string;
  reminded_at: Date | null;
  email: string | null;
  locale: string | null;
  asked: string | null;
};

/** Who helps writes the entrepreneur what comes next, in words that are ready; at most once a day for each campaign. */
export async function remindEntrepreneur(
  ports: Ports,
  actor: Actor,
  facilitationId: string,
): Promise<Result<null, RemindRefusal>> {
  return ports.db.transaction(async (sql) => {
    await sql.query("select from facilitation where id = $1 for update", [facilitationId]);
    const [help] = await sql.query<Help>(
      `select f.organisation_id, f.state::text, f.email as asked, p.email, p.locale,
              (select max(o.reminded_at) from facilitation o where o.id = f.id or o.campaign_id = f.campaign_id) as reminded_at
         from facilitation f left join campaign c on c.id = f.campaign_id left join person p on p.id = c.entrepreneur_id
        where f.id = $1`,
      [facilitationId],
    );
    if (!help || !helpsFor(actor, [help.organisation_id])) return refused({ kind: "not_allowed" });
    if (help.state !== "agreed" && help.state !== "invited") return refused({ kind: "not_allowed" });
    const now = ports.clock.now();
    if (help.reminded_at && help.reminded_at.getTime() > now.getTime() - dayMs)
      return refused({ kind: "reminded_today" });
    await sql.query("update facilitation set reminded_at = $2 where id = $1", [facilitationId, now]);
    const kind = help.state === "invited" ? "help-asked" : "campaign-reminder";
    const payload = { facilitationId, at: now.toISOString() };
    const mail = { to: help.asked ?? help.email!, locale: help.locale ?? "es", payload };
    await addToOutbox(sql, [{ key: `${kind}:${facilitationId}:${now.getTime()}`, kind, ...mail }], { now });
    return done(null);
  });
}
