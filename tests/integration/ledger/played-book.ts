import {
  bankCustody,
  campaignDonations,
  campaignMatch,
  campaignPayable,
  fundMoney,
  stripeClearing,
  tips,
} from "#app/ledger/chart-of-accounts.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";
import { proposeRelease } from "#app/use-cases/release/propose-release.server.ts";
import { reachDueTranches } from "#app/use-cases/release/reach-tranches.server.ts";
import { give, launchCampaign, must, openFundedCall } from "../../factories/running-campaign.ts";
import { createWorld, dayMs } from "../../support/world.ts";

/** A book in which a bit of everything happened: gifts with tips, match, a passed gate, fees, and a released tranche. */
export async function playBook() {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call, { goal: 8_000n });
  await give(world, { campaignId, amount: 2_000n, donor: "carmen", tip: 100n });
  await give(world, { campaignId, amount: 2_500n, donor: "jorge", tip: 50n });
  await world.wait(21 * dayMs);
  await endDueCampaigns(world.ports);
  await reachDueTranches(world.ports);
  const tranche = await world.db.prisma.tranche.findFirstOrThrow({ where: { campaignId, position: 1 } });
  const { releaseId } = await must(proposeRelease(world.ports, call.operator, tranche.id));
  await must(decideRelease(world.ports, call.luis, { releaseId, isApproved: true, reason: "" }));
  const usd = { currency: "USD" } as const;
  return {
    ...world,
    call,
    fundId: call.fundId,
    codes: {
      bank: bankCustody(usd).code,
      clearing: stripeClearing(usd).code,
      payable: campaignPayable({ ...usd, campaignId }).code,
      earned: campaignMatch({ ...usd, campaignId, fundId: call.fundId, stage: "earned" }).code,
      tips: tips(usd).code,
      donations: campaignDonations({ ...usd, campaignId }).code,
      available: fundMoney({ ...usd, fundId: call.fundId, stage: "available" }).code,
      reserved: fundMoney({ ...usd, fundId: call.fundId, stage: "reserved" }).code,
    },
    /** Runs statements as somebody who has switched the guards of the database off. */
    tamper: (...statements: [text: string, values?: unknown[]][]) =>
      world.db.transaction(async (sql) => {
        await sql.query("set local session_replication_role = replica");
        for (const [text, values] of statements) await sql.query(text, values ?? []);
      }),
  };
}

export type PlayedBook = Awaited<ReturnType<typeof playBook>>;

/** Writes an entry past `postEntries`, with lines that follow the balances: `[account code, amount]`, debits positive. */
export async function writeUnguarded(
  { tamper }: PlayedBook,
  { key, lines, kind = "capital-paid-in" }: { key: string; lines: [string, bigint][]; kind?: string },
): Promise<void> {
  const entry: [string, unknown[]] = [
    `insert into entry (kind, key, hash, effective_at, recorded_at, facts) values ($2, $1, '', now(), now(), '{}')`,
    [key, kind],
  ];
  const postings = lines.flatMap(([code, amount], line): [string, unknown[]][] => [
    [
      "update balance b set amount = b.amount + $2, version = b.version + 1 from account a where a.id = b.account_id and a.code = $1",
      [code, amount],
    ],
    [
      `insert into posting (entry_id, line, account_id, amount, version, balance_after)
       select e.id, $3, a.id, $4, b.version, b.amount from entry e, account a join balance b on b.account_id = a.id
        where e.key = $1 and a.code = $2`,
      [key, code, line + 1, amount],
    ],
  ]);
  await tamper(entry, ...postings);
}
