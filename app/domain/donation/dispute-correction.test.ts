import { expect, test } from "vitest";
import { correctionOf } from "./dispute-correction.ts";

test("only a lost dispute whose money moved otherwise than it was told asks for people", () => {
  const lost = { state: "lost", verdict: "lost", amount: 2_000n };
  expect(correctionOf({ ...lost, held: 0n })).toBeNull();
  expect(correctionOf({ ...lost, held: -500n })).toEqual({ kind: "came_back", amount: 500n });
  const open = { state: "withdrawn", verdict: "lost", amount: 500n };
  expect(correctionOf({ ...open, held: 2_000n })).toEqual({ kind: "amount_taken", amount: 2_000n });
  expect(correctionOf({ ...open, held: 300n })).toEqual({ kind: "amount_taken", amount: 300n });
  expect(correctionOf({ ...open, held: 500n })).toBeNull();
  expect(correctionOf({ ...open, held: 0n })).toBeNull();
  expect(correctionOf({ ...open, verdict: null, held: 2_000n })).toBeNull();
  expect(correctionOf({ ...open, state: "won", held: 2_000n })).toBeNull();
});
