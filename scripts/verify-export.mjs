// node verify-export.mjs FILE.zip|FOLDER [--head HASH]: verifies the export of a call with Node alone. One sentence for
// each check; ends with 1 at the first that does not hold, with what and where.
import { createHash } from "node:crypto";
import { closeSync, createReadStream, existsSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";

class Broken extends Error {}

const words = process.argv.slice(2);
const headAt = words.indexOf("--head");
const published = headAt >= 0 ? words[headAt + 1] : undefined;
const [place] = words.filter((_, index) => headAt < 0 || (index !== headAt && index !== headAt + 1));
if (!place || !existsSync(place) || (headAt >= 0 && !/^[0-9a-f]{64}$/.test(published ?? ""))) {
  console.error("node verify-export.mjs FILE.zip|FOLDER [--head HASH]");
  process.exit(2);
}

try {
  const source = statSync(place).isDirectory() ? folderSource(place) : zipSource(place);
  await verify(source);
  console.log("✓ Everything that can be verified without the rest of the journal holds.");
} catch (error) {
  console.log(`✗ ${error instanceof Broken ? error.message : `The export cannot be read: ${error.message}`}`);
  process.exit(1);
}

async function verify(source) {
  const manifest = JSON.parse((await bytesOf(source("manifest.json"))).toString());
  if (manifest.format !== "esperanza-export-1") throw new Broken(`Unknown format ${manifest.format}.`);
  const blocks = await verifyBlocks(source, manifest);
  const accounts = new Map();
  for await (const account of linesOf(source("accounts.ndjson")))
    accounts.set(`${account.code} ${account.currency}`, { ...account, postings: [] });
  const { entries, postings, proofs } = await verifyEntries(source, { manifest, blocks, accounts });
  if (entries !== manifest.entries)
    throw new Broken(`The manifest names ${manifest.entries} entries and there are ${entries}.`);
  console.log(`✓ Each of ${entries} entries is what was sealed: its content leads to the root of its block.`);
  console.log(`✓ Each entry balances in each currency (${postings} postings).`);
  const whole = verifyBalances(accounts);
  console.log(`✓ Running balances follow, and ${whole} accounts of the call hold the sum of their postings.`);
  await verifyDocuments(source, { manifest, proofs });
  await verifyFiles(source, manifest);
  await verifyEvidence(source);
}

/** Where the call's rules ask for it, evidence of the tranche before was accepted first. No cell of this table has a comma. */
async function verifyEvidence(source) {
  const text = (await bytesOf(source("csv/tranches.csv"))).toString().trim();
  const [names, ...rows] = text.split("\r\n").map((line) => line.split(","));
  const tranches = rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index]])));
  const asked = tranches.filter((one) => one.needs_evidence === "true" && one.release_proposed_at !== "");
  for (const { campaign, tranche, release_proposed_at: at } of asked) {
    const before = tranches.find((one) => one.campaign === campaign && one.tranche === `${tranche - 1}`);
    // A tranche that ended without a release has nothing to show.
    if (before?.state === "confirmed" && before.release_proposed_at === "") continue;
    if (!before?.accepted_at || before.accepted_at > at)
      throw new Broken(
        `Tranche ${tranche} of ${campaign} was proposed before evidence of the last was accepted.`,
      );
  }
  console.log(
    `✓ ${asked.length} tranches that need evidence of the one before were released after it was accepted.`,
  );
}

async function verifyBlocks(source, manifest) {
  const blocks = new Map();
  let before = { number: 0, head: "0".repeat(64), next: 1n };
  for await (const block of linesOf(source("blocks.ndjson"))) {
    const { number, firstSequence, size, root, lastHash, sealedAt } = block;
    const name = `Block ${number}`;
    if (Number(number) !== before.number + 1)
      throw new Broken(`${name} does not follow block ${before.number}.`);
    if (BigInt(firstSequence) !== before.next)
      throw new Broken(`${name} does not begin where the one before ends.`);
    const moment = String(Date.parse(sealedAt));
    const extent = [number, firstSequence, String(size)];
    const text = ["esperanza-block-1", ...extent, root, lastHash, moment, before.head];
    const head = sha256(Buffer.from([3]), text.map((one) => `${one.length}:${one}`).join("")).toString("hex");
    if (head !== block.head) throw new Broken(`${name}: its head does not follow from the head before it.`);
    before = { number: Number(number), head, next: BigInt(firstSequence) + BigInt(size) };
    blocks.set(number, block);
  }
  if (before.number !== manifest.blocks)
    throw new Broken(`The manifest names ${manifest.blocks} blocks and there are ${before.number}.`);
  if (before.number > 0 && before.head !== manifest.head)
    throw new Broken(`The manifest names head ${manifest.head} and the chain ends with ${before.head}.`);
  console.log(`✓ ${before.number} blocks are one chain up to head ${before.head}.`);
  if (published) {
    const found = [...blocks.values()].find(({ head }) => head === published);
    if (!found)
      throw new Broken(`No block has the published head ${published}: the journal was changed since.`);
    console.log(`✓ The published head is that of block ${found.number}, of ${found.sealedAt}.`);
  }
  return blocks;
}

async function verifyEntries(source, { manifest, blocks, accounts }) {
  let [entries, postings, last, ofCall] = [0, 0, 0n, 0];
  const proofs = new Map();
  for await (const entry of linesOf(source("entries.ndjson"))) {
    const name = `Entry ${entry.id} at place ${entry.sequence}`;
    if (BigInt(entry.sequence) <= last) throw new Broken(`${name} is not in the order of the seal.`);
    last = BigInt(entry.sequence);
    verifyInclusion(entry, { name, block: blocks.get(entry.block) });
    const isOfCall = entry.callId === manifest.call.id;
    if (isOfCall) ofCall += 1;
    const { proof } = JSON.parse(entry.facts);
    if (entry.kind === "payout-sent" && proof) proofs.set(proof, name);
    const sums = new Map();
    for (const { amount, currency, account, version, balanceAfter } of entry.postings) {
      sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(amount));
      const code = `${account} ${currency}`;
      if (isOfCall && isOwn(account) && !accounts.get(code)?.isWhole)
        throw new Broken(`Account ${code} is the call's own, and is not here with all its postings.`);
      if (!accounts.has(code)) accounts.set(code, { isWhole: false, postings: [] });
      accounts.get(code).postings.push([BigInt(version), BigInt(amount), BigInt(balanceAfter)]);
      postings += 1;
    }
    for (const [currency, sum] of sums)
      if (sum !== 0n) throw new Broken(`${name} does not balance in ${currency}: ${sum}.`);
    entries += 1;
  }
  if (ofCall === 0) throw new Broken(`No entry is of the call ${manifest.call.id} that the manifest names.`);
  return { entries, postings, proofs };
}

/** Whether an account is one of a campaign, a fund or a donation: then the seal, not the export, says that it must be whole. */
function isOwn(account) {
  return /^(campaign|fund|donor):/.test(account);
}

/** The content of an entry gives its leaf, and its leaf leads by its path to the root of its block. */
function verifyInclusion(entry, { name, block }) {
  if (!block) throw new Broken(`${name} names block ${entry.block}, which is not there.`);
  const leaf = sha256(Buffer.from([0]), canonicalText(entry));
  if (leaf.toString("hex") !== entry.leaf)
    throw new Broken(`${name} is not what was sealed: its content was changed.`);
  let at = Number(BigInt(entry.sequence) - BigInt(block.firstSequence));
  if (at < 0 || at >= block.size) throw new Broken(`${name} is not in block ${block.number}.`);
  let hash = leaf;
  const path = [...entry.path];
  for (let size = block.size; size > 1; size = Math.ceil(size / 2), at = Math.floor(at / 2)) {
    const isLast = at === size - 1 && at % 2 === 0;
    if (isLast) continue;
    const step = path.shift() ?? "";
    if (step[0] !== (at % 2 === 0 ? "R" : "L"))
      throw new Broken(`${name}: its path is not that of its place.`);
    const neighbour = Buffer.from(step.slice(1), "hex");
    const [left, right] = at % 2 === 0 ? [hash, neighbour] : [neighbour, hash];
    hash = sha256(Buffer.from([1]), left, right);
  }
  if (path.length > 0 || hash.toString("hex") !== block.root)
    throw new Broken(`${name} does not lead to the root of block ${block.number}.`);
}

/** The bytes that were hashed: each field as `length:bytes`, `-` for none, and then each posting. */
function canonicalText(entry) {
  const { id, kind, key, hash, actorId, source, reverses, callId, campaignId, donationId, releaseId, facts } =
    entry;
  const moments = [Date.parse(entry.effectiveAt), Date.parse(entry.recordedAt)].map(String);
  const dimensions = [callId, campaignId, donationId, releaseId];
  const names = ["esperanza-entry-1", id, kind, key, hash];
  const fields = [...names, ...moments, actorId, source, reverses, ...dimensions, facts];
  const lines = entry.postings.map(
    ({ line, amount, version, balanceAfter, currency, account }) =>
      `${line} ${amount} ${version} ${balanceAfter} ${currency} ${account}`,
  );
  const field = (value) => (value === null ? "-" : `${Buffer.byteLength(value)}:${value}`);
  return [...fields, ...lines].map(field).join("");
}

/** Each balance follows from the one before, where both are here; accounts of the call are here from their first posting on. */
function verifyBalances(accounts) {
  let whole = 0;
  for (const [name, { isWhole, balance, version, postings }] of accounts) {
    postings.sort(([a], [b]) => (a < b ? -1 : 1));
    let [lastVersion, held, sum] = [0n, 0n, 0n];
    for (const [next, amount, after] of postings) {
      if (isWhole && next !== lastVersion + 1n)
        throw new Broken(`Account ${name}: posting ${lastVersion + 1n} is missing.`);
      if (next === lastVersion) throw new Broken(`Account ${name}: posting ${next} is there twice.`);
      if (next === lastVersion + 1n && after !== held + amount)
        throw new Broken(`Account ${name}: the balance after posting ${next} does not follow.`);
      [lastVersion, held, sum] = [next, after, sum + amount];
    }
    if (!isWhole) continue;
    if (String(lastVersion) !== version)
      throw new Broken(`Account ${name}: the last of ${version} postings is missing.`);
    if (String(sum) !== balance)
      throw new Broken(`Account ${name} holds ${balance} and its postings sum to ${sum}.`);
    whole += 1;
  }
  return whole;
}

async function verifyDocuments(source, { manifest: { documents = [] }, proofs }) {
  for (const [hash, name] of proofs)
    if (!documents.includes(hash)) throw new Broken(`${name} has the proof ${hash}, which is missing.`);
  for (const hash of documents) {
    const found = sha256(await bytesOf(source(`documents/${hash}`))).toString("hex");
    if (found !== hash) throw new Broken(`Document ${hash} is another file: ${found}.`);
  }
  console.log(`✓ ${documents.length} documents are the files that their hashes name.`);
}

/** The tables, the workbook and the plain journal are not sealed: they are what the manifest names, and its own hash stands for them. */
async function verifyFiles(source, { files }) {
  const names = Object.keys(files ?? {});
  for (const name of [
    "journal.ledger",
    "libro.xlsx",
    "csv/entries.csv",
    "csv/postings.csv",
    "csv/tranches.csv",
  ])
    if (!names.includes(name)) throw new Broken(`The manifest does not name the file ${name}.`);
  for (const name of names) {
    const hash = createHash("sha256");
    for await (const part of source(name)) hash.update(part);
    if (hash.digest("hex") !== files[name])
      throw new Broken(`The file ${name} is not the one that was exported.`);
  }
  const manifest = sha256(await bytesOf(source("manifest.json"))).toString("hex");
  console.log(
    `✓ ${names.length} files are those of the manifest. Who exported was told its hash: ${manifest}.`,
  );
}

function sha256(...parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

async function bytesOf(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

async function* linesOf(stream) {
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }))
    if (line !== "") yield JSON.parse(line);
}

function folderSource(folder) {
  return (name) => {
    if (!existsSync(join(folder, name))) throw new Broken(`The file ${name} is missing.`);
    return createReadStream(join(folder, name));
  };
}

/** Files of a zip by name, by its central directory (no zip64: up to 4 GB). */
function zipSource(file) {
  const handle = openSync(file, "r");
  const size = fstatSync(handle).size;
  const read = (from, length) => {
    const buffer = Buffer.alloc(length);
    readSync(handle, buffer, 0, length, from);
    return buffer;
  };
  const tail = read(Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = tail.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0) throw new Broken("This is no zip file, or it is not whole.");
  const directory = read(tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const files = new Map();
  for (let at = 0; at + 46 <= directory.length; ) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => directory.readUInt16LE(at + offset));
    const name = directory.toString("utf8", at + 46, at + 46 + nameLength);
    const [method, packed] = [directory.readUInt16LE(at + 10), directory.readUInt32LE(at + 20)];
    files.set(name, { method, packed, at: directory.readUInt32LE(at + 42) });
    at += 46 + nameLength + extra + comment;
  }
  closeSync(handle);
  return (name) => {
    const found = files.get(name);
    if (!found) throw new Broken(`The file ${name} is missing.`);
    if (found.packed === 0) return Readable.from([]);
    const again = openSync(file, "r");
    const header = Buffer.alloc(30);
    readSync(again, header, 0, 30, found.at);
    closeSync(again);
    const start = found.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    const packed = createReadStream(file, { start, end: start + found.packed - 1 });
    if (found.method === 0) return packed;
    const plain = createInflateRaw();
    packed.on("error", (error) => plain.destroy(error));
    return packed.pipe(plain);
  };
}
