import { join } from "node:path";
import { createCipher } from "./config/cipher.server.ts";
import { createDemoClock, realClock } from "./config/demo-clock.server.ts";
import type { Env } from "./config/env.server.ts";
import { createIds, createKeyedHash } from "./config/secrets.server.ts";
import { openDatabase } from "./db/database.server.ts";
import type { DemoPayments } from "./domain/ports/demo-payments.ts";
import type { Finding } from "./domain/ports/finding.ts";
import type { ReadMailEvent } from "./domain/ports/mail-event.ts";
import type { WritePaper } from "./domain/ports/paper.ts";
import type { DrawSocialCard, WritePoster } from "./domain/ports/share-kit.ts";
import type { ReadTable, WriteWorkbook } from "./domain/ports/workbook.ts";
import type { Issuer } from "./domain/receipt/issuer.ts";
import { codeText, shortText } from "./i18n/short-text.ts";
import { createCaptcha, examineCaptcha } from "./integrations/captcha/siteverify-captcha.server.ts";
import { createConsoleTexts } from "./integrations/console-texts/console-texts.ts";
import { readCsv } from "./integrations/csv/read-csv.server.ts";
import { createOneTimeCodes } from "./integrations/otpauth/one-time-codes.server.ts";
import { createPayoutRails } from "./integrations/payout-rails/payout-rails.ts";
import { writePaper } from "./integrations/pdf/write-paper.server.ts";
import { writePoster } from "./integrations/pdf/write-poster.server.ts";
import { createMailWriter } from "./integrations/react-email/write-mail.server.tsx";
import { examineReplies } from "./integrations/resend/examine-replies.server.ts";
import { examineResend } from "./integrations/resend/examine-resend.server.ts";
import { createMailEventReader } from "./integrations/resend/read-mail-event.server.ts";
import { createResendMailer } from "./integrations/resend/resend-mailer.server.ts";
import { drawSocialCard } from "./integrations/sharp/draw-social-card.server.ts";
import { createPictures } from "./integrations/sharp/prepare-picture.server.ts";
import { writeWorkbook } from "./integrations/spreadsheet/write-workbook.server.ts";
import { createLocalFolder } from "./integrations/storage/local-folder.server.ts";
import { createDemoStripe } from "./integrations/stripe/demo-stripe.server.ts";
import { advanceStripeEmulator } from "./integrations/stripe/emulator-clock.server.ts";
import { examineStripe } from "./integrations/stripe/examine-stripe.server.ts";
import { createStripePayments } from "./integrations/stripe/stripe-payments.server.ts";
import { createPasskeys } from "./integrations/webauthn/passkeys.server.ts";
import { createLog } from "./observability/log.server.ts";
import { readMailContent } from "./queries/mail/mail-content.server.ts";
import type { Ports } from "./use-cases/ports.ts";

/** Everything a process works with; made once, here alone. */
export type AppContext = Ports & {
  env: {
    appEnv: Env["APP_ENV"];
    /** The address that answers to our e-mails reach. */
    contact: string;
  };
  readTable: ReadTable;
  writePaper: WritePaper;
  writePoster: WritePoster;
  drawSocialCard: DrawSocialCard;
  /** In whose name receipts are issued. */
  issuer: Issuer;
  /** Null: the provider was given no address to tell of mails that did not arrive. */
  readMailEvent: ReadMailEvent | null;
  /** Reads the demonstration's clock again, which another process may have advanced. */
  refreshClock(): Promise<void>;
  /** Null in production. */
  demoClock: { advanceEmulator(offsetMs: number): Promise<boolean> } | null;
  /** Null in production, and in a demonstration that speaks to Stripe's own test mode. */
  demoPayments: DemoPayments | null;
};

/** The files of a data folder, for commands that need nothing else of the outside. */
export function openFiles(dataDir: string): Ports["storage"] {
  return createLocalFolder(join(dataDir, "files"));
}

/** What writes tables for a spreadsheet, for the same commands. */
export const workbooks: WriteWorkbook = writeWorkbook;

/** Stripe as these variables name it, for a command that asks nothing else of the outside; null without its key. */
export function openStripe(given: Record<string, string | undefined>): Ports["payments"] | null {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_API_BASE: apiBase, STRIPE_WEBHOOK_SECRET = "" } = given;
  return secretKey
    ? createStripePayments({ secretKey, webhookSecret: STRIPE_WEBHOOK_SECRET, apiBase })
    : null;
}

/** Whether the vendors would serve us as these variables name them: for `npm run doctor`. */
export async function examineVendors(env: Env, { now }: { now: Date }): Promise<Finding[]> {
  const stripe = await examineStripe({
    secretKey: env.STRIPE_SECRET_KEY,
    webhookSecret: env.STRIPE_WEBHOOK_SECRET,
    webhookUrl: `${env.SITE_URL}/webhooks/stripe`,
    isProduction: env.APP_ENV === "production",
    apiBase: env.STRIPE_API_BASE,
    now,
  });
  const resend = await examineResend({ apiKey: env.RESEND_API_KEY, from: env.MAIL_FROM });
  const answers = await examineReplies(env.MAIL_REPLY_TO);
  const captcha = captchaKeys(env);
  return [...stripe, ...resend, ...answers, ...(captcha ? await examineCaptcha(captcha) : [])];
}

/** Null without both of them. */
function captchaKeys(env: Env): Parameters<typeof createCaptcha>[0] | null {
  const { CAPTCHA_PROVIDER: provider, CAPTCHA_SITE_KEY: siteKey, CAPTCHA_SECRET: secret } = env;
  return siteKey && secret ? { provider, siteKey, secret, apiBase: env.CAPTCHA_API_BASE } : null;
}

/** Puts short texts into words; a code tells itself. */
function createTextWriter(
  sql: Ports["db"]["sql"],
  of: { siteUrl: string; contact: string },
): Ports["textWriter"] {
  return {
    async write({ kind, payload }, { locale }) {
      if (kind === "phone-code") return payload.code ? codeText(payload.code, { locale }) : null;
      const content = await readMailContent(sql, { kind, payload }, of);
      return content && shortText(content, { locale, siteUrl: of.siteUrl });
    },
  };
}

function issuerOf(env: Env): Issuer {
  return {
    name: env.ISSUER_NAME,
    taxId: env.ISSUER_TAX_ID,
    address: env.ISSUER_ADDRESS,
    country: env.ISSUER_COUNTRY,
    timeZone: env.ISSUER_TIME_ZONE,
  };
}

/** Wires the vendors. `name` is the process in the log; `connections` its most at the database. */
export function createContext(
  env: Env,
  { name, connections }: { name: string; connections?: number },
): AppContext {
  const db = openDatabase(env.DATABASE_URL, { connections });
  const demoClock = env.APP_ENV === "demo" ? createDemoClock(db.sql) : null;
  const clock = demoClock ?? realClock;
  const captcha = captchaKeys(env);
  const log = createLog({ name, level: env.LOG_LEVEL });
  return {
    db,
    clock,
    ids: createIds(() => clock.now().getTime()),
    log,
    payments: createStripePayments({
      secretKey: env.STRIPE_SECRET_KEY,
      webhookSecret: env.STRIPE_WEBHOOK_SECRET,
      apiBase: env.STRIPE_API_BASE,
    }),
    mailer: createResendMailer({
      apiKey: env.RESEND_API_KEY,
      from: env.MAIL_FROM,
      replyTo: env.MAIL_REPLY_TO,
      apiBase: env.RESEND_API_BASE,
    }),
    mailWriter: createMailWriter((message) =>
      readMailContent(db.sql, message, { siteUrl: env.SITE_URL, contact: env.MAIL_REPLY_TO }),
    ),
    texts: env.TEXTS === "console" ? createConsoleTexts((line) => log.info({}, line)) : null,
    textWriter: createTextWriter(db.sql, { siteUrl: env.SITE_URL, contact: env.MAIL_REPLY_TO }),
    storage: openFiles(env.DATA_DIR),
    pictures: createPictures(),
    cipher: createCipher({ secret: env.APP_SECRET, before: env.APP_SECRET_BEFORE }),
    oneTimeCodes: createOneTimeCodes(env.ISSUER_NAME),
    passkeys: createPasskeys({ name: env.ISSUER_NAME, siteUrl: env.SITE_URL }),
    payoutRails: createPayoutRails({ name: env.ISSUER_NAME, account: env.PAYER_ACCOUNT, bic: env.PAYER_BIC }),
    captcha: captcha && createCaptcha(captcha),
    keyedHash: createKeyedHash(env.APP_SECRET),
    siteUrl: env.SITE_URL,
    readTable: readCsv,
    writePaper,
    writePoster,
    drawSocialCard,
    issuer: issuerOf(env),
    readMailEvent: env.RESEND_WEBHOOK_SECRET ? createMailEventReader(env.RESEND_WEBHOOK_SECRET) : null,
    env: { appEnv: env.APP_ENV, contact: env.MAIL_REPLY_TO },
    refreshClock: async () => demoClock?.refresh(),
    demoPayments:
      env.APP_ENV === "demo" && env.STRIPE_API_BASE ? createDemoStripe(env.STRIPE_API_BASE) : null,
    demoClock: demoClock && {
      advanceEmulator: (offsetMs) => advanceStripeEmulator(env.STRIPE_API_BASE, offsetMs),
    },
  };
}
