import type { Text } from "../text.ts";

/** A donor wants a gift back. */
export const refund = {
  "askRefund.rule": "If a donor changes their mind",
  "askRefund.rule.days": {
    one: "For {count} day after paying, while the campaign collects, they have it back with a button. Later they ask, with a reason.",
    other:
      "For {count} days after paying, while the campaign collects, they have it back with a button. Later they ask, with a reason.",
  },
  "askRefund.rule.ask": "They ask on the page of their donation, with a reason; the operators answer.",
  "terms.field.coolingOffDays": "Days to change one's mind",
  "terms.field.coolingOffDays.hint":
    "From 0 to 60. In those days a donor has the donation back with a button, while the campaign collects.",
  "refusal.invalid_cooling_off": "Days to change one's mind go from 0 to 60.",
  "askRefund.link": "I want my money back",
  "askRefund.title": "Ask for the money back",
  "askRefund.amount": "Donation to “{title}”: {amount}.",
  "askRefund.match": "Its match goes back to the fund, for other campaigns.",
  "askRefund.free":
    "Until {until} you have it back with this button, without giving a reason. The money goes back to the same card; banks usually show it within 5 to 10 days.",
  "askRefund.free.hand":
    "Until {until} you have it back with this button, without giving a reason. It is paid by bank transfer.",
  "askRefund.takeBack": "Have my donation back",
  "askRefund.ask": "Write why. A person of the platform reads it and answers here and by e-mail.",
  "askRefund.reason": "Reason",
  "askRefund.send": "Send the request",
  "askRefund.asked": "You asked on {moment}. You are answered here and by e-mail.",
  "askRefund.declined": "The request of {moment} was not accepted: {reply}",
  "askRefund.back": "Back to my donation",
  "askRefund.refusal.unknown_donation": "We do not find that donation.",
  "askRefund.refusal.not_paid": "That donation is not paid.",
  "askRefund.refusal.given_back_before": "That donation was given back already.",
  "askRefund.refusal.disputed": "Your bank asks for it already: it has to decide first.",
  "askRefund.refusal.asked_before": "You asked already. You are answered here and by e-mail.",
  "askRefund.refusal.reason_missing": "Write the reason.",
  "refundRequests.title": {
    one: "{count} donor asks for their money back",
    other: "{count} donors ask for their money back",
  },
  "refundRequests.line": "{left} of “{title}”, asked on {moment}",
  "refundRequests.grant": "Give all back",
  "refundRequests.declineLead": "Do not give it back",
  "refundRequests.reply": "Why not (the donor reads it)",
  "refundRequests.decline": "Answer no",
  "refusal.unknown_request": "We do not find that request.",
} satisfies Record<string, Text>;
