import { createMailEmulator } from "./mail-emulator.ts";

/** The emulator as a process. Read from the environment: PORT, HOST, DATA_FILE. Prints one line of JSON when ready. */
async function main(): Promise<void> {
  const { PORT, HOST, DATA_FILE } = process.env;
  const emulator = createMailEmulator({ dataFile: DATA_FILE || null });
  const url = await emulator.listen(Number(PORT || "12112"), { host: HOST || "127.0.0.1" });
  console.log(JSON.stringify({ ready: true, emulator: "mail", url, pid: process.pid }));
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      emulator.close().then(() => process.exit(0));
    });
  }
}

await main();
