import { looksTested, mostCardsOfCheckout, slowing, testingSign } from "#app/domain/donation/card-testing.ts";
import { forgottenBefore } from "#app/domain/rights/retention.ts";
import { doEach } from "../do-each.server.ts";
import { endCheckout } from "../donation/converge-donation.server.ts";
import type { Ports } from "../ports.ts";
import { tellOperators } from "../tell-operators.server.ts";

/**
 * Whoever tries stolen cards: a checkout in which many were refused is ended, and its match is free again; a campaign on
 * which many are refused takes fewer donations for an hour, and the operators are told. Answers how many checkouts ended.
 */
export async function stopCardTesting(ports: Ports): Promise<number> {
  // Neither holds up the other.
  const steps = [() => slowCampaigns(ports), () => endTriedCheckouts(ports)];
  const [, ended] = await doEach(steps, (step) => step());
  return ended!;
}

async function endTriedCheckouts(ports: Ports): Promise<number> {
  const tried = await ports.db.sql.query<{ id: string }>(
    `select d.id from card_failure f join donation d on d.id = f.donation_id
      where d.state = 'started' group by d.id having count(*) >= $1 order by d.id limit 50`,
    [mostCardsOfCheckout],
  );
  const ended = await doEach(tried, ({ id }) => endCheckout(ports, id));
  return ended.filter((isOver) => isOver).length;
}

type Tried = { id: string; refused: number; accepted: number };

/** Answers how many are slowed down now. */
async function slowCampaigns(ports: Ports): Promise<number> {
  const now = ports.clock.now();
  const tried = await ports.db.sql.query<Tried>(
    `select c.id, f.refused, (select count(*)::int from donation d where d.campaign_id = c.id and d.paid_at >= $1) as accepted
       from (select campaign_id, count(*)::int as refused from card_failure where failed_at >= $1 group by 1) f
       join campaign c on c.id = f.campaign_id where f.refused >= $2`,
    [new Date(now.getTime() - testingSign.withinMs), testingSign.failures],
  );
  const slowed = await doEach(tried.filter(looksTested), (campaign) =>
    ports.db.transaction(async (sql) => {
      const until = new Date(now.getTime() + slowing.forMs);
      const [before] = await sql.query<{ is_slow: boolean }>(
        "select coalesce(slowed_until > $2, false) as is_slow from campaign where id = $1 for update",
        [campaign.id, now],
      );
      await sql.query("update campaign set slowed_until = $2 where id = $1", [campaign.id, until]);
      if (before!.is_slow) return;
      ports.log.error(
        { campaignId: campaign.id, refused: campaign.refused },
        "cards are tried on a campaign",
      );
      const key = `cards-tested:${campaign.id}:${until.toISOString()}`;
      const payload = { campaignId: campaign.id, refused: campaign.refused.toString() };
      await tellOperators(sql, { key, kind: "cards-tested", payload }, { now });
    }),
  );
  return slowed.length;
}

/** Refused cards are needed for as long as a campaign may be slowed down by them. */
export async function forgetCardFailures({ db, clock }: Pick<Ports, "db" | "clock">): Promise<void> {
  await db.sql.query("delete from card_failure where failed_at < $1", [
    forgottenBefore("cardFailures", { now: clock.now() }),
  ]);
}
