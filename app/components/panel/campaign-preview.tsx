import { Amount } from "#app/components/amount.tsx";
import { CampaignPicture } from "#app/components/campaign-picture.tsx";
import { FactList } from "#app/components/fact-list.tsx";
import { Section } from "#app/components/section.tsx";
import { Table } from "#app/components/table.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";

type Props = {
  campaign: {
    call: { title: string } | null;
    isProtected: boolean;
    showsPictures: boolean;
    content: {
      summary: string;
      story: string;
      sector: string;
      province: string;
      canton: string;
      publicName: string;
      pictureHash: string | null;
      pictureAlt: string | null;
      goal: MoneyData | null;
      budget: { label: string; amount: MoneyData }[];
      deadlineAt: string | null;
    };
  };
};

/** What the public will see of a campaign, before it is public. */
export function CampaignPreview({ campaign: { call, content, isProtected, showsPictures } }: Props) {
  const t = useTexts();
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
        {content.story.split(/\n{2,}/).map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs stay where they are
          <p key={index}>{paragraph}</p>
        ))}
        <FactList
          facts={[
            { name: t("edit.publicName"), value: content.publicName },
            { name: t("edit.place"), value: place },
            { name: t("panel.call"), value: call?.title ?? "—" },
            {
              name: t("edit.deadline"),
              value: content.deadlineAt ? formatMoment(content.deadlineAt, locale) : "—",
            },
            { name: t("panel.goal"), value: content.goal ? <Amount of={content.goal} /> : "—" },
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
