import { openDatabase } from "#app/db/database.server.ts";
import { checkLedger } from "#app/ledger/check-ledger.server.ts";
import { withProjectDatabase } from "./start/project-database.ts";

// npm run ledger:check: every promise of the book in one sentence, and whether it holds. Exits 1 when one does not.
await withProjectDatabase(async (url) => {
  const db = openDatabase(url, { connections: 1 });
  const checks = await checkLedger(db.sql);
  for (const { sentence, broken } of checks) {
    console.log(`${broken.length === 0 ? "✓" : "✗"} ${sentence}`);
    for (const one of broken) console.log(`    ${one}`);
  }
  const failed = checks.filter(({ broken }) => broken.length > 0).length;
  console.log(
    failed === 0
      ? `\nAll ${checks.length} promises hold.`
      : `\n${failed} of ${checks.length} promises are broken.`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
  await db.close();
});
