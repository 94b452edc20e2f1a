import { expect, test } from "vitest";
import { visitSourceOf } from "./visit-source.ts";

const from = (referrer: string | null, said: string | null = null) =>
  visitSourceOf({ said, referrer, ownHost: "esperanza.example:8080" });

test.each([
  [null, "direct"],
  ["no address", "direct"],
  ["https://l.facebook.com/l.php?u=x", "facebook"],
  ["https://web.whatsapp.com/", "whatsapp"],
  ["https://www.google.com.ec/", "search"],
  ["https://mail.google.com/mail", "email"],
  ["https://notfacebook.com/", "other"],
  ["https://facebook.com.evil.example/", "other"],
  ["http://esperanza.example:8080/campanas", "esperanza"],
])("%s is %s", (referrer, source) => {
  expect(from(referrer)).toBe(source);
});

test("what our own link says counts before the page before, and only what we know", () => {
  expect(from("https://l.facebook.com/", "poster")).toBe("poster");
  expect(from("https://l.facebook.com/", "<script>")).toBe("facebook");
});
