import type { share as spanish } from "../es/share.ts";
import type { Text } from "../text.ts";

/** Words of the share kit: what an entrepreneur needs to tell of a campaign. */
export const share: Record<keyof typeof spanish, Text> = {
  "kit.title": "Share my campaign",
  "kit.whatsapp": "Message for WhatsApp",
  "kit.whatsapp.label": "Copy it or open it in WhatsApp",
  "kit.whatsapp.text":
    "I invite you to support my campaign “{title}”: every donation is matched. {milestone}",
  "kit.poster": "Poster with a QR code",
  "kit.poster.means":
    "A sheet of A4 for a wall where people pass by. Who scans the code comes straight to giving.",
  "kit.poster.es": "Poster in Spanish (PDF)",
  "kit.poster.en": "Poster in English (PDF)",
  "kit.image": "Picture for social networks",
  "kit.image.means":
    "It appears by itself when you share the link, always with what was raised so far. You can also save and post it.",
  "kit.image.alt": "Picture of your campaign with what was raised so far",
  "kit.widget": "Box for another web page",
  "kit.widget.label": "Code to paste",
  "kit.widget.hint":
    "Shows your campaign with what was raised so far. It uses no cookies and follows nobody.",
  "milestone.donors": {
    one: "One person more releases {match} of match.",
    other: "{count} people more release {match} of match.",
  },
  "milestone.donorsAlone": {
    one: "One person more opens the match.",
    other: "{count} people more open the match.",
  },
  "milestone.raised": "{amount} more release {match} of match.",
  "milestone.raisedAlone": "{amount} more open the match.",
  "milestone.goal": "{amount} are left to the goal.",
  "milestone.reached": "The goal is met! Every donation adds more.",
  "social.sums": {
    one: "{raised} from one person + {match} of match, of {goal}",
    other: "{raised} from {count} people + {match} of match, of {goal}",
  },
  "widget.give": "Give",
  "widget.see": "See the campaign",
};
