import { parseRatio, parseShare, type Ratio, type Share } from "#app/domain/money/ratio.ts";
import { InvalidField, quote } from "./invalid.ts";

/** One value of parsed JSON with the path that names it in a refusal. Each reader returns its value or throws InvalidField. */
export type Field = { readonly path: string; readonly value: unknown };

const moment = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,3}))?Z$/;

/** A field of an object; absent is the value undefined. */
export function fieldOf(parent: Field, name: string): Field {
  const { value } = parent;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new InvalidField(parent.path, `is not an object: ${quote(value)}`);
  }
  const path = parent.path === "" ? name : `${parent.path}.${name}`;
  return { path, value: Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined };
}

/** `null` or absent means no such rule; anything else is read. */
export function readOptional<T>(field: Field, read: (field: Field) => T): T | null {
  return field.value === undefined || field.value === null ? null : read(field);
}

export function readList<T>(field: Field, read: (item: Field) => T): T[] {
  if (!Array.isArray(field.value)) throw new InvalidField(field.path, `is not a list: ${quote(field.value)}`);
  return field.value.map((value, index) => read({ path: `${field.path}[${index}]`, value }));
}

export function readId({ path, value }: Field): string {
  if (typeof value !== "string" || value === "")
    throw new InvalidField(path, `is not an id: ${quote(value)}`);
  return value;
}

export function readOneOf<T extends string>({ path, value }: Field, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new InvalidField(path, `is unknown: ${quote(value)}`);
  return found;
}

/** Minor units as text of digits without leading zero; zero only where it makes sense. */
export function readAmount(field: Field): bigint {
  const amount = readAmountOrZero(field);
  if (amount === 0n) throw new InvalidField(field.path, "must be above zero");
  return amount;
}

export function readAmountOrZero({ path, value }: Field): bigint {
  if (typeof value !== "string" || !/^(?:0|[1-9][0-9]*)$/.test(value)) {
    throw new InvalidField(path, `is not a whole number of minor units as text: ${quote(value)}`);
  }
  return BigInt(value);
}

export function readWholeNumber({ path, value }: Field): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value)) {
    throw new InvalidField(path, `is not a whole number: ${quote(value)}`);
  }
  return value;
}

export function readRatio({ path, value }: Field): Ratio {
  const ratio = parseRatio(value);
  if (ratio === null)
    throw new InvalidField(path, `is not a decimal above zero with at most six places: ${quote(value)}`);
  return ratio;
}

export function readShare({ path, value }: Field): Share {
  const share = parseShare(value);
  if (share === null)
    throw new InvalidField(path, `is not a decimal with at most six places: ${quote(value)}`);
  return share;
}

/** A UTC moment with `Z`, up to milliseconds, that the calendar knows: milliseconds since 1970. */
export function readMoment({ path, value }: Field): number {
  const parts = typeof value === "string" ? moment.exec(value) : null;
  if (!parts)
    throw new InvalidField(path, `is not a moment in UTC such as "2026-03-02T15:04:05Z": ${quote(value)}`);
  const full = `${parts[1]}.${(parts[2] ?? "").padEnd(3, "0")}Z`;
  const at = Date.parse(full);
  if (Number.isNaN(at) || new Date(at).toISOString() !== full) {
    throw new InvalidField(path, `is no moment of the calendar: ${quote(value)}`);
  }
  return at;
}

export function toMomentText(at: number): string {
  return new Date(at).toISOString();
}
