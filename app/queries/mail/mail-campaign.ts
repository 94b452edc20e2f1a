import type { MailCampaign } from "#app/domain/ports/mail-campaign.ts";

/** A campaign as mail queries read it. */
export type MailCampaignRow = { slug: string; title: string; public_name: string };

/** Columns of a MailCampaignRow; `c` is the campaign. */
export const mailCampaignColumns = "c.slug, c.title, c.public_name";

export function toMailCampaign(row: MailCampaignRow, siteUrl: string): MailCampaign {
  return { title: row.title, publicName: row.public_name, url: `${siteUrl}/campanas/${row.slug}` };
}

/** Where a person chooses which e-mails they want. */
export function wishesUrl(siteUrl: string): string {
  return `${siteUrl}/panel/avisos`;
}
