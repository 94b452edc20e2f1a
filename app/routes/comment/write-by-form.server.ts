import { data, redirect } from "@remix-run/node";
import type { AppContext } from "#app/context.server.ts";
import { commentKinds } from "#app/domain/comment/comment.ts";
import { type CommentAuthor, writeComment } from "#app/use-cases/comment/write-comment.server.ts";
import { notFound } from "../not-found.ts";

/** Writes what a form tells under a campaign; what is refused comes back as it was typed. */
export async function writeByForm(
  context: AppContext,
  author: CommentAuthor,
  { slug, form }: { slug: string; form: FormData },
) {
  const kind = commentKinds.find((one) => one === form.get("kind")) ?? "comment";
  const text = String(form.get("text") ?? "");
  const name = String(form.get("name") ?? "");
  const written = await writeComment(context, author, { slug, kind, text, name });
  if (written.ok)
    return redirect(`/campanas/${slug}/preguntas?dicho=${written.value.isShown ? "escrito" : "espera"}`);
  if (written.refusal.kind === "not_allowed") notFound();
  return data({ refusal: written.refusal.kind, kind, text, name }, { status: 422 });
}
