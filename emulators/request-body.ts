import type { IncomingMessage } from "node:http";

export const BODY_LIMIT_BYTES = 4 * 1024 * 1024;

/** The whole body as text. Refused with null above the limit (a mail with attachments fits). */
export function readBody(request: IncomingMessage): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= BODY_LIMIT_BYTES) chunks.push(chunk);
    });
    request.on("end", () => resolve(size > BODY_LIMIT_BYTES ? null : Buffer.concat(chunks).toString("utf8")));
    request.on("error", reject);
  });
}
