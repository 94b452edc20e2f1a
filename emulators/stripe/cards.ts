import type { Decline } from "./errors.ts";

/** What a test card does, as Stripe's documentation of test cards describes it. */
export type CardConduct =
  | { kind: "pays" }
  | { kind: "declined"; decline: Decline }
  | { kind: "asks for authentication" }
  | { kind: "pays, refund fails later" }
  | { kind: "pays, is disputed later"; isInquiry?: true; verdict?: "won" | "lost" }
  | { kind: "pays, is warned of later" }
  | { kind: "pays, is reviewed" };

export type TestCard = { name: string; number: string; brand: "visa" | "mastercard"; conduct: CardConduct };

const CARDS: readonly TestCard[] = [
  { name: "success", number: "4242424242424242", brand: "visa", conduct: { kind: "pays" } },
  { name: "mastercard", number: "5555555555554444", brand: "mastercard", conduct: { kind: "pays" } },
  { name: "shared", number: "5200828282828210", brand: "mastercard", conduct: { kind: "pays" } },
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
  {
    name: "dispute_inquiry",
    number: "4000000000001976",
    brand: "visa",
    conduct: { kind: "pays, is disputed later", isInquiry: true },
  },
  {
    name: "early_fraud_warning",
    number: "4000000000005423",
    brand: "visa",
    conduct: { kind: "pays, is warned of later" },
  },
  { name: "review", number: "4000000000009235", brand: "visa", conduct: { kind: "pays, is reviewed" } },
];

/** What no number of Stripe's brings, since there evidence decides: for outcomes planned by a person. */
const PLANNED_ONLY: { [name: string]: CardConduct } = {
  dispute_won: { kind: "pays, is disputed later", verdict: "won" },
  dispute_lost: { kind: "pays, is disputed later", verdict: "lost" },
};

/** What Stripe offers in place of a card typed by hand: payment methods and tokens of its tests. */
const METHODS: { [id: string]: string } = {
  pm_card_visa: "success",
  pm_card_createDisputeInquiry: "dispute_inquiry",
  tok_visa: "success",
};

/** Finds a test card by its name here or by its number, spaces allowed. Null for any other number. */
export function findCard(nameOrNumber: string): TestCard | null {
  const digits = nameOrNumber.replace(/[\s-]/g, "");
  return CARDS.find((card) => card.name === nameOrNumber || card.number === digits) ?? null;
}

/** The conduct of a card, or of a planned outcome, by name. */
export function conductOf(name: string): CardConduct | null {
  if (Object.hasOwn(PLANNED_ONLY, name)) return PLANNED_ONLY[name]!;
  return CARDS.find((card) => card.name === name)?.conduct ?? null;
}

/** The card behind `pm_card_visa` or `tok_visa`; null for any other id. */
export function findTestMethod(id: string): TestCard | null {
  return Object.hasOwn(METHODS, id) ? findCard(METHODS[id]!) : null;
}
