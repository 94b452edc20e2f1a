import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createMailWriter } from "#app/integrations/react-email/write-mail.server.tsx";
import { writeWorkbook } from "#app/integrations/spreadsheet/write-workbook.server.ts";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { readMailContent } from "#app/queries/mail/mail-content.server.ts";
import { exportCall } from "#app/use-cases/book/export-call.server.ts";
import { approvePayoutBatch } from "#app/use-cases/payout/approve-payout-batch.server.ts";
import { createPayoutBatch } from "#app/use-cases/payout/create-payout-batch.server.ts";
import { readPickupCodes } from "#app/use-cases/payout/read-pickup-codes.server.ts";
import { sendPayoutBatch } from "#app/use-cases/payout/send-payout-batch.server.ts";
import { statePayoutAccount } from "#app/use-cases/payout/state-payout-account.server.ts";
import { takePayoutFile } from "#app/use-cases/payout/take-payout-file.server.ts";
import { sendOutbox } from "#app/use-cases/send-outbox.server.ts";
import { approvedReleases, inCash, keepProofOf, savings } from "../../factories/payouts.ts";
import { must, openFundedCall } from "../../factories/running-campaign.ts";
import { createWorld, type World } from "../../support/world.ts";

const holder = "Yusmary Peña Ñáñez";
const secrets = [
  savings.accountNumber,
  savings.documentNumber,
  inCash.documentNumber,
  holder,
  "Yusmary Pena",
];

test("who is paid where stands readable in no table, log line, e-mail, journal, export or kept file", async () => {
  const world = await createWorld();
  const said: string[] = [];
  const listen = (facts: unknown, message: string) => said.push(`${JSON.stringify(facts)} ${message}`);
  world.ports.log = { info: listen, warn: listen, error: listen };
  world.ports.mailWriter = createMailWriter((message) =>
    readMailContent(world.db.sql, message, { siteUrl: world.ports.siteUrl, contact: "" }),
  );
  world.ports.mailer = {
    async send(mail) {
      said.push(JSON.stringify(mail));
      return { ok: true, providerId: "1" };
    },
  };
  const { call, code } = await playThrough(world);
  while ((await sendOutbox(world.ports, { most: 50 })) > 0);
  expect(said.join("\n")).toContain("••••\u00a01234");
  const places = {
    "log lines and e-mails": said.join("\n"),
    tables: await everyTable(world),
    "the journal": await printJournal(world.db.sql, { names: {}, after: 0n }),
    "the export": await exported(world, call.callId),
    "kept files": filesIn(world.folder),
  };
  for (const [place, text] of Object.entries(places)) {
    expect(text.length, place).toBeGreaterThan(100);
    for (const secret of [...secrets, code])
      expect(text.includes(secret), `${secret} in ${place}`).toBe(false);
  }
});

/** Two accounts, one of them changed, a batch of each rail up to sent, and every file taken. */
async function playThrough(world: World) {
  const { ports } = world;
  const call = await openFundedCall(world);
  const released = await approvedReleases(world, call, { titles: ["Sombreros", "Mermeladas"] });
  const [hats, jam] = released;
  await must(statePayoutAccount(ports, hats!.entrepreneur, { ...savings, holder }));
  await must(statePayoutAccount(ports, jam!.entrepreneur, { ...savings, holder }));
  await must(statePayoutAccount(ports, jam!.entrepreneur, { ...inCash, holder }));
  expect(
    await statePayoutAccount(ports, jam!.entrepreneur, { ...savings, holder, bankCode: "?" }),
  ).toMatchObject({
    ok: false,
  });
  await world.wait(72 * 3_600_000);
  for (const { releaseId } of released) {
    const { batchId } = await must(createPayoutBatch(ports, call.operator, { releaseIds: [releaseId] }));
    await must(approvePayoutBatch(ports, call.treasurer, batchId));
    const files = await world.db.prisma.payoutFile.findMany({ where: { batchId } });
    for (const { format } of files) {
      const { text } = await must(takePayoutFile(ports, call.operator, { batchId, format }));
      expect(text).toContain("Yusmary Pena");
    }
    const sent = {
      batchId,
      reference: `LOTE ${batchId}`,
      proofHash: await keepProofOf(world, "a slip without numbers".repeat(9)),
    };
    await must(sendPayoutBatch(ports, call.operator, sent));
  }
  const [pickup] = await must(readPickupCodes(ports, jam!.entrepreneur));
  return { call, code: pickup!.code };
}

async function everyTable({ db }: World): Promise<string> {
  const tables = await db.sql.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await db.sql.query<{ row: string }>(`select t::text as row from "${name}" t`);
    texts.push(...rows.map(({ row }) => row));
  }
  return texts.join("\n");
}

async function exported({ ports }: World, call: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "esperanza-export-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await must(exportCall(ports, { call, folder, writeWorkbook }));
  return filesIn(folder);
}

function filesIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return files.map((file) => readFileSync(join(file.parentPath, file.name), "utf8")).join("\n");
}
