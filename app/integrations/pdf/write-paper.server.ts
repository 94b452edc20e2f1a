import PDFDocument from "pdfkit";
import type { Paper, PaperRow, WritePaper } from "#app/domain/ports/paper.ts";
import { drawCode } from "./draw-code.ts";
import { drawTable } from "./draw-table.ts";
import { drawTwin } from "./draw-twin.ts";
import { colours, type Page, page } from "./page.ts";
import { bytesOf, registerTypefaces } from "./typefaces.ts";

/** A PDF by `pdfkit`, in a typeface that writes Latin, Greek and Cyrillic; of it the file holds the letters that it needs. */
export const writePaper: WritePaper = async (paper) => {
  const doc = new PDFDocument({
    size: "A4",
    margin: page.margin,
    lang: paper.language,
    displayTitle: true,
    info: {
      Title: [paper.title, paper.number].filter(Boolean).join(" "),
      Author: paper.issuer.name,
      CreationDate: paper.at,
    },
  });
  registerTypefaces(doc);
  return bytesOf(doc, () => draw(doc, paper));
};

function draw(doc: Page, paper: Paper): void {
  drawHead(doc, paper);
  if (paper.warning) drawWarning(doc, paper.warning);
  for (const row of paper.rows) drawRow(doc, row);
  if (paper.twin) drawTwin(doc, paper.twin);
  for (const table of paper.tables) drawTable(doc, table);
  if (paper.verify) drawCode(doc, paper.verify);
  doc.font("plain").fontSize(8).fillColor(colours.soft).moveDown(1);
  for (const note of paper.notes) doc.text(note, { width: page.width, paragraphGap: 3 });
}

function drawHead(doc: Page, { title, number, issuer }: Paper): void {
  const { margin, width } = page;
  doc.font("bold").fontSize(11).fillColor(colours.ink).text(issuer.name, margin, margin, { width });
  doc.font("plain").fontSize(9).fillColor(colours.soft);
  for (const line of issuer.lines) doc.text(line, { width });
  doc.moveDown(1.6);
  doc.font("bold").fontSize(20).fillColor(colours.ink).text(title, { width });
  if (number) doc.fontSize(14).fillColor(colours.act).text(number, { width });
  doc.moveDown(0.6);
}

function drawWarning(doc: Page, { title, text }: NonNullable<Paper["warning"]>): void {
  const { margin, width } = page;
  const inner = width - 24;
  const top = doc.y;
  doc.font("bold").fontSize(13);
  const height = doc.heightOfString(title, { width: inner });
  doc.font("plain").fontSize(9);
  const box = height + doc.heightOfString(text, { width: inner }) + 20;
  doc.lineWidth(1.5).strokeColor(colours.act).rect(margin, top, width, box).stroke();
  doc
    .font("bold")
    .fontSize(13)
    .fillColor(colours.act)
    .text(title, margin + 12, top + 8, { width: inner });
  doc.font("plain").fontSize(9).fillColor(colours.ink).text(text, { width: inner });
  doc.x = margin;
  doc.y = top + box + 12;
}

/** A name and what it is, above a thin line. */
function drawRow(doc: Page, { name, value, isSum }: PaperRow): void {
  const { margin, width, half } = page;
  const wide = width - half;
  doc.font(isSum ? "bold" : "plain").fontSize(isSum ? 12 : 10);
  const top = doc.y + 4;
  const height = Math.max(
    doc.heightOfString(name, { width: half - 12 }),
    doc.heightOfString(value, { width: wide }),
  );
  doc.fillColor(isSum ? colours.ink : colours.soft).text(name, margin, top, { width: half - 12 });
  doc.fillColor(colours.ink).text(value, margin + half, top, { width: wide, align: "right" });
  const bottom = top + height + 4;
  doc
    .lineWidth(0.5)
    .strokeColor(colours.line)
    .moveTo(margin, bottom)
    .lineTo(margin + width, bottom)
    .stroke();
  doc.x = margin;
  doc.y = bottom;
}
