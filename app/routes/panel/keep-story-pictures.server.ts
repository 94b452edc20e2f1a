import type { AppContext } from "#app/context.server.ts";
import { mostStoryPictures, type StoryPicture } from "#app/domain/campaign/campaign-content.ts";
import { keepPicture, type PictureProblem } from "./keep-picture.server.ts";

/**
 * The pictures of a story as a form leaves them, by its places: one that was chosen comes in place of the stored one, one that was
 * ticked off goes, but only by a button: a form that saves itself would say it again of the next one. `unread`: fields whose file is not taken.
 */
export async function keepStoryPictures(
  context: AppContext,
  { form, stored }: { form: FormData; stored: readonly StoryPicture[] },
): Promise<{ pictures: (StoryPicture | null)[]; unread: [field: string, problem: PictureProblem][] }> {
  const pictures: (StoryPicture | null)[] = [];
  const unread: [field: string, problem: PictureProblem][] = [];
  for (let number = 1; number <= mostStoryPictures; number++) {
    const before = stored[number - 1] ?? null;
    const kept = await keepPicture(context, form.get(`storyPicture-${number}`));
    if (!kept.ok) unread.push([`storyPicture-${number}`, kept.problem]);
    const isRemoved = form.has("intent") && form.has(`storyRemove-${number}`);
    if (kept.ok && kept.hash) pictures.push({ hash: kept.hash, alt: before?.alt ?? "" });
    else pictures.push(isRemoved ? null : before);
  }
  return { pictures, unread };
}
