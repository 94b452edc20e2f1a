import { accessSync, constants, existsSync, readdirSync, statfsSync } from "node:fs";
import { resolve } from "node:path";
import { readEnv, WrongEnvironment } from "#app/config/env.server.ts";
import { examineVendors } from "#app/context.server.ts";
import { openDatabase } from "#app/db/database.server.ts";
import { examineDatabase } from "#app/db/examine-database.server.ts";
import { type Finding, found } from "#app/domain/ports/finding.ts";

// npm run doctor, with the environment of production: looks at everything that must be right before real money comes, changes nothing,
// and says of each thing that is not how it is put right. Exits 1 when something is wrong.
const leastFreeBytes = 5 * 2 ** 30;

function examineFiles(dataDir: string): Finding[] {
  const folder = resolve(dataDir);
  const isThere = existsSync(folder);
  const mayWrite = isThere && canWrite(folder);
  const { bavail, bsize } = statfsSync(isThere ? folder : ".");
  return [
    found(
      `files can be kept in ${dataDir}`,
      mayWrite,
      "make the folder, and let this user write in it (DATA_DIR)",
    ),
    found("5 GiB are free there", bavail * bsize >= leastFreeBytes, "free space, or take a larger disk"),
  ];
}

function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

async function examineSite(siteUrl: string, { isProduction }: { isProduction: boolean }): Promise<Finding[]> {
  const answer = await fetch(`${siteUrl}/healthz`, { signal: AbortSignal.timeout(10_000) }).catch(() => null);
  return [
    found(
      "the site's address is https",
      !isProduction || siteUrl.startsWith("https://"),
      "set SITE_URL to its https address",
    ),
    found(
      "the site answers there, and all its loops work",
      answer?.status === 200,
      answer
        ? `it said: ${(await answer.text()).slice(0, 200)}`
        : `nothing answers at ${siteUrl}/healthz: start it, or look at DNS and the proxy`,
    ),
  ];
}

async function examineData(url: string, migrations: readonly string[]): Promise<Finding[]> {
  const db = openDatabase(url, { connections: 1 });
  try {
    return await examineDatabase(db.sql, { migrations, now: new Date() });
  } catch (error) {
    return [found("the database answers", false, `set DATABASE_URL or start it: ${String(error)}`)];
  } finally {
    await db.close();
  }
}

try {
  const env = readEnv(process.env);
  const isProduction = env.APP_ENV === "production";
  const migrations = readdirSync("prisma/migrations").filter((name) => /^\d{14}_/.test(name));
  const findings = [
    found("it is set up for production", isProduction, "set APP_ENV=production"),
    found(
      `receipts are issued by ${env.ISSUER_NAME} (${env.ISSUER_TAX_ID}, ${env.ISSUER_COUNTRY}), whose years begin in ${env.ISSUER_TIME_ZONE}`,
      isProduction,
      "set ISSUER_NAME, ISSUER_TAX_ID, ISSUER_ADDRESS and ISSUER_COUNTRY: who receives the money certifies it",
    ),
    ...(await examineData(env.DATABASE_URL, migrations)),
    ...examineFiles(env.DATA_DIR),
    ...(await examineVendors(env, { now: new Date() })),
    ...(await examineSite(env.SITE_URL, { isProduction })),
  ];
  for (const finding of findings)
    console.log(finding.isGood ? `✓ ${finding.what}` : `✗ not so: ${finding.what}\n    → ${finding.fix}`);
  const wrong = findings.filter(({ isGood }) => !isGood).length;
  console.log(wrong === 0 ? "\nNothing is wrong." : `\n${wrong} of ${findings.length} are to be put right.`);
  process.exitCode = wrong === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof WrongEnvironment)) throw error;
  console.log(
    `✗ the environment is not complete (.env.example says what each is):\n    ${error.message.replaceAll("\n", "\n    ")}`,
  );
  process.exitCode = 1;
}
