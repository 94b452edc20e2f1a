import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { CommentForm } from "#app/components/comment/comment-form.tsx";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { readGivingWriter } from "#app/queries/comment/comment-list.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { writeByForm } from "./write-by-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.campaign.title ?? "404", isPrivate: true });

/** The address is the key to the gift: no other site learns it. */
export const headers = () => ({ "Cache-Control": "no-store", "Referrer-Policy": "same-origin" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const accessToken = params.token!;
  const writer = (await readGivingWriter(context.db, accessToken)) ?? notFound();
  return { ...writer, accessToken };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const accessToken = params.token!;
  const { campaign } = (await readGivingWriter(context.db, accessToken)) ?? notFound();
  return writeByForm(context, { accessToken }, { slug: campaign.slug, form: await readForm(request) });
}

/** Who gave writes under the campaign; who holds the link may. */
export default function DonorComment() {
  const t = useTexts();
  const { campaign, name, accessToken } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="narrow page stack">
      <p className="small">
        <Link to={`/aportes/${accessToken}`}>{campaign.title}</Link>
      </p>
      <h1>{t("comment.new")}</h1>
      <CommentForm campaign={campaign} name={name} answer={answer} />
    </div>
  );
}
