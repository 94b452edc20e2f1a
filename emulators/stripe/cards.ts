import type { Decline } from "./errors.ts";

/** What a test card does, as Stripe's documentation of test cards describes it. */
export type CardConduct =
  | { kind: "pays" }
  | { kind: "declined"; decline: Decline }
  | { kind: "asks for authentication" }
  | { kind: "pays, refund fails later" }
  | { kind: "pays, is disputed later" };

export type TestCard = { name: string; number: string; brand: "visa" | "mastercard"; conduct: CardConduct };

const CARDS: readonly TestCard[] = [
  { name: "success", number: "4242424242424242", brand: "visa", conduct: { kind: "pays" } },
  { name: "mastercard", number: "5555555555554444", brand: "mastercard", conduct: { kind: "pays" } },
  {
    name: "decline",
    number: "4000000000000002",
    brand: "visa",
    conduct: { kind: "declined", decline: "generic_decline" },
  },
  {
    name: "insufficient_funds",
    number: "4000000000009995",
    brand: "visa",
    conduct: { kind: "declined", decline: "insufficient_funds" },
  },
  {
    name: "expired_card",
    number: "4000000000000069",
    brand: "visa",
    conduct: { kind: "declined", decline: "expired_card" },
  },
  {
    name: "incorrect_cvc",
    number: "4000000000000127",
    brand: "visa",
    conduct: { kind: "declined", decline: "incorrect_cvc" },
  },
  {
    name: "processing_error",
    number: "4000000000000119",
    brand: "visa",
    conduct: { kind: "declined", decline: "processing_error" },
  },
  { name: "3ds", number: "4000002500003155", brand: "visa", conduct: { kind: "asks for authentication" } },
  { name: "3ds2", number: "4000000000003220", brand: "visa", conduct: { kind: "asks for authentication" } },
  {
    name: "refund_fails",
    number: "4000000000005126",
    brand: "visa",
    conduct: { kind: "pays, refund fails later" },
  },
  {
    name: "dispute",
    number: "4000000000000259",
    brand: "visa",
    conduct: { kind: "pays, is disputed later" },
  },
];

/** Finds a test card by its name here or by its number, spaces allowed. Null for any other number. */
export function findCard(nameOrNumber: string): TestCard | null {
  const digits = nameOrNumber.replace(/[\s-]/g, "");
  return CARDS.find((card) => card.name === nameOrNumber || card.number === digits) ?? null;
}
