import { expect, test } from "vitest";
import { createCipher } from "#app/config/cipher.server.ts";
import { readPickupCodes } from "#app/use-cases/payout/read-pickup-codes.server.ts";
import { sendPayoutBatch } from "#app/use-cases/payout/send-payout-batch.server.ts";
import { statePayoutAccount } from "#app/use-cases/payout/state-payout-account.server.ts";
import { takePayoutFile } from "#app/use-cases/payout/take-payout-file.server.ts";
import { beginSecondFactor } from "#app/use-cases/people/begin-second-factor.server.ts";
import { statePhone } from "#app/use-cases/people/state-phone.server.ts";
import { reencryptSecrets } from "#app/use-cases/reencrypt-secrets.server.ts";
import {
  approvedBatch,
  approvedReleases,
  inCash,
  keepProofOf,
  savings,
  stateAccount,
} from "../../factories/payouts.ts";
import { must, openFundedCall } from "../../factories/running-campaign.ts";
import { createWorld } from "../../support/world.ts";

const old = "a secret of the tests";
const present = "another secret of the tests";

/** An account of each rail, the files of a batch of each, and a code that waits, encrypted with the secret of before. */
async function playOld() {
  const world = await createWorld();
  const { ports, db } = world;
  const call = await openFundedCall(world);
  const [hats, jam] = await approvedReleases(world, call, { titles: ["Sombreros", "Mermeladas"] });
  await stateAccount(world, hats!.entrepreneur);
  await stateAccount(world, jam!.entrepreneur, inCash);
  const batchId = await approvedBatch(world, call, [hats!.releaseId]);
  const cashBatchId = await approvedBatch(world, call, [jam!.releaseId]);
  const proofHash = await keepProofOf(world, "agency");
  await must(
    sendPayoutBatch(ports, call.operator, {
      batchId: cashBatchId,
      reference: "A-1",
      proofHash,
      isTyped: true,
    }),
  );
  await must(beginSecondFactor(ports, call.ana, { sessionId: null }));
  const texts = { send: async () => ({ ok: true }) as const };
  await must(statePhone({ ...ports, texts }, call.ana, { phone: "0991234567", channel: "sms" }));
  const readAll = async () => ({
    factor: await must(beginSecondFactor(ports, call.ana, { sessionId: null })),
    file: (await must(takePayoutFile(ports, call.operator, { batchId, format: "pain-001" }))).text,
    codes: await must(readPickupCodes(ports, jam!.entrepreneur)),
    isSame: await statePayoutAccount(ports, hats!.entrepreneur, savings),
  });
  const before = await readAll();
  const files = await db.prisma.payoutFile.count();
  const withSecrets = (secret: string, earlier: string[]) => {
    ports.cipher = createCipher({ secret, before: earlier });
  };
  return { world, before, readAll, files, withSecrets };
}

test("after a change of the secret everything is encrypted anew, once, and the old secret is needed no more", async () => {
  const { world, before, readAll, files, withSecrets } = await playOld();
  expect(before.isSame).toMatchObject({ refusal: { kind: "same_account" } });
  withSecrets(present, [old]);
  const nothingLeft = { unreadable: [], busy: 0 };
  const done = { accounts: 2, codes: 1, files, refunds: 0, factors: 1, phones: 1 };
  expect(await reencryptSecrets(world.ports)).toEqual({ done, ...nothingLeft });
  const none = { accounts: 0, codes: 0, files: 0, refunds: 0, factors: 0, phones: 0 };
  expect(await reencryptSecrets(world.ports)).toEqual({ done: none, ...nothingLeft });
  withSecrets(present, []);
  expect(await readAll()).toEqual(before);
});

test("what no known secret reads stays as it is and is named, and what somebody uses is taken by the next run", async () => {
  const { world, files, withSecrets } = await playOld();
  const { db, ports } = world;
  withSecrets(present, []);
  const lost = await reencryptSecrets(ports);
  expect(lost.done).toEqual({ accounts: 0, codes: 0, files: 0, refunds: 0, factors: 0, phones: 0 });
  expect(lost.unreadable).toHaveLength(5 + files);
  expect(lost.unreadable.join("\n")).toContain("APP_SECRET_BEFORE");
  expect(lost.busy).toBe(0);
  withSecrets(present, [old]);
  await db.transaction(async (sql) => {
    await sql.query("select from payout_account where rail = 'cash_code' for update");
    expect(await reencryptSecrets(ports)).toMatchObject({ done: { accounts: 1, codes: 1, files }, busy: 1 });
  });
  expect(await reencryptSecrets(ports)).toMatchObject({ done: { accounts: 1 }, busy: 0, unreadable: [] });
});

test("a file may change its key and nothing else", async () => {
  const { world, files, withSecrets } = await playOld();
  for (const change of ["hash = 'x'", "content = 'x'", "content_key = 'x', name = 'x'"])
    await expect(world.db.sql.query(`update payout_file set ${change}`)).rejects.toThrow("never change");
  await expect(world.db.sql.query("delete from payout_file")).rejects.toThrow();
  // Bytes that are not what the hash says are not encrypted anew, whoever wrote them with a secret that was ours.
  const third = "a third secret of the tests";
  const forger = createCipher({ secret: third, before: [] });
  const file = await world.db.prisma.payoutFile.findFirstOrThrow();
  const name = `payout_file:${file.batchId}:${file.format}`;
  const { text, keyId } = forger.encrypt("forged", name);
  await world.db.sql.query(
    "update payout_file set content = $1, content_key = $2 where batch_id = $3 and format = $4",
    [text, keyId, file.batchId, file.format],
  );
  withSecrets(present, [old, third]);
  const { unreadable, done } = await reencryptSecrets(world.ports);
  expect(unreadable).toEqual([`${name}: it is not what its hash says`]);
  expect(done.files).toBe(files - 1);
});
