/** A campaign as an e-mail names it; `url` is its page. */
export type MailCampaign = { title: string; publicName: string; url: string };
