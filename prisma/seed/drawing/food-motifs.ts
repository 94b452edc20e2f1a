import { board, cut, disc, leaf, type Piece, type Tone, thread } from "./paper.ts";

/** A jar of something, with its label. */
export function jar(filling: Tone): Piece[] {
  return [
    cut("sand", "-62,0 -71,-30 -69,-142 -50,-167 50,-165 69,-140 70,-28 62,0"),
    cut(filling, "-56,-9 -63,-32 -62,-120 63,-124 63,-32 57,-8"),
    board("ink", [-57, -194], 114, 30),
    cut("paper", "-42,-40 -40,-96 40,-99 43,-43"),
    leaf("teal", [-18, -56], [22, -86]),
  ];
}

export const arepa: Piece[] = [
  cut("ink", "-120,0 -112,-22 112,-22 120,0"),
  disc("sand", [0, -58], 92, 40),
  cut("achiote", "-80,-62 -40,-76 10,-70 60,-78 86,-62 40,-50 -30,-48"),
  disc("gold", [0, -92], 92, 38),
  ...[-50, -14, 26, 56].map((x) => disc("clay", [x, -98 + (x % 3) * 3], 9, 5)),
];

export const corn: Piece[] = [
  leaf("teal", [0, 0], [-46, -118], 0.34),
  leaf("gold", [0, -6], [2, -150], 0.26),
  leaf("sage", [0, 0], [46, -104], 0.34),
];

export const soup: Piece[] = [
  cut("ink", "-112,-96 112,-96 92,-34 52,0 -52,0 -92,-34"),
  disc("sand", [0, -96], 112, 26),
  disc("achiote", [0, -96], 96, 18),
  disc("paper", [-34, -100], 26, 8),
  disc("gold", [40, -94], 22, 8),
  thread("ink", "M-40-128q14-16 0-32M4-130q14-18 0-36M46-128q14-16 0-32", 6),
];

export const fish: Piece[] = [
  cut("teal", "-88,-34 -52,-60 6,-64 52,-44 92,-66 84,-34 94,-4 52,-24 4,-4 -54,-10"),
  disc("paper", [-58, -38], 7),
  thread("sage", "M-24-54q14 20 0 42M2-58q14 24 0 48", 5),
];

export const lemon: Piece[] = [
  disc("gold", [0, -40], 46, 40),
  disc("paper", [0, -40], 37, 32),
  ...[0, 1, 2].map((turn) => thread("gold", ["M-26-40h52", "M-13-61l26 42", "M13-61l-26 42"][turn]!, 8)),
];

export const onion: Piece[] = [
  cut("clay", "-10,0 -46,-18 -56,-50 -36,-82 -10,-94 -6,-124 6,-124 10,-94 38,-80 56,-48 44,-16 12,0"),
  thread("paper", "M0-92Q-40-52-8-4M2-92Q2-50 2-4M4-92Q42-52 12-4", 5),
];

export const juice: Piece[] = [
  cut("paper", "-58,-176 58,-176 42,0 -42,0"),
  cut("achiote", "-51,-138 51,-134 39,-8 -39,-8"),
  thread("ink", "M14-126L44-214", 8),
  disc("gold", [-52, -172], 32),
  disc("pale", [-52, -172], 21),
];

export const burger: Piece[] = [
  cut("clay", "-96,0 -104,-30 104,-32 96,0"),
  cut("ink", "-108,-34 -104,-58 106,-60 108,-34"),
  cut("sage", "-116,-58 -84,-78 -50,-62 -14,-80 22,-62 58,-80 88,-64 116,-72 112,-56"),
  cut("achiote", "-100,-74 100,-78 104,-64 -102,-62"),
  cut("gold", "-102,-80 -88,-122 -44,-146 40,-148 88,-124 104,-82"),
  ...[-50, -8, 34].map((x) => disc("paper", [x, -118 - (x % 4)], 7, 4)),
];

export const mortar: Piece[] = [
  thread("clay", "M20-110L84-214", 18),
  cut("ink", "-100,-120 100,-120 82,-48 46,-22 62,0 -62,0 -46,-22 -82,-48"),
  disc("clay", [0, -120], 100, 22),
  ...[-56, -22, 12, 46].map((x) => disc("sand", [x, -122 - (x % 3)], 16, 10)),
];

export const chips: Piece[] = [
  leaf("teal", [-120, -4], [30, -120], 0.2),
  leaf("sage", [-110, 0], [66, -84], 0.18),
  cut("ink", "-40,-40 132,-44 110,0 -16,0"),
  ...[-20, 10, 40, 70, 98].map((x) =>
    cut("gold", `${x},-40 ${x - 10},-${122 + (x % 30)} ${x + 6},-${128 + (x % 30)} ${x + 18},-42`),
  ),
];

export const coffee: Piece[] = [
  cut("achiote", "-84,-128 70,-128 58,-30 34,-8 -48,-8 -72,-30"),
  thread("achiote", "M66-108q52-2 46 36q-8 32-56 26", 14),
  disc("ink", [-7, -128], 77, 16),
  cut("ink", "-112,-8 98,-8 74,8 -88,8"),
  thread("ink", "M-36-156q16-18 0-38M8-158q16-20 0-42", 7),
];

export const beans: Piece[] = [
  leaf("teal", [60, 0], [-30, -66], 0.3),
  disc("clay", [-10, -14], 18, 13),
  disc("ink", [22, -12], 18, 12),
  disc("achiote", [-36, -12], 14),
];

export const loaves: Piece[] = [
  board("ink", [-126, -16], 252, 16),
  ...[-82, 0, 82].flatMap((x) => [
    cut("clay", `${x - 44},-16 ${x - 48},-50 ${x - 24},-78 ${x + 22},-80 ${x + 46},-52 ${x + 44},-16`),
    thread("sand", `M${x - 22}-34l16-30M${x + 2}-32l16-32`, 6),
  ]),
  cut("gold", "-42,-76 -48,-108 -20,-136 26,-136 46,-108 42,-76"),
  thread("pale", "M-18-88l14-32M8-86l14-34", 6),
];

export const iceCream: Piece[] = [
  cut("clay", "-38,-108 38,-108 2,4"),
  thread("sand", "M-24-88L18-50M24-90L-16-52", 5),
  disc("achiote", [0, -126], 48, 40),
  disc("gold", [-8, -172], 36, 32),
];

export const paila: Piece[] = [
  cut("gold", "-120,-84 120,-84 96,-30 48,0 -48,0 -96,-30"),
  disc("ink", [0, -84], 120, 24),
  disc("achiote", [10, -82], 84, 14),
  thread("clay", "M40-86L116-168", 12),
];

export const tamale: Piece[] = [
  cut("teal", "-96,0 -112,-54 -78,-104 78,-108 112,-54 96,0"),
  thread("sage", "M-70-94q-20 44 6 88M0-102v96M70-96q20 44-6 88", 6),
  thread("achiote", "M-106-54h212", 9),
  thread("achiote", "M-6-56l-26-26M6-56l26-26", 8),
];

export const coconut: Piece[] = [
  disc("clay", [0, -70], 92, 74),
  disc("paper", [0, -78], 74, 56),
  disc("sand", [0, -78], 50, 36),
  cut("ink", "-130,0 -122,-30 -84,-32 -78,0"),
  cut("achiote", "82,0 86,-32 124,-30 130,0"),
];

export const cacao: Piece[] = [
  leaf("clay", [-110, -16], [96, -120], 0.34),
  leaf("paper", [-78, -34], [66, -104], 0.24),
  ...[-40, -10, 20].map((x) => disc("ink", [x, -66 - x / 3], 16, 12)),
  board("ink", [10, -46], 112, 46),
  thread("clay", "M47-44v42M85-46v44M12-23h108", 4),
];
