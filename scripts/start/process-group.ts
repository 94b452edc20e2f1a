import { type ChildProcess, fork } from "node:child_process";

type StartOptions = {
  env: NodeJS.ProcessEnv;
  /** The message (or first printed line) that tells that it works. */
  readyWhen: "listening" | "working" | "line";
  /** Of Node itself, for this process. */
  nodeOptions?: string[];
  /** Called when it has ended too often to be started again. */
  onGiveUp: (why: string) => void;
};

/** A process that is kept running; messages go to whichever run is alive. */
export type Member = { send(message: object): void };

export type ProcessGroup = {
  /** Starts a TypeScript file and waits until it works; starts it again if it ends by itself. */
  start(name: string, file: string, options: StartOptions): Promise<Member>;
  /** Runs a TypeScript file to its end. @throws when it fails. */
  run(name: string, file: string, options: { env: NodeJS.ProcessEnv }): Promise<void>;
  stop(): Promise<void>;
};

const restartsPerMinute = 5;
const readyWithinMs = 60_000;

/** The processes of one start; ended together, newest first. */
export function createProcessGroup({ say }: { say: (line: string) => void }): ProcessGroup {
  const running = new Map<string, ChildProcess>();
  let isStopping = false;

  type Spawned = { env: NodeJS.ProcessEnv; quiet: boolean; keepsErrors?: boolean; nodeOptions?: string[] };

  function spawn(name: string, file: string, of: Spawned): ChildProcess {
    const { env, quiet, keepsErrors = false, nodeOptions = [] } = of;
    const stdout = quiet ? "pipe" : "inherit";
    const stderr = keepsErrors ? "pipe" : "inherit";
    const child = fork(file, [], {
      env,
      execArgv: [...nodeOptions, "--import", "tsx"],
      stdio: ["ignore", stdout, stderr, "ipc"],
      detached: true,
    });
    running.set(name, child);
    return child;
  }

  async function start(name: string, file: string, options: StartOptions): Promise<Member> {
    const restarts: number[] = [];
    let lastMessage: object | null = null;

    async function launch(): Promise<void> {
      const { env, nodeOptions } = options;
      const child = spawn(name, file, { env, nodeOptions, quiet: options.readyWhen === "line" });
      child.once("exit", (code, signal) => {
        if (isStopping || running.get(name) !== child) return;
        const now = Date.now();
        restarts.push(now);
        const recent = restarts.filter((at) => now - at < 60_000).length;
        if (recent > restartsPerMinute) return options.onGiveUp(`${name} keeps ending (${signal ?? code})`);
        say(`${name} ended (${signal ?? code}); starting it again`);
        launch().then(
          () => lastMessage && child.connected && child.send(lastMessage),
          (error: Error) => options.onGiveUp(error.message),
        );
      });
      await waitUntilReady(name, child, options.readyWhen);
      if (lastMessage) running.get(name)?.send(lastMessage);
    }

    await launch();
    return {
      send(message) {
        lastMessage = { ...lastMessage, ...message };
        const child = running.get(name);
        if (child?.connected) child.send(message);
      },
    };
  }

  return {
    start,
    async run(name, file, { env }) {
      const child = spawn(name, file, { env, quiet: false, keepsErrors: true });
      const words: string[] = [];
      child.stderr!.on("data", (chunk: Buffer) => words.push(chunk.toString()));
      const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
      running.delete(name);
      if (code !== 0 && !isStopping) throw new Error(`${name} failed: ${causeIn(words.join(""))}`);
    },
    async stop() {
      isStopping = true;
      for (const child of [...running.values()].reverse()) await end(child);
    },
  };
}

/** The line of an error's text that says what went wrong, without the way it took through the code. */
function causeIn(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  const telling =
    lines.find((line) => /no space left|ENOSPC/i.test(line)) ??
    lines.find((line) => /^[\w[\]: ]*error\b/i.test(line));
  return telling ?? lines.find((line) => line !== "") ?? "without a word";
}

function waitUntilReady(name: string, child: ChildProcess, sign: StartOptions["readyWhen"]): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${name} was not ready within ${readyWithinMs / 1000} s`)),
      readyWithinMs,
    );
    const settle = (error?: Error) => {
      clearTimeout(timer);
      error ? reject(error) : resolve();
    };
    child.once("exit", (code, signal) =>
      settle(new Error(`${name} ended while starting (${signal ?? code})`)),
    );
    child.once("error", settle);
    if (sign === "line") child.stdout!.once("data", () => settle());
    child.on("message", (message: Record<string, unknown>) => {
      if (typeof message.failed === "string") settle(new Error(message.failed));
      else if (sign in message) settle();
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(timer);
}
