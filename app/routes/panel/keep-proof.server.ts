import type { AppContext } from "#app/context.server.ts";
import { storeFile } from "#app/use-cases/store-file.server.ts";

const megabyte = 1_000_000;
const mostBytes = { document: 10 * megabyte, photo: 15 * megabyte };

/** How each kind of file begins; what its name or sender claims counts for nothing. */
const beginnings: { mediaType: string; at: number; bytes: string }[] = [
  { mediaType: "application/pdf", at: 0, bytes: "%PDF-" },
  { mediaType: "image/jpeg", at: 0, bytes: "\xff\xd8\xff" },
  { mediaType: "image/png", at: 0, bytes: "\x89PNG\r\n" },
  { mediaType: "image/webp", at: 8, bytes: "WEBP" },
];

/** Keeps the proof of a transfer as it is, for the people of the money alone; null for none, too large or another kind. */
export async function keepProof(
  context: AppContext,
  uploaded: FormDataEntryValue | null,
): Promise<string | null> {
  if (!uploaded || typeof uploaded === "string" || uploaded.size === 0) return null;
  if (uploaded.size > mostBytes.photo) return null;
  const bytes = new Uint8Array(await uploaded.arrayBuffer());
  const head = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  const kind = beginnings.find(({ at, bytes: begins }) => head.startsWith(begins, at));
  if (kind?.mediaType === "application/pdf" && bytes.length > mostBytes.document) return null;
  return kind ? storeFile(context, { bytes, mediaType: kind.mediaType, isPublic: false }) : null;
}
