import { cut, disc, leaf, type Piece, papers, type Tone } from "./paper.ts";
import type { Land, Scene } from "./scenes.ts";

const sky = "#f6efe0";

/** What the twin is cut from, where the first one has another paper: the hatched gold of the match. */
const twinOf: Record<Tone, string> = {
  ink: "url(#h)",
  teal: "url(#h)",
  clay: "url(#h)",
  achiote: papers.gold,
  gold: papers.pale,
  sage: papers.pale,
  sand: papers.pale,
  pale: papers.paper,
  paper: papers.paper,
  straw: "url(#h)",
};

/** The picture of a campaign as SVG, 600 by 400: what it makes in ink and colours, its twin in hatched gold behind it. */
export function compose({ land, motif, prop }: Scene, { turn }: { turn: number }): string {
  const left = turn % 2 === 0 ? 1 : -1;
  const parts = [
    `<rect width="600" height="400" fill="${sky}"/>`,
    backdrop(land, turn),
    placed(motif, { x: 300 + 108 * left, y: 318, scale: 0.92, isTwin: true }),
    placed(motif, { x: 300 - 76 * left, y: 344, scale: 1.16 }),
    prop ? placed(prop, { x: 300 + 178 * left, y: 362, scale: 0.78 }) : "",
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 400">${hatch}${parts.join("")}</svg>\n`;
}

const hatch = `<pattern id="h" width="11" height="11" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0h11v11H0z" fill="${papers.pale}"/><path d="M0 0h6v11H0z" fill="${papers.gold}"/></pattern>`;

function placed(
  pieces: Piece[],
  { x, y, scale, isTwin = false }: { x: number; y: number; scale: number; isTwin?: boolean },
): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})">${pieces.map((piece) => shown(piece, { isTwin })).join("")}</g>`;
}

function shown({ d, fill, stroke, width }: Piece, { isTwin }: { isTwin: boolean }): string {
  if (fill) return `<path d="${d}" fill="${isTwin ? twinOf[fill] : papers[fill]}"/>`;
  const colour = isTwin
    ? ["paper", "sand", "pale"].includes(stroke!)
      ? papers.paper
      : papers.gold
    : papers[stroke!];
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

function flat(pieces: [Piece, string][]): string {
  return pieces.map(([{ d }, colour]) => `<path d="${d}" fill="${colour}"/>`).join("");
}

/** The land behind, in papers paler than what stands before it; `turn` moves it a little from picture to picture. */
function backdrop(land: Land, turn: number): string {
  const shift = ((turn * 37) % 90) - 45;
  const sun = disc("pale", [470 - shift * 3, 92 + (turn % 3) * 12], 46);
  switch (land) {
    case "sierra":
      return flat([
        [sun, "#f3dda8"],
        [
          cut(
            "sage",
            `-20,330 ${70 + shift},190 ${130 + shift},226 ${240 + shift},84 ${360 + shift},240 430,196 620,330`,
          ),
          "#dbe0cb",
        ],
        [
          cut(
            "paper",
            `${240 + shift},84 ${276 + shift},131 ${250 + shift},142 ${232 + shift},126 ${208 + shift},127`,
          ),
          "#fffaf0",
        ],
        [cut("teal", `-20,340 90,262 210,300 ${350 - shift},236 490,286 620,244 620,340`), "#bfcfbb"],
        [cut("sand", "-10,320 610,312 610,410 -10,410"), "#e9dab4"],
      ]);
    case "coast":
      return flat([
        [sun, "#f3dda8"],
        [cut("sage", "-10,206 610,200 610,330 -10,330"), "#c9dcd5"],
        [
          cut(
            "teal",
            `-10,246 ${60 + shift},236 ${140 + shift},250 ${220 + shift},236 ${300 + shift},250 ${380 + shift},236 ${460 + shift},250 610,238 610,330 -10,330`,
          ),
          "#b2cdc6",
        ],
        [cut("sand", "-10,322 200,306 420,318 610,302 610,410 -10,410"), "#ecdcb6"],
      ]);
    case "town":
      return flat([
        [sun, "#f3dda8"],
        [
          cut(
            "sage",
            `-10,330 -10,180 ${50 + shift},150 ${104 + shift},182 ${104 + shift},206 ${180 + shift},206 ${180 + shift},160 ${262 + shift},160 ${262 + shift},222 ${330 + shift},188 ${396 + shift},222 ${396 + shift},174 480,174 480,214 546,184 610,214 610,330`,
          ),
          "#e4dbc3",
        ],
        [
          cut(
            "sand",
            `-10,340 -10,252 ${110 - shift},252 ${150 - shift},226 ${192 - shift},252 330,252 330,236 ${450 - shift},236 ${450 - shift},262 610,262 610,340`,
          ),
          "#d9ceb0",
        ],
        [cut("clay", "-10,326 610,318 610,410 -10,410"), "#e0c79c"],
      ]);
    case "forest":
      return flat([
        [sun, "#f3dda8"],
        [leaf("sage", [-30, 330], [190 + shift, 40], 0.3), "#d3dcc0"],
        [leaf("sage", [640, 340], [400 + shift, 30], 0.3), "#d3dcc0"],
        [leaf("teal", [-40, 260], [120, 90 + shift], 0.32), "#bccdb2"],
        [leaf("teal", [650, 250], [520, 70 - shift], 0.32), "#bccdb2"],
        [cut("sand", "-10,316 300,324 610,310 610,410 -10,410"), "#e6d8ae"],
      ]);
  }
}
