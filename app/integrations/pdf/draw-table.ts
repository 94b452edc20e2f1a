import type { PaperTable } from "#app/domain/ports/paper.ts";
import { colours, keepTogether, type Page, page } from "./page.ts";

type Columns = PaperTable["columns"];

/** Rows under named columns, on as many pages as they need, with what they sum up to. */
export function drawTable(doc: Page, { title, columns, rows, sums }: PaperTable): void {
  const { margin, width } = page;
  doc.moveDown(1.2);
  keepTogether(doc, 90);
  doc.font("bold").fontSize(12).fillColor(colours.ink).text(title, margin, doc.y, { width });
  doc.moveDown(0.3);
  const names = columns.map(({ name }) => name);
  drawCells(doc, { columns, cells: names, isHead: true });
  for (const cells of rows) {
    const height = drawnHeight(doc, { columns, cells });
    if (doc.y + height > page.bottom) {
      keepTogether(doc, Number.POSITIVE_INFINITY);
      drawCells(doc, { columns, cells: names, isHead: true });
    }
    drawCells(doc, { columns, cells });
  }
  for (const { name, value, isSum } of sums) {
    keepTogether(doc, 20);
    const top = doc.y + 5;
    doc
      .font(isSum ? "bold" : "plain")
      .fontSize(isSum ? 11 : 9)
      .fillColor(colours.ink);
    doc.text(name, margin, top, { width: width * 0.7 });
    doc.text(value, margin + width * 0.7, top, { width: width * 0.3, align: "right" });
    doc.x = margin;
  }
}

type Drawn = { columns: Columns; cells: readonly string[]; isHead?: boolean };

const widthOf = (share: number) => (share / 100) * page.width;
const gap = 8;

function drawnHeight(doc: Page, { columns, cells, isHead }: Drawn): number {
  doc.font(isHead ? "bold" : "plain").fontSize(8.5);
  const heights = cells.map((cell, index) =>
    doc.heightOfString(cell || " ", { width: widthOf(columns[index]!.width) - gap }),
  );
  return Math.max(...heights) + 6;
}

function drawCells(doc: Page, { columns, cells, isHead }: Drawn): void {
  const height = drawnHeight(doc, { columns, cells, isHead });
  const top = doc.y + 3;
  let left = page.margin;
  doc.fillColor(isHead ? colours.soft : colours.ink);
  for (const [index, { width, isNumber }] of columns.entries()) {
    const isLast = index === columns.length - 1;
    doc.text(cells[index]!, left, top, {
      width: widthOf(width) - (isLast ? 0 : gap),
      align: isNumber ? "right" : "left",
    });
    left += widthOf(width);
  }
  const bottom = top + height - 3;
  const end = page.margin + page.width;
  doc.lineWidth(0.5).strokeColor(colours.line).moveTo(page.margin, bottom).lineTo(end, bottom).stroke();
  doc.x = page.margin;
  doc.y = bottom;
}
