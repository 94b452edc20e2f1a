import type { protect as spanish } from "../es/protect.ts";
import type { Text } from "../text.ts";

/** Words about campaigns whose entrepreneur is not named. */
export const protect: Record<keyof typeof spanish, Text> = {
  "protect.title": "Protection",
  "protect.is": "This campaign is protected",
  "protect.isNot": "This campaign is not protected",
  "protect.means":
    "If being recognised is a risk to you, protect your campaign: people will see a name that you choose and your province. They will not see your name, your e-mail, your canton or your photos, nor who gave and what they wrote: you read that under “How my campaign goes”. News that tell who you are are withdrawn, and comments that do wait for you.",
  "protect.who":
    "Your real name is seen only by those who review the campaign and those who pay you: the operators of Esperanza and the matcher of your call.",
  "protect.check":
    "Nobody can take away what your own texts tell: do not write your name, your address or anything by which you could be found. Whoever saw the campaign before may remember it.",
  "protect.name": "Chosen name",
  "protect.name.hint": "One that is not yours, such as “The seamstress next door”.",
  "protect.begin": "Protect the campaign",
  "protect.rename": "Change the chosen name",
  "protect.end": "Stop protecting",
  "protect.end.title": "Stop protecting the campaign",
  "protect.end.means": "People see your canton and your photos again, and the name that you put here.",
  "protect.end.name": "Name that people will see",
  "protect.tells":
    "This says who you are or where you live, and the campaign is protected. Write it in another way.",
  "protect.refusal.not_allowed": "This is not for your account. Nothing changed.",
  "protect.refusal.name_missing": "Write a name of up to 80 letters. Nothing changed.",
  "protect.refusal.name_tells": "That name says who it is. Choose another. Nothing changed.",
  "protect.refusal.another_text": "The text changed while you read it. Please read it again.",
  "protect.refusal.given_before": "That consent had been given.",
  "protect.refusal.none_stands": "There was no consent to withdraw.",
  "protect.stillTells": "The texts still say who it is or where they live:",
  "protect.stillTells.next":
    "If the campaign is still a draft, change them. If it is live, ask the operators to pause it while you look at it together.",
  "protect.behind": "Who stands behind it",
  "protect.behind.hidden": "Not shown to the public. Use it only to review and to pay.",
  "protect.behind.name": "Name",
  "protect.behind.email": "E-mail",
  "protect.behind.hiddenPicture": "Photo that the public does not see",
  "protect.byOperator": "The person asked for it: protect their campaign",
  "consent.title": "Photos in a protected campaign",
  "consent.none": "Your photos are not shown. If you want to show them, read this and give your consent:",
  "consent.text.2026-11":
    "I consent to Esperanza showing in public the photos that I upload to this campaign, to its news and to its report. I understand that somebody might recognise me by them and that others can copy them. Nobody is in the photos who does not agree. I may withdraw this consent whenever I want, without giving reasons: from that moment on Esperanza does not show them any more.",
  "consent.give": "I give my consent",
  "consent.standing": "You consented to showing your photos on {at}. This is what you read:",
  "consent.withdraw": "Withdraw my consent",
  "consent.withdraw.byOperator": "Withdraw the consent to photos",
  "consent.history": "Earlier consents",
  "consent.past": "Given on {given}, withdrawn on {withdrawn}",
  "consent.standsSince": "Consent to showing photos given on {at}",
};
