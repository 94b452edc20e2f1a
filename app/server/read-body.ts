import type { IncomingMessage, ServerResponse } from "node:http";

const mostBytes = 1_000_000;
/** A larger body is still heard to its end, so that the caller hears the answer; beyond this the line is cut. */
const mostHeard = 10 * mostBytes;

/** What a machine of a vendor sends; null when it is too large. */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostHeard) return null;
    if (size <= mostBytes) chunks.push(chunk);
  }
  return size > mostBytes ? null : Buffer.concat(chunks).toString("utf8");
}

export function answer(response: ServerResponse, status: number, words: string): void {
  if (response.headersSent) return;
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(words);
}
