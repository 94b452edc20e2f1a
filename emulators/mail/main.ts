import { createMailEmulator } from "./mail-emulator.ts";

/** The emulator as a process. Read from the environment: PORT, HOST, DATA_FILE, WEBHOOK_URL, WEBHOOK_SECRET. Prints one line of JSON when ready. */
async function main(): Promise<void> {
  const { PORT, HOST, DATA_FILE, WEBHOOK_URL, WEBHOOK_SECRET } = process.env;
  const webhook = WEBHOOK_URL && WEBHOOK_SECRET ? { url: WEBHOOK_URL, secret: WEBHOOK_SECRET } : null;
  const emulator = createMailEmulator({ dataFile: DATA_FILE || null, webhook });
  const url = await emulator.listen(Number(PORT || "12112"), { host: HOST || "127.0.0.1" });
  console.log(JSON.stringify({ ready: true, emulator: "mail", url, pid: process.pid }));
  // Ends on a signal, and with the process that started it.
  for (const end of ["SIGINT", "SIGTERM", "disconnect"] as const) {
    process.once(end, () => {
      emulator.close().then(() => process.exit(0));
    });
  }
}

await main();
