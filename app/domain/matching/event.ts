import { InvalidField } from "./invalid.ts";
import {
  type Field,
  fieldOf,
  readAmount,
  readAmountOrZero,
  readId,
  readList,
  readMoment,
  readOneOf,
  readOptional,
  readWholeNumber,
  toMomentText,
} from "./read-field.ts";
import type { MatchTerms } from "./terms.ts";
import { readTerms, termsToJson } from "./terms-form.ts";

/** What can happen to a call; `at` in milliseconds since 1970, amounts in minor units (matching.md, “event by event”). */
export type MatchEvent = { readonly at: number } & (
  | {
      readonly type: "reserve" | "donation";
      readonly id: string;
      readonly campaign: string;
      readonly donor: string;
      readonly amount: bigint;
    }
  | { readonly type: "pay" | "expire" | "reject"; readonly donation: string }
  | { readonly type: "refund"; readonly donation: string; readonly amount: bigint }
  | { readonly type: "deposit" | "lower"; readonly fund: string; readonly amount: bigint }
  | { readonly type: "campaign-closed" | "campaign-failed"; readonly campaign: string }
  /** `disputed`: donations that a bank disputes at that moment: they get nothing more. */
  | { readonly type: "close"; readonly disputed?: readonly string[] }
  /** A new version of the terms, in force from this event. */
  | { readonly type: "terms"; readonly terms: MatchTerms }
  | { readonly type: "campaign-joined"; readonly campaign: string; readonly goal: bigint }
  /** The amount is what the fund brings in; zero when its deposit comes later. */
  | {
      readonly type: "fund-joined";
      readonly fund: string;
      readonly priority: number;
      readonly amount: bigint;
    }
);

/** The events a scenario may hold. */
export const scenarioEventTypes = [
  "reserve",
  "expire",
  "pay",
  "donation",
  "refund",
  "deposit",
  "lower",
  "campaign-closed",
  "campaign-failed",
  "close",
] as const satisfies readonly MatchEvent["type"][];

const eventTypes = [
  ...scenarioEventTypes,
  "reject",
  "terms",
  "campaign-joined",
  "fund-joined",
] as const satisfies readonly MatchEvent["type"][];

/** An event as plain JSON, amounts as text. */
export function eventToJson(event: MatchEvent): Record<string, unknown> {
  const json = Object.entries(event).map(([name, value]) => [
    name,
    typeof value === "bigint" ? value.toString() : value,
  ]);
  return {
    ...Object.fromEntries(json),
    at: toMomentText(event.at),
    ...(event.type === "terms" ? { terms: termsToJson(event.terms) } : {}),
  };
}

/** Reads what eventToJson wrote; throws InvalidField. */
export function parseEvent(value: unknown): MatchEvent {
  return readEvent({ path: "event", value }, { types: eventTypes });
}

export function readEvent(field: Field, { types }: { types: readonly MatchEvent["type"][] }): MatchEvent {
  const at = readMoment(fieldOf(field, "at"));
  const type = readOneOf(fieldOf(field, "type"), types);
  function id(name: string) {
    return readId(fieldOf(field, name));
  }
  function amount(name: string) {
    return readAmount(fieldOf(field, name));
  }
  switch (type) {
    case "reserve":
    case "donation":
      return {
        at,
        type,
        id: id("id"),
        campaign: id("campaign"),
        donor: id("donor"),
        amount: amount("amount"),
      };
    case "pay":
    case "expire":
    case "reject":
      return { at, type, donation: id("donation") };
    case "refund":
      return { at, type, donation: id("donation"), amount: amount("amount") };
    case "deposit":
    case "lower":
      return { at, type, fund: id("fund"), amount: amount("amount") };
    case "campaign-closed":
    case "campaign-failed":
      return { at, type, campaign: id("campaign") };
    case "close": {
      const disputed = readOptional(fieldOf(field, "disputed"), (list) => readList(list, readId));
      return { at, type, ...(disputed === null ? {} : { disputed }) };
    }
    case "terms":
      return { at, type, terms: readTerms(fieldOf(field, "terms")) };
    case "campaign-joined":
      return { at, type, campaign: id("campaign"), goal: amount("goal") };
    case "fund-joined":
      return {
        at,
        type,
        fund: id("fund"),
        priority: readWholeNumber(fieldOf(field, "priority")),
        amount: readAmountOrZero(fieldOf(field, "amount")),
      };
    default:
      throw new InvalidField(field.path, `has an unknown type: ${type satisfies never}`);
  }
}
