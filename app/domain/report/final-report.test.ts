import { expect, test } from "vitest";
import { findReportProblems, type ReportContent } from "./final-report.ts";

const report: ReportContent = {
  text: "Compramos el horno.",
  salesBefore: 0n,
  salesAfter: 120_000n,
  jobsBefore: 0,
  jobsAfter: 3,
  formalised: "in_progress",
  pictures: [{ hash: "a".repeat(64), alt: "El horno nuevo" }],
};

test("a report is complete with its text, every indicator and words for each picture; nothing sold is an answer too", () => {
  expect(findReportProblems(report)).toEqual([]);
  expect(findReportProblems({ ...report, pictures: [] })).toEqual([]);
  const empty: ReportContent = {
    ...{
      text: " ",
      salesBefore: null,
      salesAfter: null,
      jobsBefore: null,
      jobsAfter: null,
      formalised: null,
    },
    pictures: [...report.pictures, { hash: "b".repeat(64), alt: " " }],
  };
  expect(findReportProblems(empty)).toEqual([
    { field: "text", kind: "missing" },
    ...["salesBefore", "salesAfter", "jobsBefore", "jobsAfter", "formalised"].map((field) => ({
      field,
      kind: "missing",
    })),
    { field: "alt", position: 2, kind: "missing" },
  ]);
  expect(findReportProblems({ ...report, text: "x".repeat(6001) })).toEqual([
    { field: "text", kind: "too_long" },
  ]);
});
