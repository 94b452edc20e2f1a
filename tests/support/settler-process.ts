import { createIds } from "#app/config/secrets.server.ts";
import { openDatabase } from "#app/db/database.server.ts";
import { settlePayments } from "#app/use-cases/donation/settle-payments.server.ts";
import type { Ports } from "#app/use-cases/ports.ts";

// A settler in a process of its own: settles the inbox in rounds when it is told to, until it finds it empty, and tells
// its parent how many events it took and what it complained about.
const complaints: string[] = [];
const complain = (facts: Record<string, unknown>, message: string) =>
  complaints.push(`${message} ${JSON.stringify(facts)}`);
const db = openDatabase(process.env.DATABASE_URL!, { connections: 2 });
const now = () => new Date(process.env.NOW!);
const ports = {
  db,
  clock: { now },
  ids: createIds(() => now().getTime()),
  log: { info() {}, warn: complain, error: complain },
} as unknown as Ports;

process.once("message", async () => {
  let taken = 0;
  for (let empty = 0; empty < 5; ) {
    const round = await settlePayments(ports, { most: 5 });
    taken += round.taken;
    empty = round.taken === 0 ? empty + 1 : 0;
    if (round.taken === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await db.close();
  process.send!({ taken, complaints }, () => process.exit(0));
});
await db.sql.query("select 1");
process.send!({ isReady: true });
