import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readEnv, WrongEnvironment } from "#app/config/env.server.ts";

const complete = {
  DATABASE_URL: "postgresql://localhost/esperanza",
  SITE_URL: "https://esperanza.example/",
  APP_SECRET: "a secret of sixteen or more",
  STRIPE_SECRET_KEY: "sk_test_1",
  STRIPE_WEBHOOK_SECRET: "whsec_1",
  RESEND_API_KEY: "re_1",
  MAIL_FROM: "Esperanza <hola@esperanza.example>",
  MAIL_REPLY_TO: "ayuda@esperanza.example",
  ISSUER_NAME: "Fundación Esperanza",
  ISSUER_TAX_ID: "1790000000001",
  ISSUER_ADDRESS: "Calle 1, Quito",
  ISSUER_COUNTRY: "EC",
  PAYER_ACCOUNT: "2200123456",
  PAYER_BIC: "PICHECEQXXX",
};
const required = [
  "DATABASE_URL",
  "SITE_URL",
  "APP_SECRET",
  "STRIPE_SECRET_KEY",
  "STRIPE_WEBHOOK_SECRET",
  "RESEND_API_KEY",
  "MAIL_FROM",
  "MAIL_REPLY_TO",
  "ISSUER_NAME",
  "ISSUER_TAX_ID",
  "ISSUER_ADDRESS",
  "ISSUER_COUNTRY",
  "PAYER_ACCOUNT",
  "PAYER_BIC",
];

test("what is left out has its default, and an empty variable is left out", () => {
  const env = readEnv({ ...complete, PORT: "", LOG_LEVEL: "" });
  expect(env).toMatchObject({
    APP_ENV: "demo",
    PORT: 3000,
    DATA_DIR: ".data",
    LOG_LEVEL: "info",
    TRUSTED_PROXIES: 0,
  });
  expect(env.SITE_URL).toBe("https://esperanza.example");
});

test("all problems are told together, one line each, and no value is repeated", () => {
  const wrong = {
    APP_ENV: "staging",
    PORT: "http",
    DATABASE_URL: "mysql://x",
    APP_SECRET: "short77",
    TRUSTED_PROXIES: "-1",
    ISSUER_COUNTRY: "Ecuador",
    ISSUER_TIME_ZONE: "Quito",
  };
  const lines = problemsOf(wrong);
  expect(lines.map((line) => line.split(/[: ]/)[0]).sort()).toEqual(
    [
      ...Object.keys(wrong),
      "SITE_URL",
      "STRIPE_SECRET_KEY",
      "STRIPE_WEBHOOK_SECRET",
      "RESEND_API_KEY",
    ].sort(),
  );
  expect(lines).toContain("SITE_URL is missing");
  expect(lines).toContain("APP_SECRET: must have at least 16 characters");
  expect(lines.join()).not.toContain("short77");
});

test.each(required)("production without %s names it and nothing else", (name) => {
  const { [name as keyof typeof complete]: _, ...rest } = complete;
  expect(problemsOf({ ...rest, APP_ENV: "production" })).toEqual([`${name} is missing`]);
});

test("production with nothing names every key", () => {
  const lines = problemsOf({ APP_ENV: "production" });
  for (const name of required) expect(lines).toContain(`${name} is missing`);
});

test("production is complete with every key, and knows no emulator", () => {
  const live = { ...complete, APP_ENV: "production", STRIPE_SECRET_KEY: "sk_live_1" };
  expect(readEnv(live)).toMatchObject({ APP_ENV: "production" });
  for (const name of ["STRIPE_API_BASE", "RESEND_API_BASE", "CAPTCHA_API_BASE"])
    expect(problemsOf({ ...live, [name]: "http://127.0.0.1:1" })).toEqual([
      `${name}: emulators do not exist in production`,
    ]);
});

test.each(["CAPTCHA_SITE_KEY", "CAPTCHA_SECRET"])(
  "the check for persons has both keys or none: %s alone",
  (name) => {
    const [missing, ...more] = problemsOf({ ...complete, [name]: "one" });
    expect(more).toEqual([]);
    expect(missing).toMatch(/^CAPTCHA_(SITE_KEY|SECRET) is missing/);
    expect(missing).not.toContain(name);
    const both = { CAPTCHA_SITE_KEY: "one", CAPTCHA_SECRET: "two", APP_ENV: "production" };
    expect(readEnv({ ...complete, ...both })).toMatchObject({ ...both, CAPTCHA_PROVIDER: "turnstile" });
  },
);

test("short texts go nowhere unless a sender is named, and a console is none in production", () => {
  expect(readEnv(complete).TEXTS).toBe("none");
  expect(readEnv({ ...complete, TEXTS: "console" }).TEXTS).toBe("console");
  expect(problemsOf({ ...complete, APP_ENV: "production", TEXTS: "console" })).toEqual([
    "TEXTS: a console reaches nobody in production",
  ]);
});

test.each(["sk_live_1", "rk_live_1"])("live keys are refused in demo: %s", (key) => {
  expect(problemsOf({ ...complete, STRIPE_SECRET_KEY: key })).toEqual([
    "STRIPE_SECRET_KEY: live keys are refused in demo",
  ]);
});

test(".env.example lists what a person may set, with the defaults that hold, and no other", () => {
  const lines = readFileSync(".env.example", "utf8")
    .split("\n")
    .filter((line) => /^[A-Z_]+=/.test(line));
  const example = Object.fromEntries(lines.map((line) => line.split("=") as [string, string]));
  const known = Object.keys(readEnv(complete));
  // The addresses of the emulators are set by the start alone.
  expect(Object.keys(example).sort()).toEqual(known.sort());
  for (const [name, value] of Object.entries(example).filter(([, value]) => value !== ""))
    expect(String(readEnv(complete)[name as "PORT"]), name).toBe(value);
});

function problemsOf(variables: Record<string, string>): string[] {
  try {
    readEnv(variables);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(WrongEnvironment);
    return (error as Error).message.split("\n");
  }
}
