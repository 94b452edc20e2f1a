import { afterEach, beforeEach, expect, vi } from "vitest";

// Whatever is printed as an error during a test is a defect, or a message that nobody asserted.
beforeEach(() => {
  vi.spyOn(console, "error");
});
afterEach(() => {
  expect(vi.mocked(console.error).mock.calls).toEqual([]);
  vi.restoreAllMocks();
});
