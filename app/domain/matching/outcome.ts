import type { Decision } from "./decide-match.ts";
import type { Move } from "./move.ts";

/** What an event did: the moves to post, in order, and the decisions it made (several only at the close). */
export type Outcome = { readonly moves: readonly Move[]; readonly decisions: readonly Decision[] };
