/** What is drawn on. */
export type Page = PDFKit.PDFDocument;

/** Points of an A4 page. */
export const page = { margin: 54, width: 487, half: 190, bottom: 780 };

/** The house's materials, on white paper. */
export const colours = {
  ink: "#12373c",
  soft: "#47625f",
  line: "#d8c9a8",
  act: "#b53a1c",
  gold: "#a87412",
  goldPale: "#f3d98f",
};

/** A new page where less than this is left of one. */
export function keepTogether(doc: Page, height: number): void {
  if (doc.y + height <= page.bottom) return;
  doc.addPage();
  doc.x = page.margin;
  doc.y = page.margin;
}
