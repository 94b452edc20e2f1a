import type { rights as spanish } from "../es/rights.ts";
import type { Text } from "../text.ts";

export const rights: Record<keyof typeof spanish, Text> = {
  "rights.title": "Your data and consents",
  "rights.lead": "What we keep of you, what you allowed us, and how to ask us to erase it.",
  "rights.data": "All that we keep",
  "rights.data.why":
    "Your name and e-mail, where you signed in, what you wrote, your campaigns and payout accounts, and the donations made from your address.",
  "rights.data.get": "Download my data (JSON)",
  "consents.title": "What you allowed",
  "consents.lead":
    "Each consent, with its date and the words you read. What you withdraw stops holding at once.",
  "consents.none": "You have not given any consent yet",
  "consents.none.why":
    "Here you will see, for instance, when you accepted the terms of a campaign or whether you let us show your pictures.",
  "consents.what": "What",
  "consents.when": "When",
  "consents.state": "How it stands",
  "consents.given": "Holds",
  "consents.withdrawn": "Withdrawn",
  "consents.act": "Change",
  "consents.kind.pictures": "Showing the pictures of “{campaign}”",
  "consents.kind.news": "News of “{campaign}” by e-mail",
  "consents.kind.news.all": "News of any campaign by e-mail",
  "consents.kind.terms": "The terms, when “{campaign}” was sent to review",
  "consents.kind.help": "{organisation} helping with “{campaign}”",
  "consents.kind.help_submit": "{organisation} sending “{campaign}” to review",
  "consents.words": "What you read",
  "consents.withdraw": "Withdraw",
  "consents.withdrawOf": "Withdraw: {what}",
  "consents.stays": "Stands for what was done",
  "consents.text.terms.2026-11":
    "By sending it to review I accept the terms: what I write is true, I use the money for what the budget says, I show what it was spent on, and I give back what was not used well.",
  "consents.text.help.2026-11":
    "I let the people of this organisation see and change the draft, see what is missing, and hand in evidence for me. They cannot change my payout account nor confirm that I received money. I can withdraw this at any time.",
  "consents.text.help_submit.2026-11":
    "I let them also send the campaign to review for me, and accept the terms by it.",
  "erasure.title": "Ask us to erase my data",
  "erasure.why":
    "We erase your name, e-mail, messages and comments, your ways of signing in and your payout account. Where your name stood it will say anonymous.",
  "erasure.stays":
    "Amounts, dates and receipts stay in the book by law, without saying whose they are. It cannot be undone.",
  "erasure.ask": "Send me the link that erases my data",
  "erasure.sure": "I understand that it cannot be undone.",
  "erasure.sure.missing": "Tick the box to go on.",
  "erasure.sent":
    "We sent a link to {email}. It works for 24 hours. Nothing is erased until you open it and confirm.",
  "erasure.sent.gift":
    "We sent a link to the address this donation was made with. It works for 24 hours. Nothing is erased until it is opened and confirmed.",
  "erasure.gift.title": "Erase my data as a donor",
  "erasure.gift.lead":
    "It goes for all donations made with the same address, and for your account if you have one. This link will still show the amount and the receipt, without your name.",
  "erasure.gift.link": "Erase my data",
  "erasure.gift.done": "Of this donation we keep no name or e-mail any more.",
  "erasure.confirm.title": "Erase your data now",
  "erasure.confirm.lead": "This is the last step. What we keep of {email} is erased:",
  "erasure.confirm.gifts": {
    one: "name, e-mail and message of one donation",
    other: "name, e-mail and message of {count} donations",
  },
  "erasure.confirm.account": "your account, sessions and passkeys, and your payout account",
  "erasure.confirm.campaigns": {
    one: "the story, the pictures and your name in one campaign; its title and amounts stay",
    other: "the story, the pictures and your name in {count} campaigns; their titles and amounts stay",
  },
  "erasure.confirm.comments": "your comments and the e-mails we sent you",
  "erasure.confirm.act": "Erase my data for good",
  "erasure.confirm.not": "No, leave everything as it is",
  "erasure.done.title": "Your data is gone",
  "erasure.done":
    "We sent you a last e-mail that says what was erased and what stays until when. Thank you for having been here.",
  "erasure.over.title": "This link does not work any more",
  "erasure.over":
    "It works for 24 hours, and only the last one you asked for. Nothing was erased; you can ask for another.",
  "erasure.refusal.not_allowed": "Sign in again to ask for it.",
  "erasure.refusal.unknown_donation": "We did not find that donation.",
  "erasure.refusal.forgotten_before": "We keep nothing of that any more.",
  "erasure.refusal.too_many":
    "You asked five times today. Look for the e-mail that we sent, or try again tomorrow.",
  "erasure.refusal.link_is_over": "The link does not work any more. Nothing was erased.",
  "erasure.hindered": "Not yet: there is money, or a decision, that needs to know who you are.",
  "erasure.until": "At least until {date}.",
  "erasure.hindrance.gift_open": "A payment of yours is under way.",
  "erasure.hindrance.gift_held": "A person is looking at a donation of yours.",
  "erasure.hindrance.gift_disputed": "A bank disputes a donation of yours, and must get an answer.",
  "erasure.hindrance.refund_open": "A refund is asked for or on its way: we will tell you when it arrives.",
  "erasure.hindrance.gift_may_return":
    "A campaign you gave to is still open: until it ends, your money may go back to you.",
  "erasure.hindrance.hand_gift_waiting": "A donation of yours in cash or by transfer waits to be confirmed.",
  "erasure.hindrance.role_held":
    "You hold a role that moves or checks other people's money. Ask the operators to take it away first.",
  "erasure.hindrance.role_proposed": "You are being given a role: wait until that is decided.",
  "erasure.hindrance.campaign_running":
    "Your campaign is not over: there are donations to look after, tranches to pay or a report to hand in.",
  "erasure.hindrance.campaign_money_open":
    "Refunds, disputes or payouts of a campaign of yours that ended are still open.",
  "erasure.hindrance.campaign_owes": "Your campaign owes money that must be given back.",
  "erasure.hindrance.cash_in_hand": "You hold donors' cash that is not at the bank yet.",
  "erasure.hindrance.sign_in_first":
    "Your account is protected by a second step. Sign in and ask under “Your data and consents”.",
  "erasure.happened": "People who asked to be forgotten",
  "erasure.happened.lead": "When it happened and how much was emptied. Whose it was is not kept.",
  "erasure.happened.none": "Nobody has asked for it.",
  "erasure.happened.at": "When",
  "erasure.happened.gifts": "Donations",
  "erasure.happened.campaigns": "Campaigns",
};
