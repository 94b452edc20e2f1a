import type { Text } from "../text.ts";

/** Payments that look like fraud. */
export const fraud = {
  "signals.title": "Signs of fraud",
  "signals.lead":
    "A card's bank, or Stripe, says that a payment looks like fraud. Until somebody decides, the donation and its match are not released. Giving it back soon avoids a dispute and its cost.",
  "signals.none": "No sign is waiting.",
  "signals.waiting": { one: "{count} sign of fraud is waiting", other: "{count} signs of fraud are waiting" },
  "signals.kind.early_fraud_warning": "The card's bank warns of a possible fraud",
  "signals.kind.review": "Stripe asks for a look at this payment",
  "signals.told": "Told on {moment} · {reason}",
  "signals.gift": "{title}: {left} of the donation are left, with {match} of match.",
  "signals.noDonation": "Its payment is not in the book yet.",
  "signals.open": "See the donation and give it back",
  "signals.keepLead": "It is no fraud: keep the donation",
  "signals.reason": "How you know",
  "signals.keep": "Keep the donation",
  "signals.reason.misc": "no detail given",
  "signals.reason.card_never_received": "the card never reached its owner",
  "signals.reason.fraudulent_card_application": "a card asked for with false data",
  "signals.reason.made_with_counterfeit_card": "a counterfeit card",
  "signals.reason.made_with_lost_card": "a lost card",
  "signals.reason.made_with_stolen_card": "a stolen card",
  "signals.reason.unauthorized_use_of_card": "unauthorised use",
  "signals.reason.rule": "a rule of Stripe",
  "signals.reason.manual": "asked for by hand",
  "loop.cards": "Stops who tries cards",
  "refusal.signal_not_open": "That sign is not waiting any more: somebody else decided, or Stripe closed it.",
} satisfies Record<string, Text>;
