import { expect, test } from "vitest";
import { plainAddress } from "./network-address.ts";

test.each([
  ["::ffff:127.0.0.1", "127.0.0.1"],
  ["::FFFF:203.0.113.7", "203.0.113.7"],
  ["203.0.113.7", "203.0.113.7"],
  ["2001:db8::1", "2001:db8::1"],
  ["::ffff:7f00:1", "::ffff:7f00:1"],
  ["::1", "::1"],
])("the address %s is shown as %s", (seen, shown) => {
  expect(plainAddress(seen)).toBe(shown);
});
