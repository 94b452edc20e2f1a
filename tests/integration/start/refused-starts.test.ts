import { chmodSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { emptyFolder, runStart } from "./run-start.ts";

const wrongStarts: { name: string; says: RegExp; variables: () => Promise<Record<string, string>> }[] = [
  {
    name: "a port that is in use",
    says: /✗ port \d+ is in use: stop what uses it, or set PORT\n/,
    variables: async () => ({ DATA_DIR: emptyFolder(), PORT: String(await busyPort()) }),
  },
  {
    name: "an APP_ENV that is none",
    says: /✗ APP_ENV is neither demo nor production: staging\n/,
    variables: async () => ({ DATA_DIR: emptyFolder(), APP_ENV: "staging" }),
  },
  ...["http", "0", "65536", "30.5"].map((PORT) => ({
    name: `PORT=${PORT}`,
    says: new RegExp(`✗ PORT is not a port number: ${PORT}\n`),
    variables: async () => ({ DATA_DIR: emptyFolder(), PORT }),
  })),
  {
    name: "production without keys",
    says: /✗ the environment is not complete:\n(.+ is missing\n){6,}/,
    variables: async () => ({ DATA_DIR: emptyFolder(), APP_ENV: "production" }),
  },
  {
    name: "live keys in the demonstration",
    says: /✗ the environment is not complete:\nSTRIPE_SECRET_KEY: live keys are refused in demo\n/,
    variables: async () => ({
      DATA_DIR: emptyFolder(),
      DATABASE_URL: "postgresql://127.0.0.1:1/x",
      PORT: String(await freePort()),
      STRIPE_SECRET_KEY: "sk_live_1",
      STRIPE_WEBHOOK_SECRET: "whsec_1",
    }),
  },
  {
    name: "a DATA_DIR below a file",
    says: /✗ the data folder .+ cannot be written: /,
    variables: async () => ({ DATA_DIR: join(aFile(), "below"), PORT: String(await freePort()) }),
  },
  {
    name: "a DATA_DIR where nobody may write",
    says: /✗ the data folder .+ cannot be written: /,
    variables: async () => ({ DATA_DIR: lockedFolder(), PORT: String(await freePort()) }),
  },
  {
    name: "a DATABASE_URL that nobody answers",
    says: /✗ the database of DATABASE_URL does not answer: /,
    variables: async () => ({
      DATA_DIR: emptyFolder(),
      PORT: String(await freePort()),
      DATABASE_URL: "postgresql://esperanza:secret77@127.0.0.1:1/esperanza",
    }),
  },
];

test.each(wrongStarts)(
  "$name: one message, exit code 1, and no process is left",
  async ({ says, variables }) => {
    const run = runStart(await variables());
    expect(await run.ended()).toBe(1);
    expect(run.said()).toMatch(says);
    expect(run.said().match(/✗/g)).toHaveLength(1);
    // A message for a person: no stack, and no password.
    expect(run.said()).not.toMatch(/^\s+at .+:\d+:\d+|secret77/m);
    expect(run.left()).toEqual([]);
  },
  60_000,
);

async function busyPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Even root writes nothing into the kernel's folder. */
function lockedFolder(): string {
  if (process.getuid?.() === 0) return "/sys/esperanza";
  const folder = emptyFolder();
  chmodSync(folder, 0o500);
  return folder;
}

function aFile(): string {
  const file = join(emptyFolder(), "file");
  writeFileSync(file, "");
  return file;
}
