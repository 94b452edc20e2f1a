import { invalid, parameterMissing, parameterUnknown } from "./errors.ts";
import type { FormParts, FormValue } from "./form.ts";

/** Reads one parameter, or refuses it in Stripe's words. */
export type Rule<T> = (value: FormValue, name: string) => T;
type Shape = { [name: string]: Rule<unknown> };
type Read<S extends Shape> = { [K in keyof S]?: ReturnType<S[K]> };

export function text({ max = 5000 } = {}): Rule<string> {
  return (value, name) => {
    if (typeof value !== "string") throw invalid(`Invalid string: ${name}`, { param: name });
    if (value === "") {
      throw invalid(
        `You passed an empty string for '${name}'. We assume empty values are an attempt to unset a parameter; however '${name}' cannot be unset.`,
        { param: name, code: "parameter_invalid_empty" },
      );
    }
    if (value.length > max)
      throw invalid(`Invalid ${name}: must be at most ${max} characters`, { param: name });
    return value;
  };
}

export function integer({ min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = {}): Rule<number> {
  return (value, name) => {
    if (typeof value !== "string" || !/^-?\d{1,16}$/.test(value)) {
      throw invalid(`Invalid integer: ${typeof value === "string" ? value : name}`, {
        param: name,
        code: "parameter_invalid_integer",
      });
    }
    const number = Number(value);
    if (number < min)
      throw invalid(`This value must be greater than or equal to ${min}.`, {
        param: name,
        code: "parameter_invalid_integer",
      });
    if (number > max)
      throw invalid(`This value must be less than or equal to ${max}.`, {
        param: name,
        code: "parameter_invalid_integer",
      });
    return number;
  };
}

export function flag(): Rule<boolean> {
  return (value, name) => {
    if (value !== "true" && value !== "false")
      throw invalid(`Invalid boolean: ${typeof value === "string" ? value : name}`, { param: name });
    return value === "true";
  };
}

export function oneOf<T extends string>(...allowed: readonly T[]): Rule<T> {
  return (value, name) => {
    const found = allowed.find((each) => each === value);
    if (found === undefined)
      throw invalid(`Invalid ${name}: must be one of ${allowed.join(", ")}`, { param: name });
    return found;
  };
}

/** An absolute web address; Stripe's `{CHECKOUT_SESSION_ID}` may stand in it. */
export function webAddress(): Rule<string> {
  const read = text();
  return (value, name) => {
    const address = read(value, name);
    if (!/^https?:$/.test(URL.parse(address)?.protocol ?? ""))
      throw invalid("Not a valid URL", { param: name, code: "url_invalid" });
    return address;
  };
}

export function email(): Rule<string> {
  const read = text({ max: 512 });
  return (value, name) => {
    const address = read(value, name);
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address))
      throw invalid(`Invalid email address: ${address}`, { param: name, code: "email_invalid" });
    return address;
  };
}

/** At most 50 keys of 40 characters, values of 500: Stripe's limits. */
export function metadata(): Rule<{ [name: string]: string }> {
  return (value, name) => {
    const kept: { [name: string]: string } = {};
    const entries = Object.entries(partsOf(value, name));
    if (entries.length > 50) throw invalid("Metadata can have up to 50 keys", { param: name });
    for (const [key, each] of entries) {
      if (typeof each !== "string")
        throw invalid(`Metadata values must be strings`, { param: `${name}[${key}]` });
      if (key.length > 40)
        throw invalid(
          `Metadata keys can have up to 40 characters, but you passed in a key with ${key.length} characters.`,
          { param: name },
        );
      if (each.length > 500)
        throw invalid(
          `Metadata values can have up to 500 characters, but you passed in a value with ${each.length} characters.`,
          { param: `${name}[${key}]` },
        );
      if (each !== "") kept[key] = each;
    }
    return kept;
  };
}

export function listOf<T>(rule: Rule<T>): Rule<T[]> {
  return (value, name) => {
    const parts = typeof value === "string" ? null : Object.entries(value);
    if (!parts?.every(([key]) => /^\d+$/.test(key))) throw invalid("Invalid array", { param: name });
    return parts.map(([key, each]) => rule(each, `${name}[${key}]`));
  };
}

export function fields<S extends Shape>(shape: S): Rule<Read<S>> {
  return (value, name) => readFields(partsOf(value, name), shape, name);
}

/** Seconds since 1970, alone or as a range (`created[gte]`). */
export function moment(): Rule<{ gt?: number; gte?: number; lt?: number; lte?: number }> {
  const range = fields({ gt: integer(), gte: integer(), lt: integer(), lte: integer() });
  return (value, name) => {
    if (typeof value !== "string") return range(value, name);
    const exact = integer()(value, name);
    return { gte: exact, lte: exact };
  };
}

/** A parameter that Stripe knows and this emulator does not play: said aloud, never ignored. */
export function notPlayed(): Rule<never> {
  return (_, name) => {
    throw invalid(`The emulator knows the parameter ${name} but does not play it.`, { param: name });
  };
}

export function readParams<S extends Shape>(
  form: FormParts,
  { shape, required = [] }: { shape: S; required?: (keyof S & string)[] },
): Read<S> {
  const read = readFields(form, shape, "");
  for (const name of required) if (read[name] === undefined) throw parameterMissing(name);
  return read;
}

function readFields<S extends Shape>(form: FormParts, shape: S, under: string): Read<S> {
  const read: Read<S> = {};
  for (const [key, value] of Object.entries(form)) {
    const name = under === "" ? key : `${under}[${key}]`;
    const rule = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (rule === undefined) throw parameterUnknown(name);
    read[key as keyof S] = rule(value, name) as ReturnType<S[keyof S]>;
  }
  return read;
}

function partsOf(value: FormValue, name: string): FormParts {
  if (typeof value === "string") throw invalid("Invalid object", { param: name });
  return value;
}
