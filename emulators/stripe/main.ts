import { createStripeEmulator } from "./stripe-emulator.ts";

/**
 * The emulator as a process. Read from the environment: PORT, HOST, DATA_FILE, WEBHOOK_URL, WEBHOOK_SECRET,
 * PUBLIC_URL, SEED. Prints one line of JSON when ready.
 */
async function main(): Promise<void> {
  const { PORT, HOST, DATA_FILE, WEBHOOK_URL, WEBHOOK_SECRET, PUBLIC_URL, SEED } = process.env;
  const emulator = createStripeEmulator({
    dataFile: DATA_FILE || null,
    webhookUrl: WEBHOOK_URL || null,
    webhookSecret: WEBHOOK_SECRET || undefined,
    publicUrl: PUBLIC_URL || undefined,
    seed: SEED || undefined,
  });
  const url = await emulator.listen(Number(PORT || "12111"), { host: HOST || "127.0.0.1" });
  console.log(JSON.stringify({ ready: true, emulator: "stripe", url, pid: process.pid }));
  // Ends on a signal, and with the process that started it.
  for (const end of ["SIGINT", "SIGTERM", "disconnect"] as const) {
    process.once(end, () => {
      emulator.close().then(() => process.exit(0));
    });
  }
}

await main();
