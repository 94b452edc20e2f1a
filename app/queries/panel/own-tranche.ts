import type { EvidenceState } from "#app/domain/evidence/evidence-state.ts";
import type { MoneyData } from "#app/domain/money/money.ts";
import type { TrancheNeeds } from "#app/domain/release/tranche.ts";

/** A tranche as its entrepreneur follows it. */
export type OwnTranche = {
  id: string;
  position: number;
  share: string;
  needs: TrancheNeeds;
  state: string;
  release: { id: string; total: MoneyData; state: string; at: string } | null;
  payout: { id: string; amount: MoneyData; state: string; reference: string } | null;
  /** How far its evidence is; null while nothing was paid for it. */
  evidence: EvidenceState | null;
};

/** With a tranche: its evidence and its release. What was rejected is no money of it: the next proposal says anew how much. */
export const ownReleases = {
  evidence: true,
  releases: {
    where: { state: { not: "rejected" } },
    orderBy: { proposedAt: "desc" },
    take: 1,
    include: { payouts: { orderBy: { sentAt: "desc" }, take: 1 } },
  },
} as const;

type Row = Pick<OwnTranche, "id" | "position" | "share" | "state"> & {
  needs: unknown;
  evidence: { state: EvidenceState } | null;
  releases: {
    id: string;
    total: bigint;
    state: string;
    proposedAt: Date;
    payouts: { id: string; amount: bigint; state: string; reference: string }[];
  }[];
};

export function toOwnTranche(
  { id, position, share, needs, state, evidence, releases }: Row,
  money: (amount: bigint) => MoneyData,
): OwnTranche {
  const [release] = releases;
  const payout = release?.payouts[0];
  return {
    id,
    position,
    share,
    needs: needs as TrancheNeeds,
    state,
    release: release
      ? {
          id: release.id,
          total: money(release.total),
          state: release.state,
          at: release.proposedAt.toISOString(),
        }
      : null,
    payout: payout
      ? { id: payout.id, amount: money(payout.amount), state: payout.state, reference: payout.reference }
      : null,
    evidence: evidence?.state ?? (payout && payout.state !== "failed" ? "open" : null),
  };
}
