import type { Ports } from "#app/use-cases/ports.ts";
import { storeFile } from "#app/use-cases/store-file.server.ts";

/** Keeps a drawn picture: some 4 KB that are sharp at any size, so that it needs no other forms. Answers its hash. */
export function keepDrawing(ports: Ports, bytes: Uint8Array): Promise<string> {
  const measures = { width: 960, height: 640 };
  return storeFile(ports, { bytes, mediaType: "image/svg+xml", isPublic: true, measures });
}
