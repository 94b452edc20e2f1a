import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import type { Figure } from "./figures.ts";
import { startProduct } from "./started-product.ts";

/** `npm start` on an installed and built tree: with an empty data folder, and with the one it left. */
export async function benchStart(): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "esperanza-bench-"));
  try {
    const cold = await startProduct(dataDir);
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    const atRest = cold.memory();
    const load = autocannon({ url: `${cold.url}/campanas`, connections: 10, duration: 15 });
    await new Promise((resolve) => setTimeout(resolve, 12_000));
    const underLoad = cold.memory();
    await load;
    await cold.stop();
    const warm = await startProduct(dataDir);
    await warm.stop();
    return [
      { name: "Start into an empty folder, with the demonstration", value: `${cold.seconds.toFixed(1)} s` },
      { name: "Start again", value: `${warm.seconds.toFixed(1)} s` },
      ...Object.keys(atRest).map((name) => ({
        name: `Memory of ${name}, at rest / under 10 connections`,
        value: `${atRest[name]!.toFixed(0)} / ${(underLoad[name] ?? 0).toFixed(0)} MiB`,
      })),
    ];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
