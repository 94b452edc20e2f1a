/** Which news a donor gets: those of a campaign, or not, or none of any campaign. */
export const newsChoices = ["these", "not_these", "none"] as const;
export type NewsChoice = (typeof newsChoices)[number];

export function isNewsChoice(text: unknown): text is NewsChoice {
  return newsChoices.some((choice) => choice === text);
}
