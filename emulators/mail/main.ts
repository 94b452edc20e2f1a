import { createMailEmulator } from "./mail-emulator.ts";

/** The emulator as a process. Read from the environment: PORT, HOST, DATA_FILE. Prints one line of JSON when ready. */
async function main(): Promise<void> {
  const { PORT, HOST, DATA_FILE } = process.env;
  const emulator = createMailEmulator({ dataFile: DATA_FILE || null });
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
