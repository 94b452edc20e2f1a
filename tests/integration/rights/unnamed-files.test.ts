import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { namingColumns } from "#app/db/naming.ts";
import { readOwnersOfPaper } from "#app/queries/panel/evidence-pieces.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { addPiece } from "#app/use-cases/evidence/add-piece.server.ts";
import { askErasure } from "#app/use-cases/rights/ask-erasure.server.ts";
import { erasePerson } from "#app/use-cases/rights/erase-person.server.ts";
import { createFileSweep } from "#app/use-cases/rights/remove-unnamed-files.server.ts";
import { storeFile } from "#app/use-cases/store-file.server.ts";
import { paidCampaigns } from "../../factories/evidence.ts";
import { keepPhoto } from "../../factories/pictures.ts";
import { launchCampaign, must, openFundedCall } from "../../factories/running-campaign.ts";
import { createWorld, dayMs, type World } from "../../support/world.ts";

/** Two live campaigns, and what is kept on the disk. */
async function archive() {
  const world = await createWorld();
  const { db, ports, folder } = world;
  const call = await openFundedCall(world);
  const [one, other] = [await launchCampaign(world, call), await launchCampaign(world, call)];
  const show = ({ campaignId: id }: { campaignId: string }, pictureHash: string | null) =>
    db.prisma.campaign.update({ where: { id }, data: { pictureHash } });
  const isOnDisk = (hash: string) => existsSync(join(folder, hash.slice(0, 2), hash));
  const formsOf = async (hash: string) =>
    (await db.prisma.pictureSize.findMany({ where: { pictureHash: hash } })).map(({ fileHash }) => fileHash);
  const sweep = createFileSweep(ports);
  const slip = (text: string) =>
    storeFile(ports, { bytes: Buffer.from(text), mediaType: "application/pdf", isPublic: false });
  return { world, db, ports, one, other, show, isOnDisk, formsOf, sweep, slip };
}

/** The token of the newest mailed link. */
async function mailedToken({ db }: World): Promise<string> {
  const mail = await db.prisma.outboxMessage.findFirstOrThrow({ where: { kind: "erasure-asked" } });
  return (mail.payload as { code: string }).code;
}

test("every column that names a file is known to the sweep, and the database refuses to forget a named file", async () => {
  const { db, show, one, slip } = await archive();
  const rows = await db.sql.query<{ table: string; column: string }>(
    `select k.conrelid::regclass::text as table, a.attname as column from pg_constraint k
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      where k.contype = 'f' and k.confrelid = 'stored_file'::regclass and k.conrelid <> 'picture_size'::regclass`,
  );
  const sorted = (columns: (readonly string[])[]) => columns.map((column) => column.join(".")).sort();
  expect(sorted(namingColumns.map((column) => column))).toEqual(
    sorted(rows.map(({ table, column }) => [table, column])),
  );
  const all = await db.sql.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns
      where table_schema = 'public' and (column_name ~ '(picture|proof|file|pickup)_hash$' or (table_name ~ 'picture' and column_name = 'hash'))
        and table_name <> 'picture_size' and data_type = 'text'`,
  );
  expect(sorted(all.map(({ table, column }) => [table, column]))).toEqual(
    sorted(namingColumns.map((column) => column)),
  );
  const hash = await slip("named");
  await show(one, hash);
  await expect(db.sql.query("delete from stored_file where hash = $1", [hash])).rejects.toThrow(
    /foreign key/,
  );
});

test("of a person who is forgotten no byte of a picture is left a day later, in any form", async () => {
  const { world, db, ports, one, other, show, isOnDisk, formsOf, sweep } = await archive();
  const [hers, theirs] = [await keepPhoto(ports, "#a63"), await keepPhoto(ports, "#36a")];
  await show(one, hers);
  await show(other, theirs);
  const told = await keepPhoto(ports, "#6a3");
  await db.prisma.storyPicture.create({
    data: { campaignId: one.campaignId, position: 1, hash: told, alt: "Su taller" },
  });
  const gone = [hers, told, ...(await formsOf(hers)), ...(await formsOf(told))];
  const kept = [theirs, ...(await formsOf(theirs))];
  expect([gone.length, kept.length]).toEqual([8, 4]);
  await world.wait(21 * dayMs);
  await endDueCampaigns(ports);
  expect(await sweep()).toBe(0);
  await must(askErasure(ports, one.entrepreneur, { locale: "es" }));
  await must(erasePerson(ports, await mailedToken(world)));
  expect(await sweep()).toBe(0);
  await world.wait(dayMs - 1_000);
  expect(await sweep()).toBe(0);
  expect([...gone, ...kept].every(isOnDisk)).toBe(true);
  await world.wait(2_000);
  expect(await sweep()).toBe(8);
  expect(gone.filter(isOnDisk)).toEqual([]);
  expect(kept.every(isOnDisk)).toBe(true);
  const left = await db.prisma.storedFile.findMany({ select: { hash: true }, where: { hash: { in: gone } } });
  expect(left).toEqual([]);
  expect(await sweep()).toBe(0);
});

test("a replaced picture goes a day later, but not one that another campaign, or a paper, names too", async () => {
  const { world, db, ports, one, other, show, isOnDisk, sweep, slip } = await archive();
  const shared = await keepPhoto(ports, "#a63");
  await show(one, shared);
  await show(other, shared);
  await show(one, null);
  await world.wait(dayMs);
  await sweep();
  await world.wait(2 * dayMs);
  expect(await sweep()).toBe(0);
  expect(isOnDisk(shared)).toBe(true);
  await show(other, null);
  const paper = await slip("the paper of a transfer, seven years");
  await db.prisma.handGift.create({
    data: {
      ...{ id: ports.ids.id(), campaignId: one.campaignId, kind: "cash", currency: "USD", amount: 500n },
      ...{ locale: "es", proofHash: paper, recordedBy: one.entrepreneur.personId, recordedAt: world.now() },
    },
  });
  await sweep();
  await world.wait(2 * dayMs);
  expect(await sweep(), "the picture and its three forms").toBe(4);
  expect([isOnDisk(shared), isOnDisk(paper)]).toEqual([false, true]);
});

test("a form that two pictures share stays while either is named", async () => {
  const { world, db, ports, one, show, isOnDisk, formsOf, sweep } = await archive();
  const [gone, stays] = [await keepPhoto(ports, "#a63"), await keepPhoto(ports, "#36a")];
  const [form] = await formsOf(gone);
  await db.prisma.pictureSize.updateMany({
    where: { pictureHash: stays, width: 480, format: "avif" },
    data: { fileHash: form! },
  });
  await show(one, stays);
  await sweep();
  await world.wait(2 * dayMs);
  await sweep();
  expect([isOnDisk(gone), isOnDisk(form!), isOnDisk(stays)]).toEqual([false, true, true]);
});

test("who uploads the same bytes before they go takes them back for another day", async () => {
  const { world, isOnDisk, sweep, slip } = await archive();
  const hash = await slip("again");
  await sweep();
  await world.wait(2 * dayMs);
  expect(await slip("again")).toBe(hash);
  expect(await sweep()).toBe(0);
  await world.wait(2 * dayMs);
  expect(await sweep()).toBe(1);
  expect(isOnDisk(hash)).toBe(false);
});

test("who uploads the same bytes while they are being removed waits, and has them in the end", async () => {
  const { world, db, ports, isOnDisk, sweep, slip } = await archive();
  const hash = await slip("contended");
  await sweep();
  await world.wait(2 * dayMs);
  const steps: string[] = [];
  let letGo = () => {};
  let arrived = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const isRemoving = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const storage = {
    ...ports.storage,
    async remove(name: string) {
      arrived();
      await held;
      await ports.storage.remove(name);
      steps.push("removed");
    },
  };
  const swept = createFileSweep({ ...ports, storage })();
  await isRemoving;
  const uploaded = slip("contended").then((kept) => {
    steps.push("kept");
    return kept;
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(steps, "it waits").toEqual([]);
  letGo();
  expect(await swept).toBe(1);
  expect(await uploaded).toBe(hash);
  expect(steps).toEqual(["removed", "kept"]);
  expect(isOnDisk(hash)).toBe(true);
  expect(await db.prisma.storedFile.findUnique({ where: { hash } })).toMatchObject({ removingSince: null });
});

test("what somebody who died on the way was removing is removed an hour later, and not by two at once before", async () => {
  const { world, db, isOnDisk, sweep, slip } = await archive();
  const hash = await slip("left");
  await sweep();
  await world.wait(2 * dayMs);
  await db.prisma.storedFile.update({ where: { hash }, data: { removingSince: world.now() } });
  await world.wait(30 * 60_000);
  expect(await sweep()).toBe(0);
  await world.wait(31 * 60_000);
  expect(await sweep()).toBe(1);
  expect(isOnDisk(hash)).toBe(false);
});

test("it walks all files, some each time, and begins again", async () => {
  const { world, ports, slip } = await archive();
  for (let number = 0; number < 7; number++) await slip(`paper ${number}`);
  const sweep = createFileSweep(ports, { most: 3 });
  for (let turn = 0; turn < 4; turn++) await sweep();
  await world.wait(2 * dayMs);
  let removed = 0;
  for (let turn = 0; turn < 9; turn++) removed += await sweep();
  expect(removed).toBeGreaterThanOrEqual(7);
});

test("a paper that a form kept may be named until it goes, and is asked for again after", async () => {
  const world = await createWorld();
  const { ports, db } = world;
  const call = await openFundedCall(world);
  const [{ trancheId, entrepreneur, campaignId }] = (await paidCampaigns(world, call, ["Hormas"])) as [
    Awaited<ReturnType<typeof paidCampaigns>>[0],
  ];
  const line = await db.prisma.budgetLine.findFirstOrThrow({ where: { campaignId } });
  const keep = (text: string) =>
    storeFile(ports, { bytes: Buffer.from(text), mediaType: "application/pdf", isPublic: false });
  const name = (hash: string) => {
    const dated = world.now().toISOString().slice(0, 10);
    const content = { budgetLineId: line.id, amount: 1_000n, supplier: "Lucho", bought: "Hormas", dated };
    const file = { hash, uploadedHash: "b".repeat(64) };
    return addPiece(ports, entrepreneur, { pieceId: ports.ids.id(), trancheId, content, file });
  };
  const sweep = createFileSweep(ports);
  const [inTime, tooLate] = [await keep("in time"), await keep("too late")];
  await sweep();
  await world.wait(2 * dayMs);
  await must(name(inTime));
  await db.prisma.storedFile.update({ where: { hash: tooLate }, data: { removingSince: world.now() } });
  expect(await name(tooLate), "while it is removed").toMatchObject({ refusal: { kind: "file_missing" } });
  await world.wait(2 * dayMs);
  await sweep();
  expect(await name(tooLate)).toMatchObject({ refusal: { kind: "file_missing" } });
  expect(await ports.storage.read(inTime)).not.toBeNull();
  expect(await ports.storage.read(tooLate)).toBeNull();
});

test("a photo of a story is its entrepreneur's before it is public, as the one at its head is", async () => {
  const { db, ports, one } = await archive();
  const hash = await keepPhoto(ports, "#6a3");
  const { campaignId, entrepreneur } = one;
  await db.prisma.storyPicture.create({ data: { campaignId, position: 1, hash, alt: "Su taller" } });
  expect(await readOwnersOfPaper(db.sql, hash)).toMatchObject([{ entrepreneurId: entrepreneur.personId }]);
});
