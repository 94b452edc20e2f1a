import { expect, test } from "vitest";
import { findPieceProblems, type PieceContent } from "./evidence-piece.ts";
import { sumSpending } from "./spending.ts";

const piece: PieceContent = {
  budgetLineId: "horno",
  amount: 2_500n,
  supplier: "Ferretería Don Lucho",
  bought: "Un horno usado",
  dated: "2026-03-20",
};
const of = { today: "2026-03-22", lineIds: ["horno", "harina"] };

test("a piece says for which line, how much, from whom, what and when, and never of a day to come", () => {
  expect(findPieceProblems(piece, of)).toEqual([]);
  expect(findPieceProblems({ ...piece, dated: "2026-03-22" }, of)).toEqual([]);
  expect(findPieceProblems({ ...piece, dated: "2026-03-23" }, of)).toEqual([
    { field: "dated", kind: "in_the_future" },
  ]);
  const empty = { budgetLineId: "of another campaign", amount: 0n, supplier: " ", bought: "", dated: "" };
  expect(findPieceProblems(empty, of)).toEqual(
    ["bought", "supplier", "amount", "budgetLineId", "dated"].map((field) => ({ field, kind: "missing" })),
  );
  expect(findPieceProblems({ ...piece, bought: "x".repeat(161) }, of)).toEqual([
    { field: "bought", kind: "too_long" },
  ]);
});

test("what was paid stands beside what is shown; more than a line or than was paid is a hint", () => {
  const lines = [
    { id: "horno", label: "Horno", amount: 3_000n },
    { id: "harina", label: "Harina", amount: 1_000n },
  ];
  const one = { budgetLineId: "horno", amount: 2_500n };
  expect(sumSpending({ paid: 3_500n, lines, pieces: [one] })).toEqual({
    ...{ paid: 3_500n, shown: 2_500n, missing: 1_000n, over: 0n },
    lines: [
      { ...lines[0], shown: 2_500n, isOver: false },
      { ...lines[1], shown: 0n, isOver: false },
    ],
  });
  const both = sumSpending({ paid: 3_500n, lines, pieces: [one, { ...one, amount: 1_100n }] });
  expect(both).toMatchObject({ shown: 3_600n, missing: 0n, over: 100n });
  expect(both.lines.map(({ isOver }) => isOver)).toEqual([true, false]);
});
