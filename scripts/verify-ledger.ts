import { openDatabase } from "#app/db/database.server.ts";
import { verifySeal } from "#app/ledger/seal/verify-seal.server.ts";
import { withProjectDatabase } from "./start/project-database.ts";

// npm run ledger:verify [-- --head HASH …]: recomputes the seal of the whole journal from its rows, and finds the heads
// that were published elsewhere (a receipt, an e-mail, /sello) in it. Exits 1 when something does not hold.
const words = process.argv.slice(2);
const heads = words.filter((_, index) => words[index - 1] === "--head");
if (heads.some((head) => !/^[0-9a-f]{64}$/.test(head))) {
  console.error("a head is 64 hexadecimal digits: npm run ledger:verify -- --head HASH");
  process.exit(2);
}
await withProjectDatabase(async (url) => {
  const db = openDatabase(url, { connections: 1 });
  const { blocks, entries, waiting, head, broken } = await db.snapshot((sql) => verifySeal(sql, { heads }));
  for (const one of broken) console.log(`✗ ${one}`);
  if (broken.length === 0) {
    console.log(
      `✓ ${entries} entries in ${blocks} blocks are what was sealed; ${waiting} wait for their seal.`,
    );
    for (const one of heads) console.log(`✓ The published head ${one} is the journal's.`);
  }
  console.log(`Head: ${head ?? "none yet"}`);
  process.exitCode = broken.length === 0 ? 0 : 1;
  await db.close();
});
