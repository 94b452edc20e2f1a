import { expect, test } from "vitest";
import { toStoryBlocks } from "./story-blocks.ts";

const pictures = [
  { hash: "a", alt: "El horno" },
  { hash: "b", alt: "La masa" },
];

test("headings, paragraphs, lists and two looks of words", () => {
  const story =
    "## Quién soy\n\nSoy **Yusmary** y *tejo*\ndesde niña.\n\n- paja\n- **hormas**\n\n1. comprar\n2. tejer";
  expect(toStoryBlocks(story)).toEqual([
    { kind: "heading", text: "Quién soy" },
    {
      kind: "paragraph",
      parts: [
        { text: "Soy ", look: "plain" },
        { text: "Yusmary", look: "strong" },
        { text: " y ", look: "plain" },
        { text: "tejo", look: "emphasis" },
        { text: "\ndesde niña.", look: "plain" },
      ],
    },
    {
      kind: "list",
      isOrdered: false,
      items: [[{ text: "paja", look: "plain" }], [{ text: "hormas", look: "strong" }]],
    },
    {
      kind: "list",
      isOrdered: true,
      items: [[{ text: "comprar", look: "plain" }], [{ text: "tejer", look: "plain" }]],
    },
  ]);
});

test("a picture stands where the story names it, the others at its end", () => {
  expect(toStoryBlocks("Antes\n\n[foto 2]\n\nDespués [foto 1] y\n\n[foto 9]", pictures)).toEqual([
    { kind: "paragraph", parts: [{ text: "Antes", look: "plain" }] },
    { kind: "picture", hash: "b", alt: "La masa" },
    { kind: "paragraph", parts: [{ text: "Después [foto 1] y", look: "plain" }] },
    { kind: "picture", hash: "a", alt: "El horno" },
  ]);
});

test.each([
  "<script>alert(1)</script>",
  "Hola <img src=x onerror=alert(1)> ya",
  "[gratis](javascript:alert(1))",
  "![x](https://tracker.example/p.gif)",
  "<https://tracker.example>",
  "    sangría",
  "> cita",
  "`código`",
  "[a]: https://tracker.example",
  "---",
])("%j stays words", (story) => {
  expect(toStoryBlocks(story)).toEqual([
    { kind: "paragraph", parts: expect.arrayContaining([expect.objectContaining({ look: "plain" })]) },
  ]);
  const [block] = toStoryBlocks(story);
  const said = block?.kind === "paragraph" ? block.parts.map(({ text }) => text).join("") : "";
  expect(said).toBe(story.trim());
});
