import { expect, test } from "vitest";
import { createCipher } from "./cipher.server.ts";

const [old, present] = ["a secret of the year before", "a secret of this year"];

test("only the row it was written for reads it, and only unchanged", () => {
  const cipher = createCipher({ secret: present, before: [] });
  const hidden = cipher.encrypt("2200456712 ñ", "payout_account:1");
  expect(cipher.decrypt(hidden, "payout_account:1")).toBe("2200456712 ñ");
  expect(Buffer.from(hidden.text, "base64url").toString("latin1")).not.toContain("2200456712");
  expect(() => cipher.decrypt(hidden, "payout_account:2")).toThrow();
  const changed = (hidden.text[30] === "A" ? "B" : "A") + hidden.text.slice(31);
  expect(() =>
    cipher.decrypt({ ...hidden, text: hidden.text.slice(0, 30) + changed }, "payout_account:1"),
  ).toThrow();
  expect(() => cipher.decrypt({ ...hidden, text: hidden.text.slice(0, 20) }, "payout_account:1")).toThrow();
});

test("the same text is never the same twice", () => {
  const cipher = createCipher({ secret: present, before: [] });
  expect(cipher.encrypt("x", "1").text).not.toBe(cipher.encrypt("x", "1").text);
});

test("after the secret changed, what the one before encrypted is read, and the new one encrypts", () => {
  const before = createCipher({ secret: old, before: [] }).encrypt("x", "1");
  const cipher = createCipher({ secret: present, before: [old] });
  expect(cipher.decrypt(before, "1")).toBe("x");
  expect(cipher.encrypt("x", "1").keyId).not.toBe(before.keyId);
  expect(() => createCipher({ secret: present, before: [] }).decrypt(before, "1")).toThrow(
    "APP_SECRET_BEFORE",
  );
  expect(() => cipher.decrypt({ ...before, keyId: cipher.encrypt("x", "1").keyId }, "1")).toThrow();
});
