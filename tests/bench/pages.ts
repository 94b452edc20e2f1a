import { mkdtempSync, rmSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import { openDatabase } from "#app/db/database.server.ts";
import type { Sql } from "#app/db/sql.ts";
import type { Figure } from "./figures.ts";
import { startProduct } from "./started-product.ts";

/** Pages of the running product with its demonstration: how many, how fast, how heavy, and what they ask of the database. */
export async function benchPages(): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "esperanza-bench-"));
  try {
    const product = await startProduct(dataDir);
    const db = openDatabase(product.databaseUrl());
    try {
      const [campaign] = await db.sql.query<{ slug: string }>(
        "select slug from campaign where state = 'live' and picture_hash is not null order by slug limit 1",
      );
      const figures: Figure[] = [];
      const statements = async (url: string) => {
        product.signalWorker("SIGSTOP");
        try {
          return await statementsPerRequest(db.sql, url);
        } finally {
          product.signalWorker("SIGCONT");
        }
      };
      for (const [name, path] of [
        ["home", "/"],
        ["list of campaigns", "/campanas"],
        ["a campaign", `/campanas/${campaign!.slug}`],
        ["donation form", `/campanas/${campaign!.slug}/aportar`],
      ] as const)
        figures.push(...(await benchPage(product.url, { name, path, statements })));
      return figures;
    } finally {
      await db.close();
      await product.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function benchPage(
  base: string,
  of: { name: string; path: string; statements(url: string): Promise<number> },
): Promise<Figure[]> {
  const { name, path } = of;
  const url = `${base}${path}`;
  const statements = await of.statements(url);
  await autocannon({ url, connections: 10, duration: 3 });
  const result = await autocannon({
    url,
    connections: 10,
    duration: 15,
    headers: { "accept-encoding": "gzip" },
  });
  if (result.non2xx > 0) throw new Error(`${result.non2xx} answers of ${path} were not 200`);
  const weight = await weigh(base, path);
  return [
    {
      name: `Page: ${name}, 10 connections`,
      value: `${result.requests.average.toFixed(0)}/s, p50 ${result.latency.p50} ms, p99 ${result.latency.p99} ms`,
    },
    { name: "… statements of the database for one", value: statements.toFixed(1) },
    { name: "… bytes over the wire: HTML, styles, scripts, pictures", value: weight },
  ];
}

const asked = 100;

/** Statements outside transactions count as one transaction each; what the web process asks by itself is measured alone and taken off. */
async function statementsPerRequest(sql: Sql, url: string): Promise<number> {
  await (await fetch(url)).text();
  const during = async (work: () => Promise<unknown>, seconds: number) => {
    await settle();
    const before = await transactions(sql);
    const from = Date.now();
    await work();
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, seconds * 1000 - (Date.now() - from))));
    await settle();
    return (await transactions(sql)) - before;
  };
  const seconds = 5;
  const idle = await during(async () => {}, seconds);
  const busy = await during(async () => {
    for (let request = 0; request < asked; request++) await (await fetch(url)).text();
  }, seconds);
  return (busy - idle) / asked;
}

/** PostgreSQL shows what a connection counted when it has been idle for ten seconds. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 11_000));
}

async function transactions(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ count: bigint }>(
    "select xact_commit + xact_rollback as count from pg_stat_database where datname = current_database()",
  );
  return Number(row!.count);
}

type Kind = "HTML" | "styles" | "scripts" | "pictures";

/** What a browser with an empty cache fetches at first: compressed as it travels, by kind. */
async function weigh(base: string, path: string): Promise<string> {
  const page = await fetchBytes(`${base}${path}`, "br, gzip");
  const html = await (await fetch(`${base}${path}`)).text();
  const sums: Record<Kind, number> = { HTML: page.bytes, styles: 0, scripts: 0, pictures: 0 };
  const found: [Kind, RegExp][] = [
    ["styles", /<link[^>]+rel="stylesheet"[^>]*>/g],
    ["scripts", /<(?:script[^>]+src|link[^>]+rel="modulepreload")[^>]*>/g],
    ["pictures", /<img(?![^>]+loading="lazy")[^>]*>/g],
  ];
  for (const [kind, tag] of found) {
    const addresses = [...html.matchAll(tag)].map(([text]) => /(?:href|src)="([^"]+)"/.exec(text)?.[1]);
    for (const address of new Set(addresses)) {
      if (address && !address.startsWith("data:"))
        sums[kind] += (await fetchBytes(new URL(address, base).href, "br, gzip")).bytes;
    }
  }
  const all = Object.values(sums).reduce((sum, bytes) => sum + bytes, 0);
  const shown = Object.entries(sums).map(([kind, bytes]) => `${kind} ${kib(bytes)}`);
  return `${shown.join(", ")}; ${kib(all)} in all (${page.encoding})`;
}

function kib(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}

function fetchBytes(url: string, accepted: string): Promise<{ bytes: number; encoding: string }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": accepted } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => resolve({ bytes, encoding: response.headers["content-encoding"] ?? "plain" }));
    }).on("error", reject);
  });
}
