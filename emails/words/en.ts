import { accessChanged } from "./access-changed.ts";
import { evidenceInEnglish } from "./en-evidence.ts";
import type { MailWords } from "./es.ts";
import { newsOfMoney } from "./news-of-money.ts";
import { refundByTransfer } from "./refund-by-transfer.ts";

/** English words of the e-mails, with exactly the keys of Spanish. */
export const en: MailWords = {
  ...evidenceInEnglish,
  frame: {
    why: "This e-mail is about something that happened on Esperanza with this address. It is not advertising.",
    tagline: "What people give, multiplied.",
  },
  limits: {
    per_donation: "cap per donation",
    per_donor_per_campaign: "cap per person in one campaign",
    per_donor: "cap per person in the call",
    per_campaign: "cap per campaign",
    funds_exhausted: "the match fund is already committed",
    campaign_failed: "the campaign ended below its goal or was cancelled",
    outside_window: "outside the dates of the call",
    below_minimum: "below the smallest donation that is matched",
    expired: "the reservation ended",
    rejected: "a review decided that it is not matched",
    gate_failed: "the campaign ended without meeting its condition",
  },
  labels: {
    campaign: "Campaign",
    code: "Donation code",
    receipt: "Receipt",
    date: "Date",
    amount: "Donation",
    tip: "Tip for the platform",
    feeCover: "Processing fee (estimate)",
    charged: "Total charged to the card",
    received: "Total received",
    refunded: "Donation given back",
    goal: "Goal",
    raised: "Donations",
    match: "Match",
    donors: "People who gave",
    total: "Total",
    tranche: "Tranche",
    giftBack: "Of the donation",
    tipBack: "Of the tip",
    feeCoverBack: "Of the processing fee",
    refundTotal: "Total refund",
    reviewer: "Reviewed by",
  },
  twin: {
    citizens: (amount) => `Donations from people: ${amount}`,
    gift: (amount) => `Your donation: ${amount}`,
    match: (amount, matcher) => `Match from ${matcher}: ${amount}`,
  },
  signInCode: {
    subject: (code) => `${code} is your code to sign in to Esperanza`,
    preview: "It is valid for 10 minutes and works once.",
    title: "Your sign-in code",
    lead: "This is the code that was asked for to sign in to Esperanza with this address:",
    valid: "It is valid for 10 minutes and works once.",
    never:
      "Esperanza never asks for this code by phone, on WhatsApp or in reply to an e-mail. Do not give it to anyone who does.",
    ignore: "If nobody here asked for it, simply delete this message: without the code nobody can sign in.",
  },
  cardsTested: {
    subject: (campaign) => `Somebody tries cards on “${campaign}”`,
    title: "Somebody tries cards",
    lead: (refused, campaign) =>
      `Within a quarter of an hour ${refused} cards were refused on “${campaign}”, more than were accepted.`,
    done: (until) =>
      `Each payment with many refused cards is ended by itself, and its match is free again. Until ${until} the campaign takes few donations an hour.`,
    act: "Look at the payments that went through in Stripe, and give back those that do not seem to be of who they say. If it goes on, pause the campaign.",
    button: "See the signs of fraud",
  },
  payoutReturned: {
    subject: (amount: string) => `We could not pay you ${amount}: check your account`,
    subjectForCash: (amount: string) => `We could not pay you ${amount}: your code is void`,
    subjectForOperator: (amount: string, name: string) => `A payout came back: ${amount} of ${name}`,
    title: "Your money did not reach your account",
    titleForCash: "Your code is void now",
    titleForOperator: "A payout came back",
    lead: (amount: string, campaign: string) =>
      `We sent you ${amount} of your campaign “${campaign}”, and it was sent back to us.`,
    leadForOperator: (amount: string, name: string, campaign: string) =>
      `It was recorded that ${amount} of ${name} came back, of the campaign “${campaign}”.`,
    safe: "Your money is safe and still yours. We send it again.",
    reason: (reason: string) => `Reason: ${reason}`,
    sentTo: (place: string) => `We sent it to: ${place}.`,
    whatToDo: "What to do now",
    steps: [
      "1. Sign in to Esperanza and check your payout account: name, document, bank and number.",
      "2. If something is wrong, correct it there. After a change we wait 72 hours before we send, to keep your money safe.",
      "3. If all is right, ask your bank whether the account takes transfers, and answer this e-mail.",
    ],
    cashSteps: [
      "1. Sign in to Esperanza and check that your name and document are right. If you change them, we wait 72 hours before we send, to keep your money safe.",
      "2. When we send the money again, you see a new code there.",
    ],
    stepsForOperator: [
      "1. The money is in the bank again, and the release waits to be paid.",
      "2. Ask the person to check their payout account: we have written to them. Never ask for the number by phone or e-mail.",
      "3. When the account is right, pay it in a new batch or by hand.",
    ],
    buttonForOperator: "See the payouts",
  },
  holdDecided: {
    subject: (campaign) => `We have looked at your donation to “${campaign}”`,
    title: "We have looked at your donation",
    matched: (amount, campaign) => `All is well: your ${amount} now count for “${campaign}”.`,
    rejected: (amount, campaign) => `“${campaign}” keeps all of your ${amount}.`,
    match: (amount, matcher) => `They have ${amount} of match from the fund of ${matcher}.`,
    noMatch: (matcher) =>
      `A person looked at the donation and decided, by the rules of the call, that it gets no match from the fund of ${matcher}.`,
    keep: "If that is fine with you, there is nothing to do: your donation stays with the campaign.",
  },
  giftsHeld: {
    subject: (count) =>
      count === 1
        ? "1 held donation waits for you to decide"
        : `${count} held donations wait for you to decide`,
    why: "There are signs that the donor is the entrepreneur, or that several donors are one person. The money is safe; its match does not count yet.",
    act: "Look at each, talk to whom you need, and decide with a reason. While one waits, its campaign cannot end.",
    button: "See the held donations",
  },
  accessChanged: accessChanged.en,
  ...newsOfMoney.en,
  refundByTransfer: refundByTransfer.en,
  payoutAccountChanged: {
    subject: (isChange: boolean): string =>
      isChange ? "The account your money goes to was changed" : "We have the account your money goes to",
    subjectForOperator: (name: string) => `${name} changed their payout account`,
    title: "Your payout account",
    titleForOperator: "A payout account was changed",
    lead: (moment: string, account: string) =>
      `On ${moment} it was recorded in Esperanza that your payouts go to: ${account}.`,
    leadForOperator: (name: string, moment: string, account: string) =>
      `On ${moment} ${name} gave another payout account: ${account}.`,
    cash: (masked: string) => `cash at an agency, with the document ${masked}`,
    account: (bank: string, masked: string) => `${bank}, account ${masked}`,
    cooling: (until: string) =>
      `To keep your money safe, until ${until} we send none to the new account, nor to the one before.`,
    notYouTitle: "Was it not you?",
    notYou:
      "Answer this e-mail at once, or call whoever helps you: we block the change and your account of before is back. Change the password of your e-mail too, because it opens Esperanza.",
    never: "We never ask for the whole number of your account by phone, WhatsApp or e-mail.",
    act: "If anything seems wrong, talk to the person in a way you knew before, and block the change before that time is over.",
    button: "See my payout account",
    buttonForOperator: "See the changed accounts",
  },
  bookBroken: {
    subject: (count: number) =>
      count === 1 ? "A promise of the book does not hold" : `${count} promises of the book do not hold`,
    title: "The book does not add up",
    lead: (moment: string) => `At the check of ${moment} this did not hold:`,
    stopped: "From now on nothing is released or paid out, until a check finds all well.",
    button: "See the promises of the book",
  },
  sealHead: {
    subject: (block: string) => `Today's head of the journal: block ${block}`,
    title: "Today's head of the journal",
    lead: (entries: string, block: string, moment: string) =>
      `${entries} entries are sealed up to block ${block}, of ${moment}. This is its head:`,
    keep: "Keep this e-mail. Whoever verifies the journal or an export against this head will know whether anybody changed what was there until today.",
    button: "See the seal",
  },
  donationReceipt: {
    subject: (amount, campaign) => `Receipt for your donation of ${amount} to “${campaign}”`,
    title: "Thank you for your donation",
    leadHeld: (amount, name) => `We received your ${amount} for ${name}.`,
    held: "Before the match is added, a person checks a few things. Your donation is safe and its match stays reserved; we will write to you with the decision.",
    leadMatched: (amount, sum, name) => `Your ${amount} become ${sum} for ${name}.`,
    leadAlone: (amount, name) => `Your ${amount} go to ${name}.`,
    matchTitle: "How the match was worked out",
    rule: (ratio, amount, entitled) =>
      `The rule is ${ratio} to 1: a donation of ${amount} is entitled to ${entitled}.`,
    limited: (entitled, match, limit) => `${entitled} → ${match}: ${limit}.`,
    noMatch: (limit) => `This donation is not matched: ${limit}.`,
    earned: "It is earned: it belongs to the campaign.",
    untilGoal: "It belongs to the campaign if it reaches its goal; if not, it goes back to the fund.",
    conditional: "It is conditional: it is earned once the campaign meets its condition.",
    missingDonors: (count) =>
      count === 1 ? "1 more person has to give." : `${count} more people have to give.`,
    missingRaised: (amount) => `${amount} more in donations are needed.`,
    nextTitle: "What happens next",
    nextAllOrNothing: (date, goal) =>
      `The campaign takes donations until ${date}. If with its earned match it reaches its goal of ${goal}, the money is handed over in tranches, with evidence of every expense. If not, everything is given back: donation, tip and processing fee.`,
    nextKeep: (date) =>
      `The campaign takes donations until ${date} and keeps what it raises. The money is handed over in tranches, with evidence of every expense.`,
    nextOpen: "The money is handed over in tranches, with evidence of every expense.",
    page: "Your donation's own page shows what happens to the money, entry by entry. The receipt, as PDF, is on that same page.",
    button: "See my donation",
    personal: "The link is personal: it opens the page without a password.",
  },
  campaignFunded: {
    subject: (campaign) => `“${campaign}” reached its goal`,
    preview: (sum) => `It raised ${sum}.`,
    title: "The campaign reached its goal!",
    lead: (name, sum) => `${name}: the campaign raised ${sum}, donations and match together.`,
    nextTitle: "What happens next",
    tranches: (shares) =>
      `The money is handed over in tranches: up to ${shares}. There is nothing to ask for: the team proposes the first one, and the matcher of the call approves it.`,
    evidence:
      "Keep invoices, sales notes and photos of what is bought from now on: they open the next tranche.",
    thanks:
      "A short message to those who gave means a lot: they believed in the campaign before anybody else.",
    button: "See the campaign",
  },
  trancheReleased: {
    subject: (total, campaign) => `${total} released for “${campaign}”`,
    title: (position, of) => `Tranche ${position} of ${of} released`,
    lead: (total) => `Two people checked the tranche and approved it. It comes to ${total}:`,
    position: (position, of) => `${position} of ${of}`,
    nextTitle: "What happens next",
    transfer:
      "The transfer to the registered account is being prepared. When it arrives, please confirm on Esperanza that all of it was received.",
    evidence:
      "The next tranche opens with evidence of how this one was used: invoices, sales notes or photos.",
    last: "With this tranche everything has been handed over. Only the final report is left.",
    button: "See the campaign",
  },
  refundDecided: {
    subject: (total) => `We are giving ${total} back to you`,
    title: "A refund is on its way",
    lead: (total, campaign) => `${total} of your donation to “${campaign}” are given back.`,
    reasons: {
      donor_request: "This was asked for from this address.",
      operator: "The Esperanza team decided it.",
      reviewed:
        "Somebody of the Esperanza team reviewed the donation, and after the review all of it goes back.",
      campaign_failed: "The campaign ended below its goal; so everything goes back to those who gave.",
      campaign_cancelled: "The campaign was cancelled; so everything goes back to those who gave.",
      campaign_over: "The payment arrived after the campaign had ended.",
      late_match: "It got less match than was promised, and was asked back from your page.",
    },
    note: (note) => `Reason: ${note}`,
    matchTitle: "What happens to the match",
    matchReturned: (amount, matcher) =>
      `${amount} of match go back to the fund of ${matcher}, for other campaigns.`,
    matchLeft: (amount) => `${amount} stay with the campaign, for the part that is not given back.`,
    noMatch: "This donation had no match.",
    when: "The money goes back to the same card. Banks usually show it within 5 to 10 days.",
    whenByTransfer: "It is paid by bank transfer. Please write to us to which account.",
    button: "See my donation",
  },
  refundDeclined: {
    subject: (campaign) => `About the refund of your donation to “${campaign}”`,
    title: "Your donation stays with the campaign",
    lead: (campaign) => `You asked for your donation to “${campaign}” back. It is not given back this time.`,
    reply: (reply) => `Reason: ${reply}`,
    again:
      "If something has changed or you disagree, write to us or ask again from the page of your donation.",
    button: "See my donation",
  },
  lateMatch: {
    subject: (campaign) => `Your donation to “${campaign}” arrived late: you decide`,
    title: "Your donation arrived, but late",
    lead: (amount, campaign) =>
      `Your ${amount} for “${campaign}” arrived after the reservation of their match had expired.`,
    why: (matcher) => `The fund of ${matcher} had less left than you were promised when you gave.`,
    promised: "Match promised",
    given: "Match it got",
    choiceTitle: "You decide",
    keep: "If that is fine with you, there is nothing to do: your donation stays with the campaign, with the match it got.",
    takeBack: (until) =>
      `If not, you may ask for all of it back until ${until}, with a button on the page of your donation.`,
    button: "See my donation",
  },
  reviewDecided: {
    subjects: {
      approved: (campaign) => `Approved: “${campaign}”`,
      changes_asked: (campaign) => `“${campaign}” needs a few changes`,
      rejected: (campaign) => `About the review of “${campaign}”`,
    },
    titles: {
      approved: "The campaign was approved",
      changes_asked: "A few changes are needed",
      rejected: "The campaign was not accepted",
    },
    leads: {
      approved: (reviewer) => `${reviewer} reviewed the campaign and approved it.`,
      changes_asked: (reviewer) =>
        `${reviewer} reviewed the campaign and asks for changes before approving it.`,
      rejected: (reviewer) => `${reviewer} reviewed the campaign and did not accept it.`,
    },
    commentTitle: "The comment",
    next: {
      approved:
        "It is live and takes donations. What helps most in the first days is telling the people you know.",
      changes_asked: "Nothing was lost: the draft is as it was sent. After the changes it can be sent again.",
      rejected: "The comment says why. The draft is kept and can be read.",
    },
    opens: (day) => `It will be published on ${day}, as you chose. We will tell you.`,
    button: "Open the campaign",
  },
};
