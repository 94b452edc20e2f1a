import { createHash, timingSafeEqual } from "node:crypto";
import type { AppContext } from "#app/context.server.ts";
import { storeFile } from "#app/use-cases/store-file.server.ts";

/** A paper as it is kept, and the SHA-256 of the bytes as they were uploaded. */
export type KeptPaper = { hash: string; uploadedHash: string };

type Kept =
  | { ok: true; paper: KeptPaper }
  | { ok: false; refusal: "missing" | "too_large" | "not_a_paper" | "heic" | "broken" };

const megabyte = 1_000_000;
const mostBytes = { picture: 15 * megabyte, document: 10 * megabyte };

/** How photos begin that are read here. */
const beginnings = [
  { at: 0, bytes: "\xff\xd8\xff" },
  { at: 0, bytes: "\x89PNG\r\n" },
  { at: 8, bytes: "WEBP" },
  { at: 4, bytes: "ftypavi" },
  { at: 4, bytes: "ftyphe" },
  { at: 4, bytes: "ftypmif1" },
  { at: 4, bytes: "ftypmsf1" },
];

/** Keeps the photo or PDF of a paper for those who may see it: a photo made ready for pages, a PDF as it came. */
export async function keepPaper(context: AppContext, uploaded: FormDataEntryValue | null): Promise<Kept> {
  if (!uploaded || typeof uploaded === "string" || uploaded.size === 0)
    return { ok: false, refusal: "missing" };
  if (uploaded.size > mostBytes.picture) return { ok: false, refusal: "too_large" };
  const bytes = new Uint8Array(await uploaded.arrayBuffer());
  const uploadedHash = createHash("sha256").update(bytes).digest("hex");
  const head = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  if (head.startsWith("%PDF-")) {
    if (bytes.length > mostBytes.document) return { ok: false, refusal: "too_large" };
    if (!isWholeDocument(bytes)) return { ok: false, refusal: "broken" };
    const hash = await storeFile(context, { bytes, mediaType: "application/pdf", isPublic: false });
    return { ok: true, paper: { hash, uploadedHash } };
  }
  if (!beginnings.some(({ at, bytes: begins }) => head.startsWith(begins, at)))
    return { ok: false, refusal: "not_a_paper" };
  const prepared = await context.pictures.preparePaper(bytes);
  if (!prepared.ok) return { ok: false, refusal: prepared.refusal.kind === "heic" ? "heic" : "broken" };
  const { bytes: pixels, mediaType } = prepared;
  const hash = await storeFile(context, { bytes: pixels, mediaType, isPublic: false });
  return { ok: true, paper: { hash, uploadedHash } };
}

/** A PDF says at its end where it begins; one that was cut off while it came does not. */
function isWholeDocument(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-2048)).includes("%%EOF");
}

/**
 * A browser does not send a chosen file twice: the form that comes back with an error names the file that is kept already, signed,
 * so that nobody names another's.
 */
export function writeKept(context: AppContext, personId: string, { hash, uploadedHash }: KeptPaper): string {
  return `${hash}.${uploadedHash}.${context.keyedHash("upload", `${personId} ${hash} ${uploadedHash}`)}`;
}

/** The file that an earlier answer to this person named; null for none, or a forged name. */
export function readKept(
  context: AppContext,
  personId: string,
  named: FormDataEntryValue | null,
): KeptPaper | null {
  const [hash = "", uploadedHash = ""] = typeof named === "string" ? named.split(".") : [];
  const expected = Buffer.from(writeKept(context, personId, { hash, uploadedHash }));
  const given = Buffer.from(String(named ?? ""));
  return given.length === expected.length && timingSafeEqual(given, expected) ? { hash, uploadedHash } : null;
}
