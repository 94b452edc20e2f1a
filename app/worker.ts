import { readEnv } from "./config/env.server.ts";
import { createContext } from "./context.server.ts";
import { runLoop } from "./jobs/run-loop.server.ts";
import { schedule } from "./jobs/schedule.server.ts";
import { settlementLoops } from "./settlement/settler.server.ts";
import { retryParkedEvents } from "./use-cases/payment/retry-parked-events.server.ts";

// The process beside the web: settles what Stripe told, and does what is due. Any number of them may run.
const context = createContext(readEnv(process.env), { name: "worker", connections: 10 });
await context.refreshClock();
const stops = [...settlementLoops(context), ...schedule(context)].map((loop) => runLoop(context, loop));
process.send?.({ working: true });
// What the version before did not understand, this one may.
retryParkedEvents(context, { kind: "system" }).catch((error) =>
  context.log.error({ error: String(error) }, "parked events could not be read again"),
);

let isStopping = false;
async function stop() {
  if (isStopping) return;
  isStopping = true;
  setTimeout(() => process.exit(0), 8_000).unref();
  await Promise.all(stops.map((end) => end()));
  await context.db.close();
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
process.on("disconnect", stop);
