import type { Sql } from "#app/db/sql.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { settingOff } from "#app/domain/release/releasable.ts";
import { setOffMade } from "#app/ledger/entries/set-off-made.ts";
import { lockCalls, openMatchingRecorder } from "#app/ledger/matching-recorder.server.ts";
import { readOwedMoney } from "#app/ledger/owed-money.server.ts";
import { doEach } from "../do-each.server.ts";
import type { Ports } from "../ports.ts";
import { readFreeMoney } from "./compute-release.server.ts";

type Owing = { campaignId: string; callId: string; currency: Currency };

/**
 * What a campaign holds and is free pays first what it owes of the same kind; what is recovered for a fund can be given
 * again. The caller holds the call's lock. Answers whether there was something. Facts posted: set-off-made, match-recovered.
 */
export async function setOffOwed(
  sql: Sql,
  { campaignId, callId, currency }: Owing,
  { now }: { now: Date },
): Promise<boolean> {
  if ((await readOwedMoney(sql, { campaignId, callId: null })).length === 0) return false;
  const money = await readFreeMoney(sql, { campaignId, now });
  const donations = settingOff(money.donations);
  const match = money.match
    .map(({ fundId, source }) => ({ fundId, amount: settingOff(source) }))
    .filter(({ amount }) => amount > 0n);
  if (donations === 0n && match.length === 0) return false;
  const number = (await countSetOffs(sql, { campaignId, callId })) + 1;
  const entry = setOffMade(
    { campaignId, callId, currency, number, donations, match },
    { effectiveAt: now, actorId: null, source: campaignId },
  );
  const origin = { effectiveAt: now, actorId: null, source: entry.key };
  const recorder = await openMatchingRecorder(sql, new Map([[callId, {}]]), { recordedAt: now });
  recorder.post(entry);
  for (const { fundId: fund, amount } of match)
    recorder.apply(
      callId,
      { type: "deposit", at: now.getTime(), fund, amount },
      { key: `match-recovered:${entry.key}:${fund}`, origin, fundMove: "recovered" },
    );
  await recorder.finish();
  return true;
}

/** Sets off what campaigns both owe and hold. Answers how many campaigns. */
export async function setOffAllOwed(ports: Ports): Promise<number> {
  const answers = await doEach(await findOwing(ports), (owing) =>
    ports.db.transaction(async (sql) => {
      await lockCalls(sql, [owing.callId]);
      return setOffOwed(sql, owing, { now: ports.clock.now() });
    }),
  );
  return answers.filter((isDone) => isDone).length;
}

/** Campaigns that owe and hold something of one kind: donations, or match of one fund. */
function findOwing({ db }: Ports): Promise<Owing[]> {
  return db.sql.query<Owing>(
    `select distinct c.id as "campaignId", c.call_id as "callId", c.currency
       from account o join balance ob on ob.account_id = o.id
       join account h on h.campaign_id = o.campaign_id and h.fund_id is not distinct from o.fund_id
        and (h.code like 'campaign:%:donations' or h.code like 'campaign:%:earned') and h.kind = 'liability'
       join balance hb on hb.account_id = h.id join campaign c on c.id = o.campaign_id
      where o.code like 'campaign:%:owed:%' and ob.amount > 0 and hb.amount < 0 order by 1`,
  );
}

async function countSetOffs(
  sql: Sql,
  { campaignId, callId }: { campaignId: string; callId: string },
): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    "select count(*)::int as count from entry where call_id = $1 and campaign_id = $2 and kind = 'set-off-made'",
    [callId, campaignId],
  );
  return row!.count;
}
