import { expect, test } from "vitest";
import { stripPersons } from "./strip-persons.ts";

test("who paid is gone from an event, and what moved stays", () => {
  const event = {
    id: "evt_1",
    type: "charge.succeeded",
    data: {
      object: {
        id: "ch_1",
        amount: 2_000,
        billing_details: { email: "carmen@example.org", name: "Carmen Loor" },
        receipt_email: "carmen@example.org",
        metadata: { donation: "019ab3c4" },
      },
    },
  };
  const stripped = stripPersons(JSON.stringify(event));
  expect(stripped).not.toMatch(/carmen/i);
  expect(JSON.parse(stripped)).toMatchObject({
    id: "evt_1",
    data: { object: { id: "ch_1", amount: 2_000, metadata: { donation: "019ab3c4" } } },
  });
  expect(stripPersons("no JSON of Carmen")).toBe("");
});
