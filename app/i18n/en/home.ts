import type { home as spanish } from "../es/home.ts";
import type { Text } from "../text.ts";

export const home: Record<keyof typeof spanish, Text> = {
  "home.title": "One gift calls another",
  "home.lead":
    "Entrepreneurs in Ecuador and Peru present their plans. For every gift by people, a match fund adds money: the more their own work brings in, the more seed capital they receive.",
  "home.act": "See campaigns",
  "home.example": "Somebody gives {gift}. The match adds as much again: {together} for a sewing machine.",
  "home.given": "Given by people",
  "home.matched": "Added by the match",
  "home.campaigns": "Closing soon",
  "home.allCampaigns": "See all campaigns",
  "home.noCampaigns": "No campaign is open right now",
  "home.noCampaigns.why":
    "The next ones appear here as soon as they are published. Meanwhile you can look at the calls and their results.",
  "home.calls": "Open calls",
  "steps.title": "In three steps",
  "steps.one": "A plan with a budget",
  "steps.one.says": "Each campaign says what it will do, what the money is for and how much is missing.",
  "steps.two": "Your gift, and its twin",
  "steps.two.says":
    "Before paying you see how much the match adds and, if it adds no more, why. That promise is kept.",
  "steps.three": "The money arrives in tranches",
  "steps.three.says":
    "It is handed over when what each tranche needs has been met, and it is written in the journal.",
  "how.title": "How it works",
  "how.lead":
    "Esperanza joins people's gifts with a match fund, by published rules that never change backwards.",
  "how.sign": "How to read the bars",
  "how.sign.crowd": "What people gave: solid ink.",
  "how.sign.match": "What the match added, already earned: gold hatching.",
  "how.sign.conditional":
    "Conditional match: open hatching. It belongs to the campaign once its condition is met.",
  "how.conditional": "What is a conditional match?",
  "how.conditional.says":
    "Many calls ask for a condition, such as twenty donors. Until it is met the match is set aside for the campaign; once met, it is earned. If the campaign ends without meeting it, the match returns to the fund.",
  "how.limits": "Why does it sometimes add less?",
  "how.limits.says":
    "The rules may cap the match per donation, per person or per campaign, and the fund may run out. The reason is always told, before paying and on the receipt.",
  "how.fail": "What if a campaign does not reach its goal?",
  "how.fail.says":
    "In all-or-nothing campaigns, donations are given back in full, with tip and fee. The match returns to the fund. Where everything counts, the campaign receives what it raised, and the match it has earned; its page says which it is.",
  "how.tranches": "When does the person receive the money?",
  "how.tranches.says":
    "In tranches, after the campaign is funded. A tranche may ask for evidence of how the one before was spent. Each release is proposed by one person and approved by another.",
  "how.fees": "What does it cost?",
  "how.fees.says":
    "The platform pays the card fee, and the whole gift reaches the campaign; in some calls the campaign pays it, and its page says so. Whoever wants to may cover it or leave a tip. Nothing is ticked beforehand.",
  "how.privacy": "Is my name published?",
  "how.privacy.says":
    "Only if you write it and do not mark the donation as anonymous. Your e-mail is never published: it is for the receipt and the campaign's news.",
  "how.book": "What is the journal?",
  "how.book.says":
    "A double-entry record in which nothing is erased: a correction is a new entry. Every donor sees the entries of their donation.",
};
