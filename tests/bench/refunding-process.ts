import { readEnv } from "#app/config/env.server.ts";
import { createContext } from "#app/context.server.ts";
import { runLoop } from "#app/jobs/run-loop.server.ts";
import { schedule } from "#app/jobs/schedule.server.ts";

// The loop of the worker that asks Stripe for refunds, in a process of its own.
const context = createContext(readEnv(process.env), { name: "bench", connections: 10 });
runLoop(context, schedule(context).find(({ name }) => name === "refunds")!);
process.send?.({ port: 0 });
process.on("disconnect", () => process.exit(0));
