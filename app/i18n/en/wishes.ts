import type { wishes as es } from "../es/wishes.ts";

export const wishes: Record<keyof typeof es, string> = {
  "wishes.title": "E-mails you get",
  "wishes.lead": "Choose which e-mails reach {email}. Those about your money or your account always do.",
  "wishes.kept": "Done, it is saved.",
  "wishes.kinds": "What you can turn off",
  "wishes.kind.review-waiting": "Something waits for my review",
  "wishes.kind.review-waiting.hint":
    "A campaign, evidence or a final report. You see it in the panel anyway.",
  "wishes.kind.campaign-ending": "My campaign ends tomorrow",
  "wishes.kind.campaign-ending.hint": "How it stands and what happens at the end.",
  "wishes.kind.facilitator-digest": "Monday's summary",
  "wishes.kind.facilitator-digest.hint": "What each campaign I help waits for.",
  "wishes.news": "News of campaigns I gave to",
  "wishes.news.hint": "Thanks from whoever runs it too. Gifts made with this address count.",
  "wishes.news.none": "I want no news of any campaign",
  "wishes.news.none.hint": "Also of those you support later.",
  "wishes.news.nowhere":
    "An e-mail of ours did not reach this address, or was marked as unwanted: that is why we send no news to it. Write to us if it works again.",
  "wishes.nothing": "For now we send you nothing that could be turned off.",
  "wishes.save": "Save",
  "wishes.always": "What always reaches you",
  "wishes.always.code":
    "Codes to sign in and changes of your safety: without them somebody else could get in without your knowing.",
  "wishes.always.money":
    "Receipts, refunds, released tranches, payout accounts and evidence that is due: they are about money of yours or in your care.",
  "wishes.always.decision":
    "What is decided about your campaign or your gift, and questions to you: somebody counts on your knowing it.",
};
