import {
  type CampaignMatch,
  type MatchStanding,
  matchStanding,
} from "#app/domain/campaign/match-standing.ts";
import type { BookEntry } from "./book-entries.server.ts";

/** How the match of one gift stands. `returned`: it had match, which went back to the fund with the gift; `refused`: without it. */
export type MatchStage = MatchStanding | "none" | "returned" | "refused";

export function matchStage(
  row: CampaignMatch & { match: bigint; match_status: string; refunded: bigint },
  entries: readonly BookEntry[],
): MatchStage {
  if (row.match > 0n) return matchStanding(row);
  if (row.match_status === "rejected" && row.refunded === 0n) return "refused";
  const went = entries.some(({ kind, amount }) => kind === "match-returned" && /[1-9]/.test(amount.amount));
  return went ? "returned" : "none";
}
