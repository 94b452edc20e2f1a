import { cpus, loadavg, totalmem } from "node:os";
import { type Bench, openBench } from "./bench-server.ts";
import { benchCampaigns } from "./campaigns.ts";
import type { Figure } from "./figures.ts";
import { benchGrowth } from "./growth.ts";
import { benchLimits } from "./limits.ts";
import { benchLoad } from "./load.ts";
import { benchPages } from "./pages.ts";
import { benchReconciling } from "./reconciling.ts";
import { benchRefunding } from "./refunding.ts";
import { benchSealing } from "./sealing.ts";
import { benchSettling } from "./settling.ts";
import { benchStart } from "./start.ts";
import { benchWebhook } from "./webhook.ts";

// npm run bench [-- limits settling sealing webhook load refunding reconciling campaigns growth pages start]: measures and prints a table; asserts nothing about time.
const parts: Record<string, () => Promise<Figure[]>> = {
  limits: () => withBench(benchLimits),
  settling: () => withBench(benchSettling),
  sealing: () => withBench(benchSealing),
  webhook: () => withBench(benchWebhook),
  load: () => withBench(benchLoad),
  refunding: () => withBench(benchRefunding),
  reconciling: () => withBench(benchReconciling),
  campaigns: () => withBench(benchCampaigns),
  growth: () => withBench(benchGrowth),
  pages: benchPages,
  start: benchStart,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}`);
  process.exit(1);
}
const load = loadavg()[0]!.toFixed(1);
const machine = `${cpus().length} × ${cpus()[0]?.model}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${machine}, load before ${load}\n`,
);
console.log("| what | measured | command |\n|---|---|---|");
for (const [name, run] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const figure of await run())
    console.log(`| ${figure.name} | ${figure.value} | \`npm run bench -- ${name}\` |`);
}
process.exit(0);

async function withBench(work: (bench: Bench) => Promise<Figure[]>): Promise<Figure[]> {
  const bench = await openBench();
  try {
    return await work(bench);
  } finally {
    await bench.close();
  }
}
