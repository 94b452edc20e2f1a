import { defineConfig } from "vitest/config";

const setupFiles = ["tests/support/fail-on-console-error.ts"];

export default defineConfig({
  test: {
    // By itself vitest leaves one core of two idle: the tests of the database wait for it most of the time.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "pure",
          // They share no state: each file need not load everything again.
          isolate: false,
          include: [
            "app/**/*.test.{ts,tsx}",
            "emails/**/*.test.{ts,tsx}",
            "tests/{scenarios,properties,architecture}/**/*.test.ts",
          ],
          setupFiles,
          // Only so that one that hangs ends: properties take seconds on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "database",
          // Each file has a database of its own; their modules need not be loaded again for each.
          isolate: false,
          include: ["tests/{integration,stories,simulation,concurrency}/**/*.test.{ts,tsx}"],
          globalSetup: ["tests/support/postgres.global.ts"],
          setupFiles,
          // As above: the largest takes twenty seconds alone.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "crash",
          include: ["tests/crash/**/*.test.ts"],
          setupFiles,
          fileParallelism: false,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/e2e/**/*.test.ts"],
          setupFiles,
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
