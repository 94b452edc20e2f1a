import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { CampaignPreview } from "#app/components/panel/campaign-preview.tsx";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { readOwnCampaign } from "#app/queries/panel/own-campaign.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { idOfAddress } from "./read-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.campaign.content.title ?? "", isPrivate: true });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { personId } = await requireSignedIn(context, request);
  const campaign = await readOwnCampaign(context.db, idOfAddress(params.id));
  if (campaign?.entrepreneurId !== personId) notFound();
  return { campaign: campaign! };
}

export default function PreviewCampaign() {
  const t = useTexts();
  const { campaign } = useLoaderData<typeof loader>();
  return (
    <div className="wide page">
      <p className="small">
        <Link to={`/panel/campanas/${campaign.id}`}>{t("panel.backToEdit")}</Link>
      </p>
      <h1>{campaign.content.title || t("edit.untitled")}</h1>
      <CampaignPreview campaign={campaign} />
    </div>
  );
}
