import type { cancel as spanish } from "../es/cancel.ts";
import type { Text } from "../text.ts";

export const cancel: Record<keyof typeof spanish, Text> = {
  "cancel.title": "Cancel the campaign",
  "cancel.means":
    "It ends for good. Every donation is given back in full and the match goes back to the fund. It cannot be undone.",
  "cancel.reason": "Reason for cancelling",
  "cancel.cancel": "Cancel the campaign",
  "cancel.asked": "asks to be cancelled",
  "cancel.asked.why": "The entrepreneur asked for cancelling it: {reason}",
  "cancel.ending": "It is cancelled. Open payments are closed, and then everything is given back.",
  "cancel.refusal.not_allowed": "Your account may not do this.",
  "cancel.refusal.second_person_needed": "Another person must do it: the campaign is yours.",
  "cancel.refusal.reason_missing": "The reason is missing.",
  "cancel.refusal.not_running": "Only a running campaign can be cancelled.",
  "cancel.refusal.campaign_is_funded":
    "It is funded: its money is its own. Give back donation by donation what is needed; what was released is then owed.",
  "withdraw.title": "Withdraw the campaign",
  "withdraw.means": "It is not reviewed any more, and will not be published. It cannot be undone.",
  "withdraw.reason": "Reason (if you want to give one)",
  "withdraw.withdraw": "Withdraw the campaign",
  "withdraw.ask.title": "Ask for cancelling it",
  "withdraw.ask.means":
    "People are giving already: the team reads your reason and cancels it. Everything then goes back to those who gave.",
  "withdraw.ask": "Ask for cancelling it",
  "withdraw.asked": "You asked for cancelling it: {reason}. The team is looking at it.",
  "round.title": "Go on with a second round",
  "round.means":
    "It reached its goal. It may go on taking donations after {day}, once: up to 40 days more, and not after the call. We tell those who gave. The money is handed over after the new end; if it is all or nothing and refunds bring it below its goal, it may fail then.",
  "round.until": "New last day",
  "round.extend": "Begin the second round",
  "round.isSecond": "It is in its second round: the first ended on {first}; this one ends on {until}.",
  "round.shown": "It reached its goal before {first} and is in its second round.",
  "round.refusal.not_a_date": "That date does not exist. Choose a day.",
  "round.refusal.not_allowed": "This is not for your account. Nothing changed.",
  "round.refusal.not_live": "It takes no donations any more, or not yet.",
  "round.refusal.extended_before": "It had its second round already.",
  "round.refusal.goal_not_reached": "It has to have reached its goal.",
  "round.refusal.not_later": "Choose a day after the present last day.",
  "round.refusal.too_late": "That is more than 40 days: choose a nearer day.",
  "round.refusal.after_the_call": "The call ends before: choose a nearer day.",
};
