import type { AppContext } from "#app/context.server.ts";
import { storePicture } from "#app/use-cases/store-picture.server.ts";

const mostBytes = 15_000_000;

/** Why a photo is not taken; `edit.` and this name the words for it. */
export type PictureProblem = "notAPicture" | "heic" | "tooLarge";

type Kept = { ok: true; hash: string | null } | { ok: false; problem: PictureProblem };

/** Keeps an uploaded photo, made ready for pages; a form without one keeps none. */
export async function keepPicture(context: AppContext, uploaded: FormDataEntryValue | null): Promise<Kept> {
  if (!uploaded || typeof uploaded === "string" || uploaded.size === 0) return { ok: true, hash: null };
  if (uploaded.size > mostBytes) return { ok: false, problem: "tooLarge" };
  const prepared = await context.pictures.prepare(new Uint8Array(await uploaded.arrayBuffer()));
  if (!prepared.ok) return { ok: false, problem: prepared.refusal.kind === "heic" ? "heic" : "notAPicture" };
  return { ok: true, hash: await storePicture(context, prepared.picture) };
}
