import { createRequire } from "node:module";
import sharp from "sharp";
import type { DrawSocialCard, SocialCard } from "#app/domain/ports/share-kit.ts";

const find = createRequire(import.meta.url).resolve;
const font = (path: string) => find(`@expo-google-fonts/noto-sans/${path}`);
const plain = { fontfile: font("400Regular/NotoSans_400Regular.ttf"), font: "Noto Sans" };
const bold = { fontfile: font("600SemiBold/NotoSans_600SemiBold.ttf"), font: "Noto Sans SemiBold" };

const size = { width: 1200, height: 630, margin: 80 };
const inner = size.width - 2 * size.margin;
const barTop = 420;

/** By `sharp`, with the house's own typeface: a server has none. */
export const drawSocialCard: DrawSocialCard = async (card) => {
  const ground = sharp(Buffer.from(groundOf(card)));
  const title = await textOf(card.title, { ...bold, size: 62, height: 180, colour: "#12373c" });
  const by = await textOf(card.by, { ...plain, size: 32, height: 44, colour: "#47625f" });
  const sums = await Promise.all(
    card.sums.slice(0, 2).map((line) => textOf(line, { ...plain, size: 34, height: 48, colour: "#12373c" })),
  );
  const places = [
    { input: by, top: 96 },
    { input: title, top: 168 },
    ...sums.map((input, index) => ({ input, top: barTop + 76 + index * 54 })),
  ];
  return ground
    .composite(places.map((place) => ({ ...place, left: size.margin })))
    .png({ palette: true, colours: 64 })
    .toBuffer();
};

type Look = { fontfile: string; font: string; size: number; height: number; colour: string };

/** Made smaller until it fits, so that nothing is cut. */
async function textOf(text: string, { fontfile, font, size: points, height, colour }: Look): Promise<Buffer> {
  for (let scale = 1; ; scale -= 0.1) {
    const markup = `<span foreground="${colour}" size="${Math.round(points * scale * 768)}">${escaped(text || " ")}</span>`;
    const drawn = await sharp({ text: { text: markup, font, fontfile, width: inner, rgba: true, dpi: 96 } })
      .png()
      .toBuffer({ resolveWithObject: true });
    if ((drawn.info.height <= height && drawn.info.width <= inner) || scale < 0.45) return drawn.data;
  }
}

function groundOf({ bar: { crowd, match } }: SocialCard): string {
  const [given, added] = [(inner * crowd) / 1000, (inner * match) / 1000];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">
<defs><pattern id="hatch" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<rect width="12" height="12" fill="#f3d98f"/><rect width="6" height="12" fill="#a87412"/></pattern></defs>
<rect width="100%" height="100%" fill="#f8f1e2"/><rect width="100%" height="16" fill="#b53a1c"/>
<g transform="translate(1040 56) scale(2)"><path d="M19 23C8 23 4 15 5 6c9 0 15 6 14 17Z" fill="#12373c"/>
<path d="M21 27c0-11 6-17 14-17 1 9-4 17-14 17Z" fill="#a87412"/><path d="M20 38V22" stroke="#12373c" stroke-width="2"/></g>
<rect x="${size.margin}" y="${barTop}" width="${inner}" height="44" rx="6" fill="#efe4cc" stroke="#d8c9a8"/>
<rect x="${size.margin}" y="${barTop}" width="${given}" height="44" rx="6" fill="#12373c"/>
<rect x="${size.margin + given}" y="${barTop}" width="${added}" height="44" rx="6" fill="url(#hatch)"/></svg>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
