import { readEnv } from "#app/config/env.server.ts";
import { createContext } from "#app/context.server.ts";
import { runLoop } from "#app/jobs/run-loop.server.ts";
import { settlementLoops } from "#app/settlement/settler.server.ts";
import { createSealing } from "#app/use-cases/book/seal-entries.server.ts";

// The loops of the worker that need no vendor, in a process of their own: the settler, and the sealing beside it.
const context = createContext(readEnv(process.env), { name: "bench", connections: 10 });
const settler = settlementLoops(context).find(({ name }) => name === "settler")!;
runLoop(context, settler);
runLoop(context, { name: "sealing", everyMs: 1_000, work: createSealing(context) });
process.send?.({ port: 0 });
process.on("disconnect", () => process.exit(0));
