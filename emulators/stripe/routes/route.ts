import type { FormParts } from "../form.ts";
import { listOf, text } from "../params.ts";
import type { World } from "../world.ts";

/** `version` is the API version that the request names; null: the account's own, an older one. */
export type RouteCall = { world: World; id: string; form: FormParts; version: string | null };

/** One address of the API. `{id}` stands for one part of the path; the answer is the object before `expand`. */
export type Route = {
  method: "GET" | "POST";
  path: string;
  answer(call: RouteCall): { object: object; expand?: string[] };
};

/** Every request may ask to expand parts of the answer. */
export const EXPAND = { expand: listOf(text()) };
