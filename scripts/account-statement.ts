import { openDatabase } from "#app/db/database.server.ts";
import { readAccountStatements } from "#app/ledger/account-statement.server.ts";
import { unitsOf } from "#app/ledger/export/plain-journal.ts";
import { withProjectDatabase } from "./start/project-database.ts";
import { wordAfter } from "./word-after.ts";

// npm run ledger:statement -- --account CODE --from 2026-01-01 --until 2026-02-01 [--by recorded]: an account over a period, the
// first day included and the last not; days and moments in UTC. By effective time unless told otherwise.
const code = wordAfter("--account");
const [from, until] = [wordAfter("--from"), wordAfter("--until")].map((text) => new Date(text ?? ""));
const by = wordAfter("--by") ?? "effective";
const isBy = by === "effective" || by === "recorded";
if (!code || !isBy || Number.isNaN(from!.getTime()) || Number.isNaN(until!.getTime())) {
  console.error(
    "say which account and when: npm run ledger:statement -- --account CODE --from DAY --until DAY [--by effective|recorded]",
  );
  process.exit(2);
}
await withProjectDatabase(async (url) => {
  const db = openDatabase(url, { connections: 1 });
  const statements = await db.snapshot((sql) =>
    readAccountStatements(sql, { code, from: from!, until: until!, by }),
  );
  if (statements.length === 0) {
    console.error(`no account is named ${code}`);
    process.exitCode = 2;
  }
  for (const { currency, opening, lines, closing, isCut } of statements) {
    const row = (at: string, what: string, amount: string, held: bigint) =>
      console.log(
        `${at.padEnd(24)} ${what.padEnd(32)} ${amount.padStart(14)} ${unitsOf(held, currency).padStart(14)}`,
      );
    console.log(`${code}, ${currency}, by ${by} time`);
    row(from!.toISOString(), "opening balance", "", opening);
    for (const { at, kind, entryId, amount, held, reverses, reversedBy } of lines) {
      const numbers = [
        entryId,
        ...(reverses ? [`of ${reverses}`] : []),
        ...(reversedBy ? [`by ${reversedBy}`] : []),
      ];
      row(at.toISOString(), `${kind} (${numbers.join(" ")})`, unitsOf(amount, currency), held);
    }
    if (isCut) console.log(`… and more than these ${lines.length} lines`);
    row(until!.toISOString(), "closing balance", "", closing);
  }
  await db.close();
});
