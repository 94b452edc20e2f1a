import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";

/** A file that grows; what is not taken at once is waited for, so that no more than a part is in memory. */
export function growingFile(path: string) {
  const file = createWriteStream(path);
  return {
    async add(text: string): Promise<void> {
      if (!file.write(text)) await new Promise<void>((resolve) => file.once("drain", () => resolve()));
    },
    async close(): Promise<void> {
      file.end();
      await finished(file);
    },
  };
}
