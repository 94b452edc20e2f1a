import { createCipher } from "#app/config/cipher.server.ts";
import { readSecrets, WrongEnvironment } from "#app/config/env.server.ts";
import { openDatabase } from "#app/db/database.server.ts";
import { reencryptSecrets } from "#app/use-cases/reencrypt-secrets.server.ts";
import { withProjectDatabase } from "./start/project-database.ts";

// npm run secrets:reencrypt, with the new APP_SECRET and the old one in APP_SECRET_BEFORE: encrypts accounts, codes and files of payouts, and second factors,
// anew, so that the old secret is needed no more. May be ended and run again at any moment. Exits 1 while something is left.
try {
  const { APP_SECRET: secret, APP_SECRET_BEFORE: before } = readSecrets(process.env);
  await withProjectDatabase(async (url) => {
    const db = openDatabase(url, { connections: 1 });
    const { done, unreadable, busy } = await reencryptSecrets({
      db,
      cipher: createCipher({ secret, before }),
    });
    await db.close();
    console.log(
      `encrypted anew: ${done.accounts} accounts, ${done.codes} codes, ${done.files} files, ${done.refunds} accounts of refunds, ${done.factors} second factors`,
    );
    for (const one of unreadable) console.error(`✗ ${one}`);
    if (busy > 0) console.error(`${busy} were being used: run it again`);
    if (unreadable.length + busy === 0)
      console.log("nothing is left of an older secret: APP_SECRET_BEFORE may be emptied");
    else process.exitCode = 1;
  });
} catch (error) {
  if (!(error instanceof WrongEnvironment)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
