import { invalid } from "./errors.ts";

/** What a bracketed form holds: text at the leaves, named or numbered parts above. */
export type FormValue = string | FormParts;
export type FormParts = { [name: string]: FormValue };

const DEPTH_LIMIT = 6;

/** Reads Stripe's form encoding: `line_items[0][price_data][currency]=usd&expand[]=customer`. */
export function parseForm(text: string): FormParts {
  const form = emptyParts();
  if (text === "") return form;
  for (const pair of text.split("&")) {
    if (pair === "") continue;
    const equals = pair.indexOf("=");
    const name = decode(equals < 0 ? pair : pair.slice(0, equals));
    const value = equals < 0 ? "" : decode(pair.slice(equals + 1));
    place(form, { path: pathOf(name), value, name });
  }
  return form;
}

function emptyParts(): FormParts {
  return Object.create(null) as FormParts;
}

function decode(text: string): string {
  if (!text.includes("%") && !text.includes("+")) return text;
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw invalid("The request body is not valid form encoding.");
  }
}

/** `a[b][0]` is the path a, b, 0; `a[]` ends in an empty name, which means "the next number". */
function pathOf(name: string): string[] {
  const open = name.indexOf("[");
  if (open <= 0) return [name];
  if (!name.endsWith("]")) throw invalid(`Invalid parameter name: ${name}`, { param: name });
  return [name.slice(0, open), ...name.slice(open + 1, -1).split("][")];
}

function place(
  form: FormParts,
  { path, value, name }: { path: string[]; value: string; name: string },
): void {
  if (path.length > DEPTH_LIMIT) throw invalid(`Parameter nested too deeply: ${name}`, { param: name });
  let parts = form;
  path.forEach((step, depth) => {
    const key = step === "" ? String(Object.keys(parts).length) : step;
    if (depth === path.length - 1) {
      parts[key] = value;
      return;
    }
    const below = parts[key] ?? emptyParts();
    if (typeof below === "string") throw invalid(`Invalid parameter: ${name}`, { param: name });
    parts[key] = below;
    parts = below;
  });
}
