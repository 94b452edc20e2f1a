import type { Text } from "../text.ts";

/** What an operator sends a bank that disputes a gift. */
export const evidence = {
  "evidence.title": "Evidence of a donation",
  "evidence.download": "Evidence (PDF)",
  "evidence.amount": "Amount disputed",
  "evidence.given": "What was paid for",
  "evidence.given.to": "A donation to the campaign “{campaign}”",
  "evidence.page": "Page of the campaign",
  "evidence.payment": "Payment at Stripe",
  "evidence.address": "Network address it was made from",
  "evidence.browser": "Browser",
  "evidence.unknown": "not known",
  "evidence.events": "What happened, step by step",
  "evidence.moment": "When",
  "evidence.what": "What",
  "evidence.reference": "Reference",
  "evidence.entry": "entry {number}",
  "evidence.started": "The donation was asked for on the page",
  "evidence.request": "The donor asked for it back",
  "evidence.message.donation-receipt": "Receipt sent to the donor",
  "evidence.message.late-match": "Notice about the match sent to the donor",
  "evidence.message.refund-decided": "Notice of a refund sent to the donor",
  "evidence.message.refund-undelivered": "Notice that the card did not take the refund, sent to the donor",
  "evidence.message.refund-transferred": "Notice of a refund paid by transfer, sent to the donor",
  "evidence.message.refund-declined": "Answer to their request sent to the donor",
  "evidence.verify": "Check the receipt",
  "evidence.verify.says":
    "The public page of receipt {number} shows the amount, and the proof that it is in the sealed book.",
  "evidence.shown":
    "Before paying the donor saw the amount of the donation, the tip they chose (none is preselected), the processing fee if they wished to cover it, and the total.",
  "evidence.policy":
    "Policy: the donor may ask for it back on the page of their donation; if the campaign is cancelled or not funded, everything is given back.",
  "evidence.policy.days": {
    one: "Policy: for {count} day the donor takes the donation back by themselves on its page; afterwards they may ask for it. If the campaign is cancelled or not funded, everything is given back.",
    other:
      "Policy: for {count} days the donor takes the donation back by themselves on its page; afterwards they may ask for it. If the campaign is cancelled or not funded, everything is given back.",
  },
  "evidence.personal": "It holds personal data: it is only for the bank that disputes this payment.",
} satisfies Record<string, Text>;
