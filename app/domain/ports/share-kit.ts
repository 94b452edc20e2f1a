/** A campaign as a picture of 1200 × 630, which chats show beside its address. */
export type SocialCard = {
  title: string;
  /** Who and where, as the public may know. */
  by: string;
  /** How far it has come, in words. */
  sums: readonly string[];
  /** Per mille of the bar. */
  bar: { crowd: number; match: number };
};

/** Draws it as PNG. */
export type DrawSocialCard = (card: SocialCard) => Promise<Uint8Array>;

/** A sheet for a wall: a code that leads to a campaign, with its words. */
export type Poster = {
  language: "es" | "en";
  act: string;
  title: string;
  by: string;
  summary: string;
  how: string;
  /** What the code says, and the address that people can type. */
  link: string;
  address: string;
};

/** Draws it as a PDF of one page, A4. */
export type WritePoster = (poster: Poster) => Promise<Uint8Array>;
