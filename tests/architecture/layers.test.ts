import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import config from "../../.dependency-cruiser.mjs";

// A small house in a temporary folder, with one arrow that points up for each rule of .dependency-cruiser.mjs.
const plants: { rule: string; from: string; to: string }[] = [
  { rule: "no-cycles", from: "app/domain/money/round.ts", to: "#app/domain/money/about.ts" },
  { rule: "not-resolvable", from: "app/domain/money/lost.ts", to: "./nowhere.ts" },
  { rule: "nothing-imports-tests", from: "app/worker.ts", to: "#tests/support/world.ts" },
  { rule: "domain-is-pure", from: "app/domain/money/reads-files.ts", to: "node:fs" },
  { rule: "domain-is-pure", from: "app/domain/money/asks-server.ts", to: "#app/ledger/journal.server.ts" },
  { rule: "zod-only-in-forms", from: "app/domain/money/parses.ts", to: "zod" },
  { rule: "db-looks-down", from: "app/db/knows-ledger.ts", to: "#app/ledger/entry.ts" },
  { rule: "ledger-looks-down", from: "app/ledger/knows-use-case.ts", to: "#app/use-cases/give.server.ts" },
  { rule: "ledger-looks-down", from: "app/ledger/opens-database.ts", to: "#app/db/database.server.ts" },
  { rule: "entries-are-pure", from: "app/ledger/entries/writes.ts", to: "#app/db/sql.ts" },
  {
    rule: "use-cases-look-down",
    from: "app/use-cases/reads-page.server.ts",
    to: "#app/queries/page.server.ts",
  },
  { rule: "use-cases-look-down", from: "app/use-cases/speaks.server.ts", to: "#app/i18n/es.ts" },
  { rule: "queries-look-down", from: "app/queries/does.server.ts", to: "#app/use-cases/give.server.ts" },
  { rule: "queries-never-post", from: "app/queries/posts.server.ts", to: "#app/ledger/journal.server.ts" },
  { rule: "one-door-to-the-journal", from: "app/jobs/books.server.ts", to: "#app/ledger/journal.server.ts" },
  {
    rule: "integrations-look-down",
    from: "app/integrations/resend/asks-stripe.ts",
    to: "#app/integrations/stripe/pay.server.ts",
  },
  { rule: "integrations-look-down", from: "app/integrations/stripe/books.ts", to: "#app/db/sql.ts" },
  { rule: "emails-are-pure", from: "emails/reads.tsx", to: "#app/queries/page.server.ts" },
  { rule: "i18n-is-pure", from: "app/i18n/shows.ts", to: "#app/components/button.tsx" },
  { rule: "config-sees-ports", from: "app/config/knows.server.ts", to: "#app/use-cases/give.server.ts" },
  { rule: "observability-sees-ports", from: "app/observability/knows.server.ts", to: "#app/db/sql.ts" },
  { rule: "auth-looks-down", from: "app/auth/does.server.ts", to: "#app/use-cases/give.server.ts" },
  { rule: "components-are-server-free", from: "app/components/reads.tsx", to: "#app/queries/page.server.ts" },
  { rule: "settlement-calls-use-cases", from: "app/settlement/books.server.ts", to: "#app/db/sql.ts" },
  { rule: "jobs-call-use-cases", from: "app/jobs/asks.server.ts", to: "#app/db/sql.ts" },
  { rule: "routes-stay-thin", from: "app/routes/books.tsx", to: "#app/db/database.server.ts" },
  { rule: "server-stays-thin", from: "app/server/reads.server.ts", to: "#app/queries/page.server.ts" },
  { rule: "emulators-stand-alone", from: "emulators/stripe/knows.ts", to: "#app/domain/money/money.ts" },
  { rule: "emulators-are-spawned", from: "scripts/imports-emulator.ts", to: "#emulators/stripe/main.ts" },
  {
    rule: "one-composition-root",
    from: "app/use-cases/wires.server.ts",
    to: "#app/integrations/stripe/pay.server.ts",
  },
  {
    rule: "env-has-few-readers",
    from: "app/use-cases/configures.server.ts",
    to: "#app/config/env.server.ts",
  },
  { rule: "stripe-sdk-stays-home", from: "app/use-cases/charges.server.ts", to: "stripe" },
  { rule: "prisma-client-stays-home", from: "app/queries/connects.server.ts", to: "pg" },
  { rule: "remix-stays-at-the-edge", from: "app/use-cases/redirects.server.ts", to: "@remix-run/node" },
];

/** What stands in the house rightly, with the arrows that point down. */
const house: Record<string, string[]> = {
  "app/domain/money/money.ts": [],
  "app/domain/money/about.ts": ["#app/domain/money/round.ts"],
  "app/domain/matching/terms-form.ts": ["zod", "#app/domain/money/money.ts"],
  "app/domain/ports/clock.ts": [],
  "app/db/sql.ts": ["#app/domain/money/money.ts"],
  "app/db/database.server.ts": ["pg", "#app/db/sql.ts"],
  "app/ledger/entry.ts": ["#app/domain/money/money.ts"],
  "app/ledger/journal.server.ts": ["#app/db/sql.ts", "#app/ledger/entry.ts"],
  "app/ledger/entries/captured.ts": ["#app/ledger/entry.ts"],
  "app/use-cases/give.server.ts": ["#app/ledger/journal.server.ts", "#app/db/sql.ts"],
  "app/queries/page.server.ts": ["#app/db/sql.ts"],
  "app/i18n/es.ts": ["#app/domain/money/money.ts"],
  "app/components/button.tsx": ["#app/i18n/es.ts"],
  "app/integrations/stripe/pay.server.ts": ["stripe", "#app/domain/ports/clock.ts"],
  "app/config/env.server.ts": ["zod"],
  "app/context.server.ts": ["#app/config/env.server.ts", "#app/integrations/stripe/pay.server.ts"],
  "app/routes/page.tsx": ["@remix-run/node", "#app/queries/page.server.ts", "#app/context.server.ts"],
  "emails/receipt.tsx": ["#app/i18n/es.ts"],
  "emulators/stripe/main.ts": ["stripe"],
  "tests/support/world.ts": ["#app/use-cases/give.server.ts", "#emulators/stripe/main.ts"],
};

const packages = ["zod", "stripe", "pg", "@remix-run/node"];

test("every rule of the layers has an arrow here that breaks it", () => {
  const rules = config.forbidden!.map(({ name }) => name!);
  expect([...new Set(plants.map(({ rule }) => rule))].sort()).toEqual([...rules].sort());
});

test("each arrow that points up is found by its rule, and those that point down are not", () => {
  const violations = cruise();
  for (const { rule, from, to } of plants) {
    const found = violations.filter((one) => touches(one, from)).map(({ rule }) => rule.name);
    expect.soft(found, `${from} → ${to}`).toContain(rule);
  }
  const rightly = Object.keys(house).filter((file) => file !== "app/domain/money/about.ts");
  expect(violations.filter(({ from }) => rightly.includes(from))).toEqual([]);
}, 60_000);

/** A ring is told from one of its files. */
function touches({ from, to, rule }: Violation, file: string): boolean {
  return from === file || (rule.name === "no-cycles" && to === file);
}

type Violation = { from: string; to: string; rule: { name: string } };

function cruise(): Violation[] {
  const folder = mkdtempSync(join(tmpdir(), "esperanza-layers-"));
  try {
    build(folder);
    const words = ["--config", resolve(".dependency-cruiser.mjs"), "--output-type", "json"];
    const command = resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
    const folders = ["app", "emails", "emulators", "scripts", "tests"];
    const run = spawnSync(process.execPath, [command, ...words, ...folders], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 32e6,
    });
    if (!run.stdout.startsWith("{")) throw new Error(run.stderr || run.stdout);
    return (JSON.parse(run.stdout) as { summary: { violations: Violation[] } }).summary.violations;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function build(folder: string): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const imports = {
    "#app/*": "./app/*",
    "#emails/*": "./emails/*",
    "#emulators/*": "./emulators/*",
    "#tests/*": "./tests/*",
  };
  const dependencies = Object.fromEntries(packages.map((name) => [name, "1.0.0"]));
  write("package.json", JSON.stringify({ name: "house", type: "module", imports, dependencies }));
  write(
    "tsconfig.json",
    JSON.stringify({
      compilerOptions: { module: "nodenext", allowImportingTsExtensions: true, noEmit: true },
    }),
  );
  for (const name of packages) {
    write(
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: "1.0.0", type: "module", exports: "./index.js" }),
    );
    write(`node_modules/${name}/index.js`, "export const thing = 1;\n");
  }
  const everything = [...Object.entries(house), ...plants.map(({ from, to }) => [from, [to]] as const)];
  for (const [file, targets] of everything)
    write(
      file,
      [...targets.map((to) => `import ${JSON.stringify(to)};`), "export const here = 1;"].join("\n"),
    );
}
