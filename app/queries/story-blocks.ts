import { lexer, type Token, type Tokens } from "marked";
import type { ShownPicture } from "#app/domain/campaign/shown-picture.ts";
import type { StoryBlock, StoryPart } from "#app/domain/campaign/story.ts";

/** Alone on its line: here stands the picture of that number. */
const pictureMark = /^\[(?:foto|photo) (\d)\]$/i;

/**
 * Reads the small part of Markdown that a story may use: headings, paragraphs, lists, bold and italic words, and its own
 * pictures by `[foto 1]`; a picture that is not placed comes at the end, and a place without a picture
 * is left out: those of a protected campaign are not shown. All else, HTML and links among it, stays the words that were typed.
 */
export function toStoryBlocks(story: string, pictures: readonly ShownPicture[] = []): StoryBlock[] {
  const placed = new Set<number>();
  const blocks = lexer(story, { gfm: false }).flatMap((token) =>
    toBlock(token as Tokens.Generic, pictures, placed),
  );
  const left = pictures.filter((_, index) => !placed.has(index));
  return [...blocks, ...left.map(toPicture)];
}

function toBlock(
  token: Tokens.Generic,
  pictures: readonly ShownPicture[],
  placed: Set<number>,
): StoryBlock[] {
  if (token.type === "space") return [];
  if (token.type === "heading") return [{ kind: "heading", text: wordsOf(token.tokens ?? []) }];
  if (token.type === "list") {
    const { items, ordered } = token as Tokens.List;
    return [{ kind: "list", isOrdered: ordered, items: items.map((item) => partsOf(item.tokens)) }];
  }
  if (token.type !== "paragraph") return [{ kind: "paragraph", parts: [plain(token.raw.trim())] }];
  const [, number] = pictureMark.exec(token.raw.trim()) ?? [];
  if (!number) return [{ kind: "paragraph", parts: partsOf(token.tokens ?? []) }];
  const picture = pictures[Number(number) - 1];
  if (!picture) return [];
  placed.add(Number(number) - 1);
  return [toPicture(picture)];
}

function partsOf(tokens: readonly Token[]): StoryPart[] {
  return tokens.flatMap((token): StoryPart[] => {
    if (token.type === "strong" || token.type === "em")
      return [{ text: wordsOf(token.tokens ?? []), look: token.type === "em" ? "emphasis" : "strong" }];
    if ((token.type === "text" || token.type === "paragraph") && token.tokens) return partsOf(token.tokens);
    return [plain(token.type === "text" || token.type === "escape" ? token.text : token.raw)];
  });
}

function wordsOf(tokens: readonly Token[]): string {
  return partsOf(tokens)
    .map(({ text }) => text)
    .join("");
}

function plain(text: string): StoryPart {
  return { text, look: "plain" };
}

function toPicture(picture: ShownPicture): StoryBlock {
  return { kind: "picture", ...picture };
}
