/** Somebody tries stolen cards on a campaign, of which so many were refused in a quarter of an hour: it takes fewer donations until then. */
export type CardsTestedFacts = {
  campaign: { title: string; publicName: string; url: string };
  url: string;
  refused: number;
  until: Date;
};
