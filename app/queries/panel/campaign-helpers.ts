/** An organisation that helps with a campaign: agreed, or that began it for somebody who has not answered. */
export type Helper = { id: string; organisationId: string; isAgreed: boolean; maySubmit: boolean };

/** Part of a campaign from which its helpers are read. */
export const helpParts = {
  facilitations: {
    where: { OR: [{ state: "agreed" as const }, { state: "invited" as const, isBegun: true }] },
  },
};

type Parts = {
  facilitations: { id: string; organisationId: string; state: string; maySubmit: boolean }[];
};

export function toHelpers({ facilitations }: Parts): Helper[] {
  return facilitations.map(({ id, organisationId, state, maySubmit }) => ({
    ...{ id, organisationId, maySubmit },
    isAgreed: state === "agreed",
  }));
}
