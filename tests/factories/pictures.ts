import sharp from "sharp";
import type { Ports } from "#app/use-cases/ports.ts";
import { storePicture } from "#app/use-cases/store-picture.server.ts";

/** Keeps a photo of one colour, in all its forms. Answers its hash. */
export async function keepPhoto(ports: Ports, background: string): Promise<string> {
  const photo = await sharp({ create: { width: 1200, height: 900, channels: 3, background } })
    .jpeg()
    .toBuffer();
  const prepared = await ports.pictures.prepare(new Uint8Array(photo));
  if (!prepared.ok) throw new Error(`refused: ${prepared.refusal.kind}`);
  return storePicture(ports, prepared.picture);
}
