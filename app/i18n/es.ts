import { campaign } from "./es/campaign.ts";
import { donation } from "./es/donation.ts";
import { home } from "./es/home.ts";
import { receipt } from "./es/receipt.ts";
import { rules } from "./es/rules.ts";
import { site } from "./es/site.ts";

/** Every text of the public pages in Spanish, the first language of the site. Other languages have exactly these keys. */
export const es = { ...site, ...home, ...campaign, ...rules, ...donation, ...receipt };

export type TextKey = keyof typeof es;
