import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { CampaignPreview } from "#app/components/panel/campaign-preview.tsx";
import { helpsFor } from "#app/domain/access/actor.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { readOwnCampaign } from "#app/queries/panel/own-campaign.server.ts";
import { toStoryBlocks } from "#app/queries/story-blocks.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { idOfAddress } from "./read-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.campaign.content.title ?? "", isPrivate: true });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, personId } = await requireSignedIn(context, request);
  const campaign = await readOwnCampaign(context.db, idOfAddress(params.id));
  const isOwn = campaign?.entrepreneurId === personId;
  const helpers = campaign?.helpers.map(({ organisationId }) => organisationId) ?? [];
  if (!isOwn && !helpsFor(actor, helpers)) notFound();
  const { story, storyPictures } = campaign!.content;
  return { campaign: campaign!, story: toStoryBlocks(story, storyPictures), isOwn };
}

export default function PreviewCampaign() {
  const t = useTexts();
  const { campaign, story, isOwn } = useLoaderData<typeof loader>();
  return (
    <div className="wide page">
      <p className="small">
        <Link to={`/panel/${isOwn ? "campanas" : "acompanamiento"}/${campaign.id}`}>
          {t("panel.backToEdit")}
        </Link>
      </p>
      <h1>{campaign.content.title || t("edit.untitled")}</h1>
      <CampaignPreview campaign={campaign} story={story} />
    </div>
  );
}
