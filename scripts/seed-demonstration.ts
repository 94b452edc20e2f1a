import { readEnv } from "#app/config/env.server.ts";
import { createContext } from "#app/context.server.ts";
import { playDemonstration } from "../prisma/seed/demonstration.ts";

// Loads the demonstration into an empty database, through the running Stripe emulator.
const env = readEnv(process.env);
if (env.APP_ENV !== "demo" || !env.STRIPE_API_BASE) {
  console.log("the demonstration needs APP_ENV=demo and the Stripe emulator: nothing was loaded");
  process.exit(0);
}
const context = createContext({ ...env, LOG_LEVEL: "error" }, { name: "demonstration", connections: 8 });
const isPlayed = await playDemonstration(context, {
  apiBase: env.STRIPE_API_BASE,
  now: new Date(),
  say: (line) => console.log(line),
});
await context.db.close();
if (!isPlayed) console.log("the database is not empty: nothing was loaded");
