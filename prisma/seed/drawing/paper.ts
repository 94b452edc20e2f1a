/** Papers that the pictures are cut from. */
export const papers = {
  ink: "#123c44",
  teal: "#2f6a6b",
  sage: "#9db8a0",
  achiote: "#c8472b",
  clay: "#a9683c",
  sand: "#e3cfa0",
  gold: "#d9a441",
  pale: "#f3dda8",
  paper: "#fffaf0",
  /** White that its twin has hatched. */
  straw: "#fdf3dc",
};

export type Tone = keyof typeof papers;

/** One piece of cut paper, or a thread: `d` is an SVG path around (0, 0), the middle of the foot of its motif. */
export type Piece = { d: string; fill?: Tone; stroke?: Tone; width?: number };

/** A piece with straight cuts from point to point: `"-10,0 10,0 0,-20"`. */
export function cut(fill: Tone, points: string): Piece {
  return { d: `M${points.trim().split(/\s+/).join("L")}Z`, fill };
}

/** A round piece, cut by hand with scissors: sixteen cuts, none quite the same. */
export function disc(fill: Tone, [x, y]: [number, number], rx: number, ry: number = rx): Piece {
  const points = Array.from({ length: 16 }, (_, index) => {
    const angle = (index / 16) * 2 * Math.PI + 0.15;
    const wobble = 1 + (((index * 7 + Math.abs(Math.round(x + y))) % 5) - 2) * 0.014;
    return `${Math.round(x + Math.cos(angle) * rx * wobble)},${Math.round(y + Math.sin(angle) * ry * wobble)}`;
  });
  return cut(fill, points.join(" "));
}

/** A board: a rectangle that is not quite one. */
export function board(fill: Tone, [x, y]: [number, number], width: number, height: number): Piece {
  const lean = (Math.abs(x + y) % 5) - 2;
  return cut(
    fill,
    `${x},${y + lean} ${x + width},${y - lean} ${x + width - lean},${y + height} ${x + lean},${y + height}`,
  );
}

/** A thread along a path. */
export function thread(stroke: Tone, d: string, width = 6): Piece {
  return { d, stroke, width };
}

/** A leaf from its stem at (x, y) to its tip. */
export function leaf(
  fill: Tone,
  [x, y]: [number, number],
  [tipX, tipY]: [number, number],
  girth = 0.32,
): Piece {
  const [dx, dy] = [tipX - x, tipY - y];
  const bend = (side: number) =>
    `${Math.round(x + dx * 0.45 - dy * girth * side)} ${Math.round(y + dy * 0.45 + dx * girth * side)}`;
  return { d: `M${x} ${y}Q${bend(1)} ${tipX} ${tipY}Q${bend(-1)} ${x} ${y}Z`, fill };
}
