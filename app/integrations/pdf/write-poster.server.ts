import PDFDocument from "pdfkit";
import { encode } from "uqr";
import type { Poster, WritePoster } from "#app/domain/ports/share-kit.ts";
import { colours, type Page, page } from "./page.ts";
import { bytesOf, registerTypefaces } from "./typefaces.ts";

const code = 370;

/** A sheet for a wall by `pdfkit`: read from some steps away, printed in black and white as well. */
export const writePoster: WritePoster = async (poster) => {
  const doc = new PDFDocument({
    size: "A4",
    margin: page.margin,
    lang: poster.language,
    displayTitle: true,
    info: { Title: poster.title, CreationDate: new Date(0) },
  });
  registerTypefaces(doc);
  return bytesOf(doc, () => draw(doc, poster));
};

function draw(doc: Page, { act, title, by, summary, how, link, address }: Poster): void {
  const { margin, width } = page;
  const centred = { width, align: "center" as const };
  doc.rect(0, 0, 596, 14).fill(colours.act);
  doc.font("bold").fontSize(30).fillColor(colours.act).text(act, margin, 44, centred);
  doc.moveDown(0.3).fontSize(largest(doc, title)).fillColor(colours.ink).text(title, centred);
  doc.moveDown(0.3).font("plain").fontSize(16).fillColor(colours.soft).text(by, centred);
  drawQr(doc, link, Math.max(doc.y + 22, 240));
  doc
    .font("plain")
    .fontSize(13)
    .fillColor(colours.ink)
    .text(how, margin, doc.y + 18, centred);
  doc
    .moveDown(0.4)
    .font("bold")
    .fontSize(14)
    .fillColor(colours.act)
    .text(address, { ...centred, link });
  doc.moveDown(0.8).font("plain").fontSize(13).fillColor(colours.ink).text(summary, centred);
}

/** As large as two lines allow. */
function largest(doc: Page, title: string): number {
  doc.font("bold");
  const isTwoLines = (points: number) =>
    doc.fontSize(points).heightOfString(title, { width: page.width }) < 3 * points;
  return [34, 30, 26, 22].find(isTwoLines) ?? 20;
}

function drawQr(doc: Page, text: string, top: number): void {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const left = (596 - code) / 2;
  const step = code / size;
  doc.fillColor("#000000");
  for (const [row, cells] of data.entries())
    for (const [column, isDark] of cells.entries())
      if (isDark) doc.rect(left + column * step, top + row * step, step + 0.05, step + 0.05);
  doc.fill();
  doc.y = top + code;
}
