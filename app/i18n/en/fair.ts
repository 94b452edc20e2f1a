import type { fair as spanish } from "../es/fair.ts";
import type { Text } from "../text.ts";

export const fair: Record<keyof typeof spanish, Text> = {
  "fair.givenAt": "At the fair: {fair}",
  "fair.ownPoster": "Make a poster with a QR code for a fair",
  "fair.poster": "Poster for a fair",
  "fair.poster.lead":
    "Who scans the code with a phone comes straight to giving. Donations that come by it are noted with the fair's name.",
  "fair.name": "Name of the fair",
  "fair.name.hint":
    "Up to {most} letters, for instance “Montecristi fair, 12 December”. Left empty, the poster serves for all.",
  "fair.campaign": "Of which campaign",
  "fair.make": "Make the poster",
  "fair.print": "Print this page: the poster alone comes out.",
  "fair.scan": "Scan and give",
  "fair.scan.how": "Open your phone's camera and point it at the code. Or type this address:",
  "fair.code.alt": "QR code that opens the page for giving to {title}",
  "fair.given": "Donations by fair",
  "fair.given.none": "No donation came by a poster yet.",
  "fair.gifts": "Donations",
  "fair.sum": "Amount",
  "fair.notLive": "This campaign takes no donations now: the poster would be of no use.",
};
