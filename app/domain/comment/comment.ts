export const commentKinds = ["comment", "question"] as const;
export type CommentKind = (typeof commentKinds)[number];
export type CommentState = "waiting" | "shown" | "hidden" | "removed";

/** Longest texts, in characters. */
export const commentBounds = { text: 600, name: 60, answer: 1000, reason: 300 };

/** Who has had a comment standing for so long is not new any more, and may write links. */
export const newForDays = 7;

/** Whether a text leads elsewhere: an address of the web, written out or not, or of e-mail. */
export function holdsLink(text: string): boolean {
  return /https?:|www\.|[^\s@]@[^\s@]+\.[a-z]|(^|[\s(])[a-z0-9-]+\.(com|net|org|info|io|me|co|ec|pe|ve|ru|xyz|app|shop|link|top|site|online)\b/i.test(
    text,
  );
}
