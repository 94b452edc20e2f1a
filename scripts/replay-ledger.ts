import { openDatabase } from "#app/db/database.server.ts";
import { replayCall } from "#app/ledger/replay-call.server.ts";
import { withProjectDatabase } from "./start/project-database.ts";

// npm run ledger:replay -- --call ID: recomputes every match of a call (or of all) from its terms and events.
const wanted = process.argv[process.argv.indexOf("--call") + 1];
const only = process.argv.includes("--call") ? wanted : null;
await withProjectDatabase(async (url) => {
  const db = openDatabase(url, { connections: 1 });
  const calls = await db.sql.query<{ id: string; slug: string }>(
    "select c.id, c.slug from match_call m join call c on c.id = m.call_id where $1::text is null or c.id::text = $1 or c.slug = $1 order by c.slug",
    [only],
  );
  if (calls.length === 0) {
    console.error(only ? `no call with published terms is named ${only}` : "no call has published terms yet");
    process.exitCode = 2;
  }
  for (const { id, slug } of calls) {
    const { events, donations, differences } = await db.snapshot((sql) => replayCall(sql, id));
    console.log(`${slug}: ${donations} donations, ${events} events, ${differences.length} differences`);
    for (const { subject, recorded, replayed } of differences)
      console.log(`  ${subject}: recorded ${recorded}, replayed ${replayed}`);
    if (differences.length > 0) process.exitCode = 1;
  }
  await db.close();
});
