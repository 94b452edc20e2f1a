import { createHash } from "node:crypto";
import type { Paper, WritePaper } from "#app/domain/ports/paper.ts";

/** Changes when the same words would be drawn in another way: what browsers keep is then drawn again. */
const drawing = 1;

/** A paper as PDF for one person: their browser may keep it, asks whether it still holds, and it is drawn only when it does not. */
export async function answerPaper(
  request: Request,
  paper: Paper,
  { writePaper, fileName }: { writePaper: WritePaper; fileName: string },
): Promise<Response> {
  const words = JSON.stringify([drawing, paper], (_, value) =>
    typeof value === "bigint" ? value.toString() : value,
  );
  const tag = `"${createHash("sha256").update(words).digest("hex").slice(0, 32)}"`;
  const headers = {
    "Cache-Control": "private, no-cache",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
    Vary: "Cookie, Accept-Language",
    ETag: tag,
  };
  if (request.headers.get("if-none-match")?.includes(tag))
    return new Response(null, { status: 304, headers });
  const bytes = await writePaper(paper);
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headers,
      "Content-Type": "application/pdf",
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": `inline; filename="${fileName}"`,
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  });
}
