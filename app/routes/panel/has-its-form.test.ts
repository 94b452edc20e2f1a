import { expect, test } from "vitest";
import { hasItsForm } from "./has-its-form.ts";

const none = { tranches: [], payouts: [], onTheirWay: [], returns: [], deposits: [], refunds: [] };
const emptyDesk = {
  requests: [],
  owed: [],
  writtenOff: [],
  recorded: [],
  capital: [],
  disputes: [],
  stripe: { movable: [] },
};
const asked = { id: "1", intent: "pay", currency: null };

test("a refusal is told beside its form while that is listed, and else at the top of the page", () => {
  const page = { isOperator: true, queues: none, desk: emptyDesk };
  expect(hasItsForm(asked, page)).toBe(false);
  expect(hasItsForm(asked, { ...page, queues: { ...none, payouts: [{ id: "2" }] } })).toBe(false);
  for (const list of Object.keys(none))
    expect(hasItsForm(asked, { ...page, queues: { ...none, [list]: [{ id: "1" }] } }), list).toBe(true);
  for (const list of ["requests", "owed", "writtenOff", "recorded", "capital"])
    expect(hasItsForm(asked, { ...page, desk: { ...emptyDesk, [list]: [{ id: "1" }] } }), list).toBe(true);
});

test("a dispute has a form while it asks for a correction, and that of its proposal once there is one", () => {
  const page = { isOperator: true, queues: none };
  const withDispute = (correction: { proposal: { id: string } | null } | null) =>
    hasItsForm(asked, { ...page, desk: { ...emptyDesk, disputes: [{ id: "1", correction }] } });
  expect(withDispute(null)).toBe(false);
  expect(withDispute({ proposal: null })).toBe(true);
  expect(withDispute({ proposal: { id: "2" } })).toBe(false);
  expect(withDispute({ proposal: { id: "1" } })).toBe(true);
});

test("forms without an item: own money always stands there, a transfer from Stripe by its currency", () => {
  const page = { isOperator: true, queues: none, desk: emptyDesk };
  expect(hasItsForm({ ...asked, intent: "capital" }, page)).toBe(true);
  const transfer = { ...asked, intent: "stripe-payout", currency: "USD" };
  expect(hasItsForm(transfer, page)).toBe(false);
  const movable = [{ currency: "USD" }];
  expect(hasItsForm(transfer, { ...page, desk: { ...emptyDesk, stripe: { movable } } })).toBe(true);
});

test("a facilitator sees the tranches alone: any other refusal is told at the top", () => {
  const page = { isOperator: false, desk: null };
  expect(hasItsForm(asked, { ...page, queues: { ...none, tranches: [{ id: "1" }] } })).toBe(true);
  expect(hasItsForm(asked, { ...page, queues: { ...none, payouts: [{ id: "1" }] } })).toBe(false);
  expect(hasItsForm({ ...asked, intent: "capital" }, { ...page, queues: none })).toBe(false);
});
