import type { Ports } from "./ports.ts";

/** Keeps a file by the hash of its bytes and notes what it is. `isPublic`: anybody may see it. Answers the hash. */
export async function storeFile(
  { db, storage, clock }: Ports,
  { bytes, mediaType, isPublic }: { bytes: Uint8Array; mediaType: string; isPublic: boolean },
): Promise<string> {
  const hash = await storage.keep(bytes);
  await db.prisma.storedFile.upsert({
    where: { hash },
    create: { hash, mediaType, bytes: bytes.length, createdAt: clock.now(), isPublic },
    update: isPublic ? { isPublic } : {},
  });
  return hash;
}
