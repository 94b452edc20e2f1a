/** Paper of paja toquilla, deep green-blue ink, achiote for the one main act, gold for the twin. */
export const colours = {
  paper: "#f6efe0",
  sheet: "#fffaf0",
  ink: "#123c44",
  quiet: "#4d6468",
  line: "#dccfb4",
  achiote: "#b83c22",
  gold: "#d9a441",
  goldPale: "#f3dda8",
};

export const font = "system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

export const text = { margin: "0 0 16px", fontSize: "17px", lineHeight: "26px", color: colours.ink };
export const small = { ...text, fontSize: "14px", lineHeight: "21px", color: colours.quiet };
export const title = {
  margin: "0 0 16px",
  fontSize: "26px",
  lineHeight: "32px",
  color: colours.ink,
  fontWeight: 700,
};
export const subtitle = {
  margin: "28px 0 8px",
  fontSize: "18px",
  lineHeight: "24px",
  color: colours.ink,
  fontWeight: 700,
};

/** Somebody's own words, line for line. */
export const quote = {
  ...text,
  borderLeft: `4px solid ${colours.gold}`,
  padding: "2px 0 2px 14px",
  whiteSpace: "pre-line",
} as const;
