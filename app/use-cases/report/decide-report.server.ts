import type { Sql } from "#app/db/sql.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { type DecideSentRefusal, decideSent, type SentDecision } from "../evidence/decide-sent.server.ts";
import { type Ports, type Result, refused } from "../ports.ts";
import { tellDonors } from "../tell-donors.server.ts";
import { lockReport } from "./lock-report.server.ts";

/**
 * An operator, or somebody of the call's matcher, accepts a final report, or asks for changes with a comment. Accepted, it is
 * published, the campaign is closed and its donors are told. Never the entrepreneur themself.
 */
export async function decideReport(
  ports: Ports,
  actor: Actor,
  { campaignId, ...decision }: SentDecision & { campaignId: string },
): Promise<Result<null, DecideSentRefusal>> {
  return ports.db.transaction(async (sql) => {
    const report = await lockReport(sql, campaignId);
    if (!report) return refused({ kind: "not_allowed" });
    return decideSent(sql, ports, {
      by: actor,
      sent: { ...report, isOpen: report.campaign_state === "reporting" },
      decision,
      place: { campaignId, trancheId: null },
      keep: (personId, now) =>
        decision.isAccepted
          ? publish(sql, { campaignId, personId, now })
          : sql.query("update final_report set state = 'asked' where campaign_id = $1", [campaignId]),
    });
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
