import { cpus, totalmem } from "node:os";
import { openBench } from "./bench-server.ts";
import type { Figure } from "./figures.ts";
import { benchSettling } from "./settling.ts";

// npm run bench [-- settling webhook pages start]: measures and prints a table; asserts nothing about time.
const wanted = process.argv.slice(2);
const parts: Record<string, () => Promise<Figure[]>> = {
  async settling() {
    const bench = await openBench();
    try {
      return await benchSettling(bench);
    } finally {
      await bench.close();
    }
  },
};

console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB\n`,
);
for (const [name, run] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const figure of await run()) console.log(`| ${figure.name} | ${figure.value} |`);
}
