/** Who stands behind a campaign, for those who must know, and what of it is hidden from the public. */
export type CampaignProtection = {
  behind: { name: string; email: string };
  isProtected: boolean;
  /** Whether the public sees its pictures. */
  showsPictures: boolean;
  /** Given to show its pictures, the newest first. */
  consents: { givenAt: string; textVersion: string; withdrawnAt: string | null }[];
};

/** Parts of a campaign from which its CampaignProtection is made. */
export const protectionParts = {
  entrepreneur: true,
  consents: { orderBy: { givenAt: "desc" } },
} as const;

type Parts = {
  isProtected: boolean;
  entrepreneur: { name: string; email: string };
  consents: { givenAt: Date; textVersion: string; withdrawnAt: Date | null }[];
};

export function toProtection({ entrepreneur, consents, isProtected }: Parts): CampaignProtection {
  return {
    behind: { name: entrepreneur.name, email: entrepreneur.email },
    isProtected,
    showsPictures: !isProtected || consents.some(({ withdrawnAt }) => !withdrawnAt),
    consents: consents.map(({ givenAt, textVersion, withdrawnAt }) => ({
      givenAt: givenAt.toISOString(),
      textVersion,
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
    })),
  };
}
