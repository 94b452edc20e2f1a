import { board, cut, disc, leaf, type Piece, thread } from "./paper.ts";

export const phone: Piece[] = [
  cut("ink", "-62,0 -66,-14 -64,-204 -50,-214 52,-214 64,-202 64,-12 54,0"),
  cut("sage", "-50,-26 -52,-190 50,-192 51,-26"),
  board("achiote", [-36, -172], 32, 40),
  board("gold", [6, -168], 30, 24),
  thread("paper", "M-20-124v40h40v-50M-34-60h68", 5),
  disc("paper", [0, -13], 7),
];

export const screwdriver: Piece[] = [
  thread("ink", "M-4-8L58-110", 9),
  cut("achiote", "42,-94 62,-150 92,-160 98,-140 72,-84"),
];

export const cargoBike: Piece[] = [
  ...[-88, 84].flatMap((x) => [
    disc("ink", [x, -44], 46),
    disc("paper", [x, -44], 36),
    disc("ink", [x, -44], 6),
  ]),
  thread("achiote", "M84-44L40-126L-34-56L84-44M40-126L-20-118L-34-56L-88-44M-20-118v-22", 9),
  thread("ink", "M-40-142h40M40-126l-8-30h-26", 9),
  cut("clay", "-150,-84 -138,-150 -58,-152 -56,-84"),
];

export const house: Piece[] = [
  cut("sand", "-88,0 -88,-110 88,-112 88,0"),
  cut("achiote", "-108,-106 0,-186 108,-108"),
  board("ink", [-22, -66], 44, 66),
  board("teal", [-70, -88], 34, 34),
  board("teal", [38, -88], 34, 34),
];

export const roses: Piece[] = [
  ...[-46, 0, 46].map((x) => thread("teal", `M${x / 4} -40L${x}-138`, 7)),
  leaf("sage", [-10, -90], [-84, -118], 0.3),
  leaf("sage", [12, -88], [86, -112], 0.3),
  ...(
    [
      [-50, -150],
      [50, -152],
      [0, -182],
    ] as const
  ).flatMap(([x, y]) => [
    disc("achiote", [x, y], 36, 32),
    thread("paper", `M${x - 16} ${y}q16-20 30-2q-8 20-24 10`, 5),
  ]),
  cut("sand", "-70,-104 70,-106 22,0 -22,0"),
  board("ink", [-34, -50], 68, 14),
];

export const scissors: Piece[] = [
  cut("sage", "-8,-84 34,-216 48,-210 14,-78"),
  cut("sage", "8,-84 -34,-216 -48,-210 -14,-78"),
  thread("ink", "M-4-80L-34-44M4-80L34-44", 12),
  thread("ink", "M-64-32a26 26 0 1 0 52 0a26 26 0 1 0-52 0M12-32a26 26 0 1 0 52 0a26 26 0 1 0-52 0", 12),
  disc("gold", [0, -88], 8),
];

export const comb: Piece[] = [
  board("achiote", [-78, -58], 156, 22),
  thread(
    "achiote",
    "M-70-38v36M-52-38v36M-34-38v36M-16-38v36M2-38v36M20-38v36M38-38v36M56-38v36M72-38v36",
    8,
  ),
];

export const barberChair: Piece[] = [
  cut("achiote", "-58,-120 -66,-214 34,-220 42,-122"),
  cut("ink", "-76,-84 -72,-120 62,-124 78,-88"),
  thread("ink", "M-84-132h40M40-136h40", 12),
  board("sage", [-12, -86], 24, 62),
  cut("ink", "-64,0 -46,-26 46,-28 64,0"),
];

export const fan: Piece[] = [
  cut("paper", "-132,-60 -128,-176 128,-180 132,-60"),
  thread("ink", "M-132-60l4-116 256-4 4 120z", 6),
  disc("sage", [-54, -118], 46),
  ...[0, 1, 2, 3].map((turn) =>
    leaf(
      "ink",
      [-54, -118],
      [
        [-54, -158],
        [-14, -118],
        [-54, -78],
        [-94, -118],
      ][turn] as [number, number],
      0.3,
    ),
  ),
  thread("ink", "M22-148h82M22-126h82M22-104h82M22-82h82", 5),
  thread("teal", "M-90-40q14 18 0 38M-40-40q14 18 0 38M10-40q14 18 0 38M60-40q14 18 0 38", 6),
];

export const wrench: Piece[] = [
  thread("ink", "M-52-12L44-92", 18),
  thread("ink", "M78-128q-44-6-40 34q36 12 52-22", 16),
];

export const soaps: Piece[] = [
  cut("sage", "-108,0 -112,-50 -4,-54 0,0"),
  cut("sand", "6,0 4,-52 110,-48 108,0"),
  cut("achiote", "-62,-56 -60,-106 52,-108 56,-56"),
  thread("paper", "M-88-26h60M30-26h56M-38-82h66", 5),
  leaf("teal", [56, -60], [40, -186], 0.14),
  leaf("teal", [66, -58], [86, -172], 0.14),
  leaf("sage", [62, -58], [118, -136], 0.14),
  disc("paper", [-78, -84], 18),
  disc("paper", [-104, -118], 12),
  disc("paper", [-72, -138], 9),
];

export const lettuces: Piece[] = [
  cut("clay", "-134,0 -122,-46 122,-48 134,0"),
  ...[-80, 0, 80].flatMap((x) => [
    leaf("teal", [x, -42], [x - 42, -104], 0.36),
    leaf("teal", [x, -42], [x + 42, -106], 0.36),
    leaf("sage", [x, -40], [x, -124], 0.36),
  ]),
];

export const wateringCan: Piece[] = [
  cut("achiote", "-34,0 -38,-70 36,-72 34,0"),
  thread("achiote", "M34-22L82-72M-34-58q-44 8-30 48", 10),
  cut("ink", "68,-74 84,-90 96,-64"),
];

export const washer: Piece[] = [
  board("paper", [-92, -200], 184, 200),
  thread("ink", "M-92-200h184v200h-184z", 7),
  board("ink", [-92, -200], 184, 36),
  disc("gold", [58, -182], 10),
  disc("ink", [0, -84], 64),
  disc("sage", [0, -84], 50),
  cut("achiote", "-40,-78 -8,-98 20,-82 44,-94 34,-52 -4,-40 -34,-52"),
];

export const notebook: Piece[] = [
  cut("paper", "-126,-14 -110,-134 0,-122 110,-138 126,-14 0,0"),
  thread("ink", "M-126-14l16-120 110 12 110-16 16 124-126 14zM0-122V0", 5),
  thread("sage", "M-92-104l74 8M-96-74l76 8M-100-44l80 8M22-94l70-10M22-64l74-10", 5),
  cut("achiote", "36,-30 112,-176 130,-168 56,-22 32,-8"),
];

export const potatoes: Piece[] = [
  cut("sand", "-40,0 -56,-120 -34,-168 44,-170 66,-122 56,0"),
  thread("clay", "M-46-134h100M-34-168l88-2", 7),
  disc("ink", [-86, -24], 36, 26),
  disc("achiote", [-30, -22], 34, 24),
  disc("gold", [34, -24], 36, 26),
  disc("clay", [92, -22], 32, 24),
];

export const hive: Piece[] = [
  cut("clay", "-92,0 -92,-60 92,-62 92,0"),
  cut("gold", "-88,-64 -90,-120 90,-124 90,-66"),
  cut("sand", "-86,-124 -86,-176 86,-180 88,-126"),
  cut("ink", "-104,-176 -96,-202 98,-206 106,-180"),
  board("ink", [-34, -26], 68, 12),
  ...(
    [
      [-128, -150],
      [122, -110],
      [-118, -70],
    ] as const
  ).flatMap(([x, y]) => [disc("ink", [x, y], 11, 8), leaf("sage", [x, y - 4], [x + 12, y - 26], 0.4)]),
];

export const hen: Piece[] = [
  cut(
    "achiote",
    "-98,-76 -128,-126 -70,-120 -24,-96 22,-108 40,-170 76,-184 96,-156 84,-128 78,-64 40,-24 -44,-24",
  ),
  cut("gold", "94,-158 122,-150 92,-140"),
  cut("ink", "52,-180 58,-202 68,-184 80,-202 84,-178"),
  leaf("clay", [-60, -78], [38, -58], 0.32),
  disc("paper", [74, -162], 5),
  thread("gold", "M-10-24v24M22-24v24", 7),
];

export const eggs: Piece[] = [
  disc("paper", [-26, -20], 18, 23),
  disc("sand", [12, -18], 17, 22),
  disc("pale", [46, -17], 15, 20),
];

export const computer: Piece[] = [
  cut("ink", "-116,-70 -112,-204 112,-206 116,-70"),
  cut("sage", "-98,-86 -96,-188 96,-190 99,-86"),
  thread("paper", "M-70-160h60M-70-136h96M-70-112h44", 7),
  board("ink", [-16, -70], 32, 34),
  cut("clay", "-88,-16 -70,-38 72,-38 90,-16"),
  board("ink", [-120, -16], 240, 16),
];
