import { expect, test } from "vitest";
import { mailboxOf } from "./related-party.ts";

test.each([
  ["a tag is not another mailbox", " Ana+esperanza@Example.org", "ana@example.org"],
  ["nor are dots at Google", "a.na.paz+1@googlemail.com", "anapaz@gmail.com"],
  ["dots elsewhere are", "ana.paz@example.org", "ana.paz@example.org"],
  ["a name that is all tag stays", "+ana@example.org", "+ana@example.org"],
])("%s", (_why, email, mailbox) => {
  expect(mailboxOf(email)).toBe(mailbox);
});
