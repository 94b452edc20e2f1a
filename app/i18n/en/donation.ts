import type { donation as spanish } from "../es/donation.ts";
import type { Text } from "../text.ts";

export const donation: Record<keyof typeof spanish, Text> = {
  "donate.title": "Give to {campaign}",
  "donate.heading": "Your donation",
  "donate.amount": "How much would you like to give?",
  "donate.otherAmount": "Another amount",
  "donate.otherAmount.hint": "For example {example}",
  "donate.seeMatch": "See what the match adds",
  "donate.nothingYet": "Nothing is charged yet: first you see what the match adds.",
  "donate.change": "Change the amount",
  "donate.gift": "Your donation: {amount} ({words}).",
  "donate.match": "Match: {amount}. It is held for you while you pay.",
  "donate.email": "E-mail",
  "donate.email.hint": "For the receipt and the campaign's news. It is not published.",
  "donate.email.missing": "The e-mail is missing: the receipt goes there.",
  "donate.email.wrong": "The e-mail does not look complete. It is written like name@mail.com.",
  "donate.name": "Name (optional)",
  "donate.name.hint": "As it appears in the list of donations. Without a name the donation is anonymous.",
  "donate.anonymous": "Do not publish my name",
  "donate.anonymous.hint": "The public list will say “Anonymous”.",
  "donate.message": "Message (optional)",
  "donate.message.hint": "Published with the donation, except on protected campaigns. Up to 280 characters.",
  "donate.tooLong": "It is too long: up to {most} characters.",
  "donate.tip": "Tip for the platform (optional)",
  "donate.tip.hint": "It changes neither what the campaign receives nor the match.",
  "donate.tip.none": "No tip",
  "donate.tip.percent": "{percent}% ({amount})",
  "donate.otherTip": "Another tip",
  "donate.fee": "Cover the card fee too: {amount} (estimated)",
  "donate.fee.hint": "If it is not covered, the platform pays it. The campaign receives the same.",
  "donate.pay": "Go to payment",
  "donate.payAgain": "Agree and pay",
  "donate.pay.hint": "Next comes the secure card payment page, where you see the total before you confirm.",
  "donate.retry": "Try again",
  "donate.notStarted": "Nothing was charged",
  "donate.matchChanged": "The match has changed",
  "donate.cancelled": "Nothing was charged",
  "donate.cancelled.says": "You came back without paying. You can choose the amount again whenever you like.",
  "donate.closed": "This campaign takes no donations now",
  "donate.closed.says":
    "Its time is over or it is paused. Its page says what comes next; other campaigns do take donations.",
  "donate.stale": "This form is incomplete. Nothing was charged: please choose the amount again.",
  "donate.refused.campaign_not_open": "The campaign has just stopped taking donations.",
  "captcha.title": "Check that you are a person",
  "captcha.why":
    "Somebody is trying stolen cards on this campaign. So until {until} we ask whoever gives to show that they are a person.",
  "captcha.noScript":
    "JavaScript is off in your browser, and this check needs it. Turn it on and reload the page; or come back after {until}: then you can give without it. Nothing was charged.",
  "donate.refused.person_not_shown":
    "The check that you are a person is missing, or does not count any more. What you typed is still here: do it below and go on. Nothing was charged.",
  "donate.refused.captcha_away":
    "The check that you are a person does not answer now. What you typed is still here: do it again in a minute. Nothing was charged.",
  "donate.refused.too_many_attempts":
    "There were many attempts from here in a short time. Nothing was charged; wait an hour and try again.",
  "donate.refused.payments_away":
    "The payment page did not answer. The match you were promised is kept for you for some minutes: please try again.",
  "donate.refused.match_changed":
    "A match of {promised} was shown and now it is {available}: since then other donations may have come, your earlier ones may count, or the rules may have changed. Nothing was charged. If you agree, go on.",
  "amount.empty": "Choose or write an amount.",
  "amount.not_a_number": "Write the amount in figures, for example {example}.",
  "amount.wrong_decimal_mark": "Decimals are written with “{mark}” here, for example {example}.",
  "amount.too_many_decimals":
    "Two decimals at most, for example {example}. If you meant thousands, write them without a mark.",
  "amount.zero": "The amount must be above zero.",
  "amount.negative": "Write the amount without a minus sign.",
  "amount.too_large": "The amount is too large.",
  "amount.amount_too_small": "The smallest donation is {bound}.",
  "amount.amount_too_large": "The largest donation online is {bound}. For more, please write to us.",
  "offer.becomes": "Your {gift} become {together}",
  "offer.alone": "Your {gift} reach the campaign in full, without a match",
  "offer.waits": "The match is conditional: it is earned when the campaign meets its condition.",
};
