import { addPiece } from "#app/use-cases/evidence/add-piece.server.ts";
import { decideEvidence } from "#app/use-cases/evidence/decide-evidence.server.ts";
import { sendEvidence } from "#app/use-cases/evidence/send-evidence.server.ts";
import type { Cast } from "./cast.ts";
import { outcomeOf, type Stage } from "./simulated-stage.ts";

type Spent = { tranche_id: string; campaign_id: string; line_id: string; paid: bigint };

/** Entrepreneurs hand in how a paid tranche was spent, at once, with a paper at a time, or with an answer to a question. */
export async function showSpending(
  { ports, chance }: Stage,
  { campaigns, proofHash }: Cast,
): Promise<string> {
  const spent = await ports.db.sql.query<Spent>(
    `select t.id as tranche_id, t.campaign_id, b.id as line_id,
            (select coalesce(sum(total), 0)::bigint from release r where r.tranche_id = t.id and r.state in ('paid', 'confirmed')) as paid
       from tranche t join campaign c on c.id = t.campaign_id join budget_line b on b.campaign_id = c.id and b.position = 1
       left join tranche_evidence e on e.tranche_id = t.id
      where t.state in ('paid', 'confirmed') and c.state in ('releasing', 'reporting') and coalesce(e.state, 'open') in ('open', 'asked')
      order by t.campaign_id, t.position`,
  );
  const outcomes: string[] = [];
  for (const { tranche_id: trancheId, campaign_id, line_id: budgetLineId, paid } of spent) {
    const { entrepreneur } = campaigns.find(({ campaignId }) => campaignId === campaign_id)!;
    const amount = chance.pick([paid / 2n, paid, paid + 500n]) + 1n;
    const dated = ports.clock.now().toISOString().slice(0, 10);
    const file = { hash: proofHash, uploadedHash: proofHash };
    const content = { budgetLineId, amount, supplier: "Ferretería", bought: "Hormas", dated };
    const added = await addPiece(ports, entrepreneur, { pieceId: ports.ids.id(), trancheId, content, file });
    const sent =
      chance.inHundred(70) && (await sendEvidence(ports, entrepreneur, { trancheId, message: "" }));
    outcomes.push(`${amount} ${outcomeOf(added)} ${sent ? outcomeOf(sent) : "kept"}`);
  }
  return outcomes.join() || "none";
}

/** Operators and the matcher's people read what was handed in: they accept most, and ask about some. */
export async function reviewSpending(
  { ports, chance }: Stage,
  { operators, matchers }: Cast,
): Promise<string> {
  const waiting = await ports.db.sql.query<{ id: string; sent_at: Date }>(
    "select tranche_id as id, sent_at from tranche_evidence where state = 'sent' order by tranche_id",
  );
  const outcomes: string[] = [];
  for (const { id: trancheId, sent_at: sentAt } of waiting) {
    const isAccepted = chance.inHundred(65);
    const decision = { trancheId, sentAt, isAccepted, comment: isAccepted ? "" : "Whose invoice is it?" };
    const reader = chance.pick([...operators, ...matchers]);
    outcomes.push(
      `${isAccepted ? "accept" : "ask"} ${outcomeOf(await decideEvidence(ports, reader, decision))}`,
    );
  }
  return outcomes.join() || "none";
}
