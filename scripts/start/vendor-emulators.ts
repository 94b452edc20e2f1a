import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Env } from "#app/config/env.server.ts";
import { freePort } from "./embedded-postgres.ts";
import type { ProcessGroup } from "./process-group.ts";

/** Ports of the emulators; null for a vendor whose keys were given. */
export type Emulators = {
  stripe: number | null;
  mail: number | null;
  webhookSecret: string;
  mailWebhookSecret: string;
};

/** Without keys of a vendor the demonstration speaks to its emulator. */
export async function chooseEmulators(): Promise<Emulators> {
  const { STRIPE_SECRET_KEY, RESEND_API_KEY } = process.env;
  return {
    stripe: STRIPE_SECRET_KEY ? null : await freePort(),
    mail: RESEND_API_KEY ? null : await freePort(),
    webhookSecret: `whsec_${randomBytes(16).toString("hex")}`,
    mailWebhookSecret: `whsec_${randomBytes(24).toString("base64")}`,
  };
}

/** Starts the emulators that were chosen, as processes of their own. */
export async function startEmulators(
  group: ProcessGroup,
  of: {
    emulators: Emulators;
    env: Env;
    dataDir: string;
    stop: (code: number, why?: string) => Promise<void>;
  },
): Promise<void> {
  const { emulators, env, dataDir } = of;
  const onGiveUp = (why: string) => void of.stop(1, why);
  if (emulators.stripe) {
    await group.start("stripe-emulator", "emulators/stripe/main.ts", {
      env: {
        ...process.env,
        PORT: String(emulators.stripe),
        DATA_FILE: join(dataDir, "stripe-emulator.jsonl"),
        WEBHOOK_URL: `http://127.0.0.1:${env.PORT}/webhooks/stripe`,
        WEBHOOK_SECRET: env.STRIPE_WEBHOOK_SECRET,
        PUBLIC_URL: `${env.SITE_URL}/demo/stripe`,
      },
      readyWhen: "line",
      onGiveUp,
    });
  }
  if (emulators.mail) {
    const mailEnv = {
      ...process.env,
      PORT: String(emulators.mail),
      DATA_FILE: join(dataDir, "mail-emulator.jsonl"),
      WEBHOOK_URL: `http://127.0.0.1:${env.PORT}/webhooks/resend`,
      WEBHOOK_SECRET: env.RESEND_WEBHOOK_SECRET,
    };
    await group.start("mail-emulator", "emulators/mail/main.ts", {
      env: mailEnv,
      readyWhen: "line",
      onGiveUp,
    });
  }
}
