import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#app/components/button.tsx";
import { PublicComments } from "#app/components/comment/public-comments.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Pagination } from "#app/components/pagination.tsx";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readCommentList } from "#app/queries/comment/comment-list.server.ts";
import { reportComment } from "#app/use-cases/comment/report-comment.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { idOfForm } from "../panel/read-id.ts";
import { readForm } from "../read-form.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta({ title: data?.title ?? "404" });

const saids = ["escrito", "espera", "avisado"] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const asked = Number(searchParams.get("pagina"));
  const page = Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1;
  const list = (await readCommentList(context.db, { slug: params.slug!, page })) ?? notFound();
  const title = translate(localeOfRequest(request), "comment.of", { campaign: list.campaign.title });
  return { ...list, page, title, said: saids.find((one) => one === searchParams.get("dicho")) ?? null };
}

/** Somebody reports a comment. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const address = context.visitorAddress;
  await reportComment(context, { commentId: idOfForm(form.get("comment")), address });
  return redirect(`/campanas/${params.slug}/preguntas?dicho=avisado`);
}

/** What people wrote under a campaign, and the ways to write. */
export default function Comments() {
  const t = useTexts();
  const { campaign, comments, page, pages, title, said } = useLoaderData<typeof loader>();
  return (
    <div className="narrow page">
      <p className="small">
        <Link to={`/campanas/${campaign.slug}`}>{campaign.title}</Link>
      </p>
      <h1>{title}</h1>
      {said && (
        <Notice tone="good">
          <p role="status">{t(`comment.said.${said}`, { name: campaign.publicName })}</p>
        </Notice>
      )}
      <p>
        <ButtonLink to={`/campanas/${campaign.slug}/preguntas/nueva`}>{t("comment.new")}</ButtonLink>
      </p>
      <p className="small">{t("comment.who")}</p>
      {comments.length === 0 ? (
        <EmptyState title={t("comment.none")}>
          <p>{t("comment.none.why", { name: campaign.publicName })}</p>
        </EmptyState>
      ) : (
        <PublicComments comments={comments} publicName={campaign.publicName} />
      )}
      <Pagination page={page} pages={pages} />
    </div>
  );
}
