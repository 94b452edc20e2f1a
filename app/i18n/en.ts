import { campaign } from "./en/campaign.ts";
import { donation } from "./en/donation.ts";
import { home } from "./en/home.ts";
import { receipt } from "./en/receipt.ts";
import { rules } from "./en/rules.ts";
import { site } from "./en/site.ts";
import type { TextKey } from "./es.ts";
import type { Text } from "./text.ts";

/** Every text of the public pages in English. */
export const en: Record<TextKey, Text> = { ...site, ...home, ...campaign, ...rules, ...donation, ...receipt };
