import type { StoryPicture } from "./campaign-content.ts";

/** A kept picture as pages show it; in the panel, which shows its largest form alone, as its name and words. */
export type ShownPicture = StoryPicture & {
  /** Of its largest form, in points; null: not known of one that was kept before. */
  width?: number | null;
  height?: number | null;
  /** How wide its forms are, from the smallest on; none: it has one form alone. */
  widths?: readonly number[];
};
