import { invalid, resourceMissing } from "./errors.ts";
import type { Kind, Kinds } from "./kinds.ts";
import { integer, type Rule, text } from "./params.ts";
import type { Store } from "./store.ts";

/** The parameters that every list takes. */
export const PAGE_PARAMS = {
  limit: integer({ min: 1, max: 100 }),
  starting_after: text(),
  ending_before: text(),
};

type Page = { [K in keyof typeof PAGE_PARAMS]?: ReturnType<(typeof PAGE_PARAMS)[K]> };
export type Span = ReturnType<Rule<{ gt?: number; gte?: number; lt?: number; lte?: number }>>;
export type ListAnswer = { object: "list"; data: object[]; has_more: boolean; url: string };

type Listed = { [K in Kind]: Kinds[K] extends { created: number } ? K : never }[Kind];

/**
 * One page, newest first. `starting_after` goes on to older objects, `ending_before` back to newer ones.
 * `among` narrows the objects to some ids, oldest first; `fits` decides about each.
 */
export function listPage<K extends Listed>(
  store: Store,
  {
    kind,
    page,
    created,
    among,
    fits,
    url,
    what,
  }: {
    kind: K;
    page: Page;
    created?: Span;
    among?: readonly string[];
    fits?: (object: Kinds[K]) => boolean;
    url: string;
    what: string;
  },
): ListAnswer {
  const ids = among ?? store.ids(kind);
  const limit = page.limit ?? 10;
  if (page.starting_after !== undefined && page.ending_before !== undefined) {
    throw invalid("You cannot parameterize both `starting_after` and `ending_before`.", {
      param: "starting_after",
      code: "parameters_exclusive",
    });
  }

  function placeOf(id: string, param: string): number {
    const place = among ? among.indexOf(id) : store.placeOf(kind, id);
    if (place === undefined || place < 0) throw resourceMissing(what, { id, param });
    return place;
  }

  const backwards = page.ending_before !== undefined;
  let at = ids.length - 1;
  if (page.starting_after !== undefined) at = placeOf(page.starting_after, "starting_after") - 1;
  if (page.ending_before !== undefined) at = placeOf(page.ending_before, "ending_before") + 1;

  const found: Kinds[K][] = [];
  for (; at >= 0 && at < ids.length && found.length <= limit; at += backwards ? 1 : -1) {
    const object = store.get(kind, ids[at]!);
    if (!object) continue;
    const side = created ? sideOf((object as { created: number }).created, created) : 0;
    // Objects stand in the order of their creation: past the far end of the span nothing more can fit.
    if (side === (backwards ? 1 : -1)) break;
    if (side === 0 && (fits?.(object) ?? true)) found.push(object);
  }
  const data = found.slice(0, limit);
  if (backwards) data.reverse();
  return { object: "list", data, has_more: found.length > limit, url };
}

/** -1 before the span, 1 after it, 0 within. */
function sideOf(seconds: number, { gt, gte, lt, lte }: Span): -1 | 0 | 1 {
  if ((gt !== undefined && seconds <= gt) || (gte !== undefined && seconds < gte)) return -1;
  if ((lt !== undefined && seconds >= lt) || (lte !== undefined && seconds > lte)) return 1;
  return 0;
}
