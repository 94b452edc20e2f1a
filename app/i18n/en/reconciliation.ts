import type { Text } from "../text.ts";

export const reconciliation = {
  "reconciliation.title": "Reconciliation with Stripe",
  "reconciliation.open": "Reconciliation with Stripe",
  "reconciliation.lead":
    "Every line of Stripe's account is compared with what the book has of it, once a day and when an operator asks for it.",
  "reconciliation.never": "Nothing has been compared yet.",
  "reconciliation.agrees":
    "Everything agrees: each line of Stripe is in the book, and the book has no other.",
  "reconciliation.differs": {
    one: "There is {count} difference. Below it says why, and what to do.",
    other: "There are {count} differences. Below it says of each why, and what to do.",
  },
  "reconciliation.ranAt": {
    one: "Compared on {moment}; {count} line of the last days was read again at Stripe.",
    other: "Compared on {moment}; {count} lines of the last days were read again at Stripe.",
  },
  "reconciliation.healed": {
    one: "{count} line had not been read before: it is in the book now.",
    other: "{count} lines had not been read before: they are in the book now.",
  },
  "reconciliation.now": "Compare now",
  "reconciliation.unreachable": "Stripe did not answer. Nothing changed; try again in a few minutes.",
  "reconciliation.sides": "Movements in {currency}",
  "reconciliation.kind": "Movement",
  "reconciliation.lines": "Lines",
  "reconciliation.atStripe": "At Stripe",
  "reconciliation.inBook": "In the book",
  "reconciliation.total": "Balance",
  "reconciliation.nothing": "nothing",
  "reconciliation.differences": { one: "{count} difference", other: "{count} differences" },
  "reconciliation.first": "Here are the first {count}.",
  "reconciliation.openDonation": "See the donation and its entries",
  "reconciliation.cause.waiting": "A line of Stripe waits for its payment",
  "reconciliation.act.waiting":
    "The event of its payment, refund or dispute has not come. It is looked for every ten seconds; if it is still here tomorrow, open it in Stripe's dashboard and see which payment it is.",
  "reconciliation.cause.parked": "A line of a kind that we do not know",
  "reconciliation.act.parked":
    "Its money is in suspense. Find the line in Stripe's dashboard and follow the operator's runbook, “suspense”.",
  "reconciliation.explainLead": "I know what it is",
  "reconciliation.explanation": "What it is, and where that is seen",
  "reconciliation.explain": "Explain and take off the list",
  "reconciliation.notExplained":
    "Write what the line is. If it is no longer on the list, somebody else explained it.",
  "reconciliation.cause.differs": "Stripe and the book have different amounts",
  "reconciliation.act.differs":
    "Compare the line in Stripe's dashboard with the entries. If the book is wrong, two people correct it under “Corrections”.",
  "reconciliation.cause.not_booked": "A line of Stripe moved nothing in the book",
  "reconciliation.act.not_booked":
    "It was read and not booked. Compare again; if it is still here, it is a fault of the program: keep its number and tell whoever maintains it.",
  "reconciliation.cause.not_at_stripe": "The book has what Stripe does not show",
  "reconciliation.act.not_at_stripe":
    "An event was believed and Stripe does not have the money. Look for it in Stripe's dashboard by its number; if it is not there, release no money of that donation and tell whoever maintains the program.",
  "reconciliation.cause.changed": "A line changed at Stripe after it was read",
  "reconciliation.act.changed":
    "Stripe does not change its lines: somebody changed our copy, or it is another account. Compare with Stripe's dashboard and with the backup.",
  "reconciliation.cause.holdings": "The balance at Stripe is not the sum of the lines read",
  "reconciliation.act.holdings":
    "If somebody was paying at that moment, compare again. If it stays, older lines were not read: npm run reconcile -- --since DAY.",
  "line.charge": "Card payments",
  "line.charge-fee": "Fees of these payments",
  "line.payment": "Payments",
  "line.payment-fee": "Fees of these payments",
  "line.refund": "Refunds",
  "line.refund_failure": "Refunds that came back",
  "line.payment_refund": "Refunds",
  "line.payment_failure_refund": "Refunds that came back",
  "line.dispute": "Taken for disputes, with their fee",
  "line.dispute_reversal": "Back from disputes",
  "line.payout": "Sent to the bank",
  "line.payout_failure": "Back from the bank",
  "line.payout_cancel": "Cancelled payouts to the bank",
  "line.topup": "Brought from the bank",
  "line.topup_reversal": "Given back to the bank",
  "line.payout-batch": "Batch of payouts",
  "line.balance": "Balance",
} satisfies Record<string, Text>;
