import type { AppContext } from "#app/context.server.ts";
import { storeFile } from "#app/use-cases/store-file.server.ts";

const mostBytes = 15_000_000;

/** Keeps an uploaded photo, made ready for pages; a form without one keeps none. */
export async function keepPicture(
  context: AppContext,
  uploaded: FormDataEntryValue | null,
): Promise<{ ok: true; hash: string | null } | { ok: false }> {
  if (!uploaded || typeof uploaded === "string" || uploaded.size === 0) return { ok: true, hash: null };
  if (uploaded.size > mostBytes) return { ok: false };
  const prepared = await context.pictures.prepare(new Uint8Array(await uploaded.arrayBuffer()));
  if (!prepared.ok) return { ok: false };
  return { ok: true, hash: await storeFile(context, { ...prepared, isPublic: true }) };
}
