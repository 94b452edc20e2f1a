import type { BalanceLine, Payments } from "#app/domain/ports/payments.ts";
import { reconcileBalance } from "#app/use-cases/payment/reconcile-balance.server.ts";
import type { Bench } from "./bench-server.ts";
import type { Figure } from "./figures.ts";
import { fillJournal } from "./fill-journal.ts";
import { giveOnce } from "./growth.ts";
import { openHotFund } from "./hot-fund.ts";
import { fillInbox, settleAll } from "./settling.ts";

const lineCount = 100_000;
const dayMs = 86_400_000;

/** Reconciling a journal of 100,000 payments, whose lines of the last eight days are all read again and compared. */
export async function benchReconciling({ ports }: Bench): Promise<Figure[]> {
  const { db } = ports;
  const hot = await openHotFund(ports, { campaigns: 42 });
  await fillInbox(ports, [hot], 42 * 10);
  await settleAll(ports);
  const pattern = await giveOnce(ports, hot);
  await db.transaction((sql) => fillJournal(sql, { pattern, count: lineCount, fill: 1 }));
  await db.sql.query("analyze");
  const payments = { ...ports.payments, ...providerOf(await linesOf(ports)) };
  await reconcileBalance({ ...ports, payments }, { kind: "system" });
  let highest = 0;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss / 2 ** 20);
  }, 50);
  const startedAt = performance.now();
  const answer = await reconcileBalance({ ...ports, payments }, { kind: "system" });
  const seconds = (performance.now() - startedAt) / 1_000;
  clearInterval(watch);
  if (!answer.ok) throw new Error(answer.refusal.kind);
  const lines = answer.value.linesRead.toLocaleString("en");
  return [
    { name: `Reconciling ${lines} balance transactions, each read again`, value: `${seconds.toFixed(1)} s` },
    { name: "… most memory of its process", value: `${highest.toFixed(0)} MiB` },
    { name: "… differences", value: String(answer.value.count) },
  ];
}

/** A charge without a fee for each payment of the journal, spread over the last seven days. */
async function linesOf({ db }: Bench["ports"]): Promise<BalanceLine[]> {
  const now = Date.now();
  const rows = await db.sql.query<{ id: string; amount: bigint }>(
    "select payment_intent_id as id, amount + tip + fee_cover as amount from donation where payment_intent_id is not null",
  );
  return rows.map(({ id, amount }, index) => {
    const at = new Date(now - 7 * dayMs + Math.floor((index / rows.length) * 7 * dayMs));
    const money = { amount, fee: 0n, net: amount, currency: "USD" };
    return {
      id: `txn_${id}`,
      type: "charge",
      ...money,
      source: `ch_${id}`,
      paymentIntentId: id,
      createdAt: at,
      availableAt: at,
    };
  });
}

/** What a provider with these lines answers. */
function providerOf(lines: readonly BalanceLine[]): Pick<Payments, "listBalanceLines" | "readHoldings"> {
  return {
    listBalanceLines: async ({ since, until }) => ({
      ok: true,
      value: lines.filter(({ createdAt }) => createdAt >= since && !(until && createdAt >= until)),
    }),
    readHoldings: async () => ({
      ok: true,
      value: new Map([["USD", lines.reduce((sum, { net }) => sum + net, 0n)]]),
    }),
  };
}
