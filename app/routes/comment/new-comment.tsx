import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { CommentForm } from "#app/components/comment/comment-form.tsx";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { readCommentList } from "#app/queries/comment/comment-list.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { writeByForm } from "./write-by-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.campaign.title ?? "404", isPrivate: true });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireSignedIn(context, request);
  const { campaign } = (await readCommentList(context.db, { slug: params.slug!, page: 1 })) ?? notFound();
  return { campaign };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { personId } = await requireSignedIn(context, request);
  return writeByForm(context, { personId }, { slug: params.slug!, form: await readForm(request) });
}

/** Somebody signed in writes under a campaign; their own name is not put there for them. */
export default function NewComment() {
  const t = useTexts();
  const { campaign } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="narrow page stack">
      <p className="small">
        <Link to={`/campanas/${campaign.slug}/preguntas`}>{campaign.title}</Link>
      </p>
      <h1>{t("comment.new")}</h1>
      <CommentForm campaign={campaign} name="" answer={answer} />
    </div>
  );
}
