import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Emulators } from "./vendor-emulators.ts";

/** What every process is started with: what was given, and in the demonstration what was not. */
export function completeEnv(
  wanted: { port: number; dataDir: string },
  of: { databaseUrl: string; emulators: Emulators | null },
): NodeJS.ProcessEnv {
  const { emulators, databaseUrl } = of;
  const given: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(wanted.port),
    DATA_DIR: wanted.dataDir,
    DATABASE_URL: databaseUrl,
  };
  if (!emulators) return given;
  return {
    SITE_URL: `http://localhost:${wanted.port}`,
    APP_SECRET: keptSecret(wanted.dataDir),
    ...(emulators.stripe
      ? {
          STRIPE_SECRET_KEY: "sk_test_emulator",
          STRIPE_API_BASE: `http://127.0.0.1:${emulators.stripe}`,
          STRIPE_WEBHOOK_SECRET: emulators.webhookSecret,
        }
      : {}),
    ...(emulators.mail
      ? {
          RESEND_API_KEY: "re_emulator",
          RESEND_API_BASE: `http://127.0.0.1:${emulators.mail}`,
          RESEND_WEBHOOK_SECRET: emulators.mailWebhookSecret,
        }
      : {}),
    TEXTS: "console",
    ...given,
    APP_ENV: "demo",
  };
}

/** The demonstration's own secret; production must be given one. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, "secret");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}
