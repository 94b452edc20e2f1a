import { expect, test } from "vitest";
import { batchInWords } from "./batch-in-words.ts";

test.each([
  ["created", 2, 0, 0, "espera aprobación"],
  ["sent", 2, 0, 0, "enviado: espera confirmación"],
  ["sent", 1, 1, 0, "volvió del banco"],
  ["sent", 2, 2, 0, "volvieron los 2"],
  ["sent", 3, 1, 1, "de 3: 1 confirmado, 1 volvió"],
  ["sent", 3, 0, 1, "de 3: 1 confirmado"],
  ["sent", 1, 0, 1, "recibido"],
])("%s, %s payouts, %s came back, %s confirmed: %s", (state, all, failed, confirmed, words) => {
  expect(batchInWords({ state, payouts: { all, failed, confirmed } }, "es")).toBe(words);
});
