import { expect, test } from "vitest";
import { endOfPhone, readPhone } from "./phone.ts";

test.each([
  ["0991234567", "+593991234567"],
  ["099 123-4567", "+593991234567"],
  ["+593 99 123 4567", "+593991234567"],
  ["00593 99 123 4567", "+593991234567"],
  ["+51 912 345 678", "+51912345678"],
])("%s is %s", (typed, phone) => {
  expect(readPhone(typed)).toBe(phone);
});

test.each([
  "",
  "hola",
  "912345678",
  "022345678",
  "+57 3001234567",
  "+59399123456",
  "+5199123456789",
  "+593 99 123 456a",
])("%j is no mobile number of Ecuador or Peru", (typed) => {
  expect(readPhone(typed)).toBeNull();
});

test("its owner knows it by its end", () => {
  expect(endOfPhone("+593991234567")).toBe("567");
});
