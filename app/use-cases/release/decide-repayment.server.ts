import type { Sql } from "#app/db/sql.ts";
import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { lesser } from "#app/domain/money/lesser.ts";
import { owedRepaid } from "#app/ledger/entries/owed-repaid.ts";
import { writeOffRecovered } from "#app/ledger/entries/write-off-recovered.ts";
import { lockCalls, openMatchingRecorder } from "#app/ledger/matching-recorder.server.ts";
import { type OwedMoney, readOwedMoney, readWrittenOff } from "#app/ledger/owed-money.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type RepaymentDecisionRefusal =
  | AccessRefusal
  | { kind: "unknown_repayment" }
  | { kind: "decided_before" }
  /** `owed`: all that the campaign owes, and what of it was written off, minor units. */
  | { kind: "more_than_owed"; owed: bigint };

type Part = { donations: bigint; match: { fundId: string; amount: bigint }[] };

type Row = {
  campaign_id: string;
  call_id: string;
  currency: Currency;
  amount: bigint;
  reference: string;
  recorded_by: string;
  entrepreneur_id: string;
  state: string;
};

/**
 * A second operator confirms a recorded repayment, or rejects it. It pays owed donations first, then owed match, then what
 * was written off of either; what is recovered for a fund can be drawn again. Facts posted: write-off-recovered, owed-repaid,
 * match-recovered.
 */
export async function decideRepayment(
  ports: Ports,
  actor: Actor,
  { repaymentId, isConfirmed }: { repaymentId: string; isConfirmed: boolean },
): Promise<Result<null, RepaymentDecisionRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  return ports.db.transaction(async (sql) => {
    const row = await lockRepayment(sql, repaymentId);
    if (!row) return refused({ kind: "unknown_repayment" });
    if (row.state !== "recorded") return refused({ kind: "decided_before" });
    const actorId = actorIdOf(actor);
    if (actorId === row.recorded_by || actorId === row.entrepreneur_id)
      return refused({ kind: "second_person_needed" });
    const now = ports.clock.now();
    if (isConfirmed) {
      const { campaign_id: campaignId, call_id: callId, currency } = row;
      const [owing] = await readOwedMoney(sql, { campaignId, callId: null });
      const [lost] = await readWrittenOff(sql, { campaignId });
      const { left: above, ...expected } = allocate(row.amount, owing);
      const { left, ...unexpected } = allocate(above, lost);
      if (left > 0n) return refused({ kind: "more_than_owed", owed: row.amount - left });
      const paid = add(expected, unexpected);
      const origin = { effectiveAt: now, actorId, source: row.reference };
      const of = { repaymentId, campaignId, callId, currency };
      const recorder = await openMatchingRecorder(sql, new Map([[callId, {}]]), { recordedAt: now });
      if (above > 0n)
        recorder.post(writeOffRecovered({ ...of, ...unexpected, by: { repayment: repaymentId } }, origin));
      recorder.post(owedRepaid({ ...of, ...paid }, origin));
      for (const { fundId: fund, amount } of paid.match) {
        recorder.apply(
          callId,
          { type: "deposit", at: now.getTime(), fund, amount },
          { key: `match-recovered:${repaymentId}:${fund}`, origin, fundMove: "recovered" },
        );
      }
      await recorder.finish();
    }
    await sql.query(
      "update repayment set state = $2::repayment_state, decided_by = $3, decided_at = $4 where id = $1",
      [repaymentId, isConfirmed ? "confirmed" : "rejected", actorId, now],
    );
    return done(null);
  });
}

async function lockRepayment(sql: Sql, repaymentId: string): Promise<Row | null> {
  const [place] = await sql.query<{ call_id: string }>(
    "select c.call_id from repayment r join campaign c on c.id = r.campaign_id where r.id = $1",
    [repaymentId],
  );
  if (!place) return null;
  await lockCalls(sql, [place.call_id]);
  const [row] = await sql.query<Row>(
    `select r.campaign_id, c.call_id, c.currency, r.amount, r.reference, r.recorded_by, c.entrepreneur_id, r.state::text
       from repayment r join campaign c on c.id = r.campaign_id where r.id = $1 for update of r`,
    [repaymentId],
  );
  return row ?? null;
}

/** Donations first, then the match of each fund; `left` is what nothing is owed for. 50.00 on owed 30.00 + 15.00: 5.00 left. */
function allocate(amount: bigint, owed: OwedMoney | undefined): Part & { left: bigint } {
  const donations = lesser(amount, owed?.donations ?? 0n);
  let left = amount - donations;
  const match = (owed?.match ?? []).map((one) => {
    const part = lesser(left, one.amount);
    left -= part;
    return { fundId: one.fundId, amount: part };
  });
  return { donations, match: match.filter((one) => one.amount > 0n), left };
}

/** Both parts together, fund by fund. */
function add(one: Part, other: Part): Part {
  const match = new Map(one.match.map(({ fundId, amount }) => [fundId, amount]));
  for (const { fundId, amount } of other.match) match.set(fundId, (match.get(fundId) ?? 0n) + amount);
  return {
    donations: one.donations + other.donations,
    match: [...match].map(([fundId, amount]) => ({ fundId, amount })),
  };
}
