/** What an entrepreneur writes of their campaign. */
export type NewsContent = { title: string; text: string; pictures: readonly { hash: string; alt: string }[] };

/** Longest texts in characters, most pictures, and most news of a campaign in a day. */
export const newsBounds = { title: 80, text: 4000, pictures: 3, alt: 160, perDay: 2 };

export type NewsProblem = { field: "title" | "text"; kind: "missing" | "too_long" };

/** What stands between news and their publication; none when they are ready. */
export function findNewsProblems(content: NewsContent): NewsProblem[] {
  return (["title", "text"] as const).flatMap((field): NewsProblem[] => {
    const length = content[field].trim().length;
    if (length === 0) return [{ field, kind: "missing" }];
    return length > newsBounds[field] ? [{ field, kind: "too_long" }] : [];
  });
}
