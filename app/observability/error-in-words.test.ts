import { expect, test } from "vitest";
import { errorInWords } from "./error-in-words.ts";

test("whatever a page threw is readable in the log, without what somebody typed", () => {
  expect(errorInWords(new TypeError("no such column"))).toMatch(/^TypeError: no such column\n\s+at /);
  const byRouter = {
    status: 405,
    statusText: "Method Not Allowed",
    internal: true,
    data: "no action for it",
  };
  expect(errorInWords(byRouter)).toBe("answer 405 Method Not Allowed no action for it");
  expect(errorInWords({ ...byRouter, error: new Error("no route") })).toContain("Error: no route");
  expect(errorInWords(new Response(null, { status: 502 }))).toBe("answer 502");
  expect(errorInWords({ kind: "refused", email: "rosa@example.org" })).toBe("kind refused");
  expect(errorInWords({ status: 422, data: { email: "rosa@example.org" } })).toBe(
    "answer 422 an object with email",
  );
  expect(errorInWords({})).toBe("an object with nothing");
  expect(errorInWords("gone")).toBe("gone");
  expect(errorInWords(null)).toBe("null");
  expect(errorInWords(new Error("x".repeat(10_000))).length).toBe(4_000);
});
