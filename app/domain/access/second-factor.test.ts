import { expect, test } from "vitest";
import { needsSecondFactor, readRecoveryCode, recoveryCodeOf } from "./second-factor.ts";

test("who moves or reads other people's money shows a second factor; who helps or raises does not have to", () => {
  for (const role of ["operator", "matcher", "auditor"] as const)
    expect(needsSecondFactor([{ role: "facilitator" }, { role }]), role).toBe(true);
  expect(needsSecondFactor([{ role: "facilitator" }])).toBe(false);
  expect(needsSecondFactor([])).toBe(false);
});

test("a recovery code is read as it was written, with capitals and spaces too", () => {
  const code = recoveryCodeOf(Uint8Array.from([0, 1, 2, 3, 30, 31, 254, 255]));
  expect(code).toBe("abcd-9agh");
  expect(readRecoveryCode(` ${code.toUpperCase().replace("-", " - ")} `)).toBe(code.replace("-", ""));
  for (const typed of ["", "123456", "abcd-9agh7", "abcd.9agh"])
    expect(readRecoveryCode(typed), typed).toBeNull();
});
