import type { ShownPicture } from "./shown-picture.ts";

/** A run of words of a story. */
export type StoryPart = { text: string; look: "plain" | "strong" | "emphasis" };

/** What a story is made of; nothing else of what was typed becomes more than words. */
export type StoryBlock =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; parts: StoryPart[] }
  | { kind: "list"; isOrdered: boolean; items: StoryPart[][] }
  /** One of the campaign's own pictures. */
  | ({ kind: "picture" } & ShownPicture);
