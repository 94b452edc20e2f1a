import type { NextStep } from "../campaign/next-steps.ts";
import type { Currency } from "../money/currency.ts";

/** An organisation asks an entrepreneur to let it help; `title`: of the campaign that it began for them, or null. */
export type HelpAskedFacts = { organisation: string; askedBy: string; title: string | null; url: string };

/** An entrepreneur agreed to be helped, did not, or ended it. Who declined is not named: their address was forgotten. */
export type HelpAnsweredFacts = { url: string } & (
  | { outcome: "agreed" | "ended"; entrepreneur: string; title: string }
  | { outcome: "declined"; askedAt: Date; title: string | null }
);

/** What comes next in a campaign, with the currency of its sums. */
export type MailSteps = { currency: Currency; next: NextStep[] };

/** Who helps reminds an entrepreneur of what comes next. */
export type CampaignReminderFacts = MailSteps & {
  title: string;
  organisation: string;
  daysLeft: number | null;
  url: string;
};

/** Once a week, to who helps: what each campaign waits for. */
export type FacilitatorDigestFacts = {
  campaigns: (MailSteps & { title: string; entrepreneur: string; daysLeft: number | null })[];
  /** Campaigns that wait for nothing. */
  quiet: number;
  /** Where all of them are, and where the mail is switched off. */
  url: string;
};
