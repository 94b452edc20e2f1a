import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65535);
const text = z.string().trim().min(1);
const secret = z.string().min(16, "must have at least 16 characters");

/** Every variable of a running process, with what it means; `.env.example` lists the ones a person sets. */
const schema = z.object({
  /** Decides what exists: emulators, outbox page and demonstration only in `demo`. Never NODE_ENV. */
  APP_ENV: z.enum(["demo", "production"]).default("demo"),
  PORT: port.default(3000),
  /** Folder of the embedded database, files and emulators. */
  DATA_DIR: text.default(".data"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Address under which people reach the site. */
  SITE_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/$/, "")),
  /** Keys the hashes of donors' addresses, codes and sessions. Changing it forgets who gave before. */
  APP_SECRET: secret,
  STRIPE_SECRET_KEY: text,
  STRIPE_WEBHOOK_SECRET: text,
  /** Address of the emulator; absent: the real Stripe. */
  STRIPE_API_BASE: z.url().optional(),
  RESEND_API_KEY: text,
  RESEND_API_BASE: z.url().optional(),
  /** Sender of e-mails, such as `Esperanza <hola@example.org>`; production has no default. */
  MAIL_FROM: text.default("Esperanza <esperanza@example.org>"),
  /** How many proxies stand before us and tell the visitor's address. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Env = z.infer<typeof schema>;

/** Variables that name a problem, all of them together. */
export class WrongEnvironment extends Error {
  override name = "WrongEnvironment";
}

/** Reads the environment once. @throws WrongEnvironment with one line per wrong or missing variable. */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = schema.safeParse(given);
  const alone = (parsed.error?.issues ?? []).map((issue) => {
    const name = issue.path.join(".");
    return name in given ? `${name}: ${issue.message}` : `${name} is missing`;
  });
  const lines = [...new Set([...alone, ...problemsTogether(given)])];
  if (!parsed.success || lines.length > 0) throw new WrongEnvironment(lines.join("\n"));
  return parsed.data;
}

/** What is wrong with variables in the environment they were given for. */
function problemsTogether(given: Record<string, string | undefined>): string[] {
  if (given.APP_ENV === "production") {
    const emulated = ["STRIPE_API_BASE", "RESEND_API_BASE"].filter((name) => given[name]);
    return [
      ...emulated.map((name) => `${name}: emulators do not exist in production`),
      ...(given.MAIL_FROM ? [] : ["MAIL_FROM is missing"]),
    ];
  }
  const isLive = /^(sk|rk)_live_/.test(given.STRIPE_SECRET_KEY ?? "");
  return isLive ? ["STRIPE_SECRET_KEY: live keys are refused in demo"] : [];
}
