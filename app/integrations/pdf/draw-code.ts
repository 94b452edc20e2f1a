import { encode } from "uqr";
import type { Paper } from "#app/domain/ports/paper.ts";
import { colours, keepTogether, type Page, page } from "./page.ts";

const size = 104;

/** The address where a paper is verified, as a code for a phone and in letters. */
export function drawCode(doc: Page, { title, url, lines }: NonNullable<Paper["verify"]>): void {
  const { margin, width } = page;
  doc.moveDown(1.2);
  keepTogether(doc, size + 20);
  const top = doc.y;
  const { data, size: modules } = encode(url, { ecc: "M", border: 0 });
  const step = size / modules;
  doc.fillColor(colours.ink);
  for (const [row, cells] of data.entries())
    for (const [column, isDark] of cells.entries())
      if (isDark) doc.rect(margin + column * step, top + row * step, step + 0.05, step + 0.05);
  doc.fill();
  const left = margin + size + 18;
  const beside = width - size - 18;
  doc.font("bold").fontSize(10).fillColor(colours.ink).text(title, left, top, { width: beside });
  doc.font("plain").fontSize(9).fillColor(colours.act).text(url, { width: beside, link: url });
  doc.fontSize(8).fillColor(colours.soft);
  for (const line of lines) doc.text(line, { width: beside, paragraphGap: 2 });
  doc.x = margin;
  doc.y = Math.max(doc.y, top + size) + 14;
}
