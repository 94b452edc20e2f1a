import { Amount } from "#app/components/amount.tsx";
import { Story } from "#app/components/campaign/story.tsx";
import { Venture } from "#app/components/campaign/venture.tsx";
import { CampaignPicture } from "#app/components/campaign-picture.tsx";
import { FactList } from "#app/components/fact-list.tsx";
import { Section } from "#app/components/section.tsx";
import { Table } from "#app/components/table.tsx";
import { videoOf } from "#app/domain/campaign/public-venture.ts";
import type { StoryBlock } from "#app/domain/campaign/story.ts";
import type { WrittenContent } from "#app/domain/campaign/written-content.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";

type Props = {
  campaign: {
    call: { title: string } | null;
    isProtected: boolean;
    showsPictures: boolean;
    content: WrittenContent;
  };
  story: readonly StoryBlock[];
};

/** What the public will see of a campaign, before it is public. */
export function CampaignPreview({ campaign, story }: Props) {
  const t = useTexts();
  const { call, content, isProtected, showsPictures } = campaign;
  const locale = useLocale();
  const place = [isProtected ? "" : content.canton, content.province].filter(Boolean).join(", ");
  return (
    <div className="preview">
      <Section title={t("panel.preview")}>
        <CampaignPicture
          campaign={showsPictures ? content : { ...content, pictureHash: null }}
          folder="/panel/comprobantes"
        />
        <p className="lead">{content.summary}</p>
        <Story
          story={showsPictures ? story : story.filter(({ kind }) => kind !== "picture")}
          folder="/panel/comprobantes"
        />
        <Venture venture={{ ...content, video: showsPictures ? videoOf(content.videoUrl) : null }} />
        <FactList
          facts={[
            { name: t("edit.publicName"), value: content.publicName },
            { name: t("edit.place"), value: place },
            { name: t("panel.call"), value: call?.title ?? "—" },
            ...(content.opensAt
              ? [{ name: t("review.field.opens"), value: formatMoment(content.opensAt, locale) }]
              : []),
            {
              name: t("edit.deadline"),
              value: content.deadlineAt ? formatMoment(content.deadlineAt, locale) : "—",
            },
            { name: t("panel.goal"), value: content.goal ? <Amount of={content.goal} /> : "—" },
            { name: t("review.field.kind"), value: t(`campaignKind.${content.kind}`) },
          ]}
        />
        <Table
          caption={t("edit.budget")}
          columns={[
            { name: t("edit.budget"), isName: true },
            { name: t("panel.amount"), isNumber: true },
          ]}
          rows={content.budget.map(({ label, amount }) => [label, <Amount key={label} of={amount} />])}
        />
      </Section>
    </div>
  );
}
