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
  /** Secrets of before, separated by commas: what they encrypted is still read. */
  APP_SECRET_BEFORE: z
    .string()
    .default("")
    .transform((text) => text.split(",").filter((one) => one !== ""))
    .pipe(z.array(secret)),
  STRIPE_SECRET_KEY: text,
  STRIPE_WEBHOOK_SECRET: text,
  /** Address of the emulator; absent: the real Stripe. */
  STRIPE_API_BASE: z.url().optional(),
  RESEND_API_KEY: text,
  RESEND_API_BASE: z.url().optional(),
  /** Signs what Resend tells of mails that came back; without it nothing of that is heard. */
  RESEND_WEBHOOK_SECRET: z.string().trim().default(""),
  /** Sender of e-mails, such as `Esperanza <hola@example.org>`; production has no default. */
  MAIL_FROM: text.default("Esperanza <esperanza@example.org>"),
  /** Where answers to our e-mails go, and what donors are told to write to; production has no default. */
  MAIL_REPLY_TO: z.email().default("ayuda@example.org"),
  /** The legal entity that receives the money and issues the receipts; production has no default of any of the four. */
  ISSUER_NAME: text.default("Fundación Esperanza (demostración)"),
  /** Begins the series of its numbers: another one begins others. */
  ISSUER_TAX_ID: text.default("DEMO-000000"),
  ISSUER_ADDRESS: text.default("Calle de la Demostración 123, Quito"),
  ISSUER_COUNTRY: z
    .string()
    .regex(/^[A-Z]{2}$/, "must be two letters, such as EC")
    .default("EC"),
  /** By whose calendar the years of the receipts begin. */
  ISSUER_TIME_ZONE: z.string().refine(isTimeZone, "must be a time zone").default("America/Guayaquil"),
  /** Our account at the bank, from which entrepreneurs are paid, and the bank's BIC; production has no default of either. */
  PAYER_ACCOUNT: z
    .string()
    .regex(/^[A-Z0-9]{5,34}$/, "must be 5 to 34 letters or digits")
    .default("000000000000"),
  PAYER_BIC: z
    .string()
    .regex(/^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/, "must be a BIC of 8 or 11 characters")
    .default("DEMOECEQXXX"),
  /** Tells people from machines while somebody tries cards on a campaign; without both keys nobody is asked. */
  CAPTCHA_PROVIDER: z.enum(["turnstile", "hcaptcha", "recaptcha"]).default("turnstile"),
  CAPTCHA_SITE_KEY: z.string().trim().default(""),
  CAPTCHA_SECRET: z.string().trim().default(""),
  /** Address of a stand-in for the provider. */
  CAPTCHA_API_BASE: z.url().optional(),
  /** How short texts leave: `none`, or `console`, which prints them in a demonstration. */
  TEXTS: z.enum(["none", "console"]).default("none"),
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
export function readEnv(variables: Variables): Env {
  const given = givenOf(variables);
  const parsed = schema.safeParse(given);
  const lines = [...new Set([...problemsAlone(parsed.error, given), ...problemsTogether(given)])];
  if (!parsed.success || lines.length > 0) throw new WrongEnvironment(lines.join("\n"));
  return parsed.data;
}

/** The secrets alone, for a command that needs nothing else. @throws WrongEnvironment */
export function readSecrets(variables: Variables): Pick<Env, "APP_SECRET" | "APP_SECRET_BEFORE"> {
  const given = givenOf(variables);
  const parsed = schema.pick({ APP_SECRET: true, APP_SECRET_BEFORE: true }).safeParse(given);
  if (!parsed.success) throw new WrongEnvironment(problemsAlone(parsed.error, given).join("\n"));
  return parsed.data;
}

type Variables = Record<string, string | undefined>;

/** An empty variable is one that was not set. */
function givenOf(variables: Variables): Variables {
  return Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""),
  );
}

/** What is wrong with variables one by one. */
function problemsAlone(error: z.ZodError | undefined, given: Variables): string[] {
  return (error?.issues ?? []).map((issue) => {
    const name = issue.path.join(".");
    return name in given ? `${name}: ${issue.message}` : `${name} is missing`;
  });
}

/** What has a default in the demonstration alone. */
const withoutDefault = [
  "MAIL_FROM",
  "MAIL_REPLY_TO",
  "ISSUER_NAME",
  "ISSUER_TAX_ID",
  "ISSUER_ADDRESS",
  "ISSUER_COUNTRY",
  "PAYER_ACCOUNT",
  "PAYER_BIC",
];

/** What is wrong with variables in the environment they were given for. */
function problemsTogether(given: Record<string, string | undefined>): string[] {
  const captcha = ["CAPTCHA_SITE_KEY", "CAPTCHA_SECRET"];
  const halved = captcha.some((name) => given[name]) ? captcha.filter((name) => !given[name]) : [];
  const alone = halved.map((name) => `${name} is missing: the check for persons needs both its keys`);
  if (given.APP_ENV === "production") {
    const emulated = ["STRIPE_API_BASE", "RESEND_API_BASE", "CAPTCHA_API_BASE"].filter((name) => given[name]);
    const printed = given.TEXTS === "console" ? ["TEXTS: a console reaches nobody in production"] : [];
    return [
      ...alone,
      ...printed,
      ...emulated.map((name) => `${name}: emulators do not exist in production`),
      ...withoutDefault.filter((name) => !given[name]).map((name) => `${name} is missing`),
    ];
  }
  const isLive = /^(sk|rk)_live_/.test(given.STRIPE_SECRET_KEY ?? "");
  return isLive ? [...alone, "STRIPE_SECRET_KEY: live keys are refused in demo"] : alone;
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}
