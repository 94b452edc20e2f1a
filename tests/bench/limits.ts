import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Bench } from "./bench-server.ts";
import { type Figure, rate } from "./figures.ts";

const seconds = 5;

/** What this machine gives without us: rows committed one by one to its disk, and one row that many change. */
export async function benchLimits({ url, folder, ports: { db } }: Bench): Promise<Figure[]> {
  await db.sql.query("create table limit_row (id bigserial primary key, amount bigint not null)");
  await db.sql.query("insert into limit_row (amount) values (0)");
  const until = performance.now() + seconds * 1_000;
  let rows = 0;
  for (; performance.now() < until; rows++)
    await db.sql.query("insert into limit_row (amount) values ($1)", [1n]);
  return [
    { name: "The machine: single-row inserts, each waiting for the disk", value: rate(rows / seconds) },
    { name: "The machine: one hot row changed by 8 connections (pgbench)", value: hotRow({ url, folder }) },
  ];
}

function hotRow({ url, folder }: { url: string; folder: string }): string {
  const script = join(folder, "hot-row.sql");
  writeFileSync(script, "update limit_row set amount = amount + 1 where id = 1;\n");
  const words = [
    "--no-vacuum",
    "--protocol=prepared",
    "-c",
    "8",
    "-j",
    "2",
    "-T",
    String(seconds),
    "-f",
    script,
  ];
  const { error, stdout } = spawnSync("pgbench", [...words, url], { encoding: "utf8" });
  if (error) return "pgbench is not installed here";
  return rate(Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN));
}
