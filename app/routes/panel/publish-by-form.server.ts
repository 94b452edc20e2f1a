import type { AppContext } from "#app/context.server.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { findNewsProblems, newsBounds } from "#app/domain/news/news-content.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { translate } from "#app/i18n/translate.ts";
import { type PublishRefusal, publishNews } from "#app/use-cases/news/publish-news.server.ts";
import { keepPicture } from "./keep-picture.server.ts";

export type PublishAnswer = {
  /** Null: fields are wrong. */
  refusal: Exclude<PublishRefusal["kind"], "not_ready"> | null;
  errors: Record<string, string>;
  typed: Record<string, string>;
};

/** Publishes what a form tells with its pictures; null when all went well. Texts are judged before any picture is kept. */
export async function publishByForm(
  context: AppContext,
  actor: Actor,
  { campaignId, form, locale }: { campaignId: string; form: FormData; locale: Locale },
): Promise<PublishAnswer | null> {
  const text = (name: string) => String(form.get(name) ?? "");
  const typed = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const written = { title: text("title"), text: text("text") };
  const errors: Record<string, string> = {};
  for (const { field, kind } of findNewsProblems({ ...written, pictures: [] }))
    errors[field] = translate(locale, kind === "missing" ? "edit.missing" : "edit.tooLong");
  const pictures: { hash: string; alt: string }[] = [];
  for (let number = 1; number <= newsBounds.pictures && Object.keys(errors).length === 0; number++) {
    const kept = await keepPicture(context, form.get(`picture-${number}`));
    if (!kept.ok) errors[`picture-${number}`] = translate(locale, `edit.${kept.problem}`);
    else if (kept.hash) pictures.push({ hash: kept.hash, alt: text(`alt-${number}`) });
  }
  if (Object.keys(errors).length > 0) return { refusal: null, errors, typed };
  const published = await publishNews(context, actor, { campaignId, content: { ...written, pictures } });
  if (published.ok) return null;
  const { kind } = published.refusal;
  return { refusal: kind === "not_ready" ? null : kind, errors, typed };
}
