import { readEnv } from "#app/config/env.server.ts";
import { createContext } from "#app/context.server.ts";
import { playDemonstration } from "../prisma/seed/demonstration.ts";

// Loads the demonstration into an empty database, through the running Stripe emulator.
const env = readEnv(process.env);
if (env.APP_ENV !== "demo" || !env.STRIPE_API_BASE) {
  console.log("the demonstration needs APP_ENV=demo and the Stripe emulator: nothing was loaded");
  process.exit(0);
}
const database = new URL(env.DATABASE_URL);
// Nobody waits for these commits: the disk may be a moment behind, as a loss would only mean to begin again.
database.searchParams.set("options", "-c synchronous_commit=off");
const context = createContext(
  { ...env, DATABASE_URL: database.href, LOG_LEVEL: "error" },
  { name: "demonstration", connections: 8 },
);
const isPlayed = await playDemonstration(context, {
  apiBase: env.STRIPE_API_BASE,
  now: new Date(),
  say: (line) => console.log(line),
});
await context.db.close();
if (!isPlayed) console.log("the database is not empty: nothing was loaded");
