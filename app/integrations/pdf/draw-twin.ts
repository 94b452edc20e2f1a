import type { Paper } from "#app/domain/ports/paper.ts";
import { colours, keepTogether, type Page, page } from "./page.ts";

const height = 14;

/** What was given as a solid bar, the match as the same shape hatched beside it, and what that means. */
export function drawTwin(doc: Page, { given, match, lines }: NonNullable<Paper["twin"]>): void {
  const { margin, width } = page;
  doc.moveDown(1);
  keepTogether(doc, 80);
  const top = doc.y;
  if (match > 0n) {
    const solid = (Number((given * 10_000n) / (given + match)) / 10_000) * width;
    if (solid > 0) doc.rect(margin, top, solid, height).fill(colours.ink);
    drawHatch(doc, { left: margin + solid, top, width: width - solid });
    doc.y = top + height + 6;
  }
  doc.font("plain").fontSize(9).fillColor(colours.ink);
  for (const line of lines) doc.text(line, margin, doc.y, { width });
  doc.x = margin;
}

function drawHatch(doc: Page, { left, top, width }: { left: number; top: number; width: number }): void {
  doc.save();
  doc.rect(left, top, width, height).clip();
  doc.rect(left, top, width, height).fill(colours.goldPale);
  for (let x = left - height; x < left + width; x += 5) doc.moveTo(x, top + height).lineTo(x + height, top);
  doc.lineWidth(2).strokeColor(colours.gold).stroke();
  doc.restore();
  doc.lineWidth(0.8).strokeColor(colours.gold).rect(left, top, width, height).stroke();
}
