import { addToOutbox } from "#app/db/outbox.ts";
import type { Sql } from "#app/db/sql.ts";
import { type AccessRefusal, type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { commentBound } from "#app/domain/evidence/evidence-state.ts";
import { sideOf } from "../evidence/lock-evidence.server.ts";
import { noteStep } from "../evidence/note-step.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { tellDonors } from "../tell-donors.server.ts";
import { lockReport } from "./lock-report.server.ts";

export type DecideReportRefusal =
  | AccessRefusal
  | { kind: "not_waiting" }
  /** Another reviewer was first. */
  | { kind: "decided_before" }
  /** It was changed and sent again meanwhile: what was read is not what stands there. */
  | { kind: "sent_again" }
  | { kind: "comment_missing" };

type Decision = {
  campaignId: string;
  isAccepted: boolean;
  comment: string;
  /** When what the reviewer read was sent. */
  sentAt: Date;
};

/**
 * An operator, or somebody of the call's matcher, accepts a final report, or asks for changes with a comment. Accepted, it is
 * published, the campaign is closed and its donors are told. Never the entrepreneur themself.
 */
export async function decideReport(
  ports: Ports,
  actor: Actor,
  { campaignId, isAccepted, comment, sentAt }: Decision,
): Promise<Result<null, DecideReportRefusal>> {
  return ports.db.transaction(async (sql) => {
    const report = await lockReport(sql, campaignId);
    const side = report && sideOf(actor, report);
    if (!report || !side) return refused({ kind: "not_allowed" });
    const personId = actorIdOf(actor)!;
    if (personId === report.entrepreneur_id) return refused({ kind: "second_person_needed" });
    if (report.state === "accepted" || report.state === "asked") return refused({ kind: "decided_before" });
    if (report.state !== "sent" || report.campaign_state !== "reporting")
      return refused({ kind: "not_waiting" });
    if (report.sent_at!.getTime() !== sentAt.getTime()) return refused({ kind: "sent_again" });
    const words = comment.trim().slice(0, commentBound);
    if (!isAccepted && words === "") return refused({ kind: "comment_missing" });
    const now = ports.clock.now();
    if (isAccepted) await publish(sql, { campaignId, personId, now });
    else await sql.query("update final_report set state = 'asked' where campaign_id = $1", [campaignId]);
    const kind = isAccepted ? "accepted" : "asked";
    const of = { campaignId, trancheId: null, kind, side, comment: words, personId } as const;
    const stepId = await noteStep(sql, ports, of);
    const { email: to, locale } = report;
    const mail = { key: `evidence-decided:${stepId}`, kind: "evidence-decided", to, locale } as const;
    await addToOutbox(sql, [{ ...mail, payload: { stepId } }], { now });
    return done(null);
  });
}

async function publish(
  sql: Sql,
  { campaignId, personId, now }: { campaignId: string; personId: string; now: Date },
): Promise<void> {
  await sql.query(
    "update final_report set state = 'accepted', accepted_by = $2, accepted_at = $3 where campaign_id = $1",
    [campaignId, personId, now],
  );
  await sql.query("update campaign set state = 'closed', updated_at = $2 where id = $1", [campaignId, now]);
  // Once for each address, whatever it gave; who had all of it back is no donor any more.
  const donors = await sql.query<{ id: string }>(
    `select distinct on (n.email) d.id from donation d join donor_contact n on n.donation_id = d.id
      where d.campaign_id = $1 and d.state in ('paid', 'partly_refunded') and n.email is not null
      order by n.email, d.paid_at desc`,
    [campaignId],
  );
  await tellDonors(
    sql,
    donors.map(({ id }) => id),
    { kind: "report-published", now },
  );
}
