import type { dashboard as spanish } from "../es/dashboard.ts";
import type { Text } from "../text.ts";

/** An entrepreneur's view of how the campaign goes, the guide, and thanks. */
export const dashboard: Record<keyof typeof spanish, Text> = {
  "dash.title": "How my campaign goes",
  "dash.outlook": "Where it is heading",
  "dash.expected": "It would reach",
  "dash.needed": "Needed each day",
  "dash.daysLeft": "Days left",
  "dash.outlook.means":
    "If people go on giving as in the last seven days, without new match. It is a sum, not a promise.",
  "dash.outlook.young": "Once it has been live for three days we tell you what it would reach at this pace.",
  "dash.days": "Donations by day",
  "dash.days.table": "See the figures",
  "dash.day": "Day",
  "dash.days.none": "No donations yet",
  "dash.days.none.why": "The first come from those who know you: write to five people today, one by one.",
  "dash.visits": "Where people come from",
  "dash.visits.none": "Nobody has opened your page yet. Share it by WhatsApp: that brings the most.",
  "dash.visits.from": "From",
  "dash.visits.number": "Visits",
  "dash.visits.means":
    "We count by ourselves and follow nobody: who visited is not kept, and there are no trackers.",
  "visit.whatsapp": "WhatsApp",
  "visit.facebook": "Facebook",
  "visit.instagram": "Instagram",
  "visit.tiktok": "TikTok",
  "visit.search": "Search engines",
  "visit.email": "E-mail",
  "visit.poster": "QR code of the poster",
  "visit.widget": "Frame on another page",
  "visit.esperanza": "Pages of Esperanza",
  "visit.other": "Other pages",
  "visit.direct": "Direct link",
  "guide.title": "Campaign guide",
  "guide.done": "done",
  "guide.story": "Tell who you are, with a picture",
  "guide.story.why":
    "People give to people. A picture of you at work and three paragraphs – who you are, what you do, what changes – convince more than any figure.",
  "guide.story.act": "Improve my story",
  "guide.budget": "Say what each dollar is for",
  "guide.budget.why":
    "A budget of at least three lines shows that you know what your plan costs. It will serve you for the evidence, too.",
  "guide.budget.act": "See my budget",
  "guide.share": "Share it for the first time",
  "guide.share.why":
    "Nobody comes by chance. The WhatsApp message is ready: send it to each person by name, not to a group of a hundred.",
  "guide.share.act": "Open the WhatsApp message",
  "guide.circle": "Gather your first circle of five",
  "guide.circle.why":
    "Who does not know you gives once others did. Begin with family, customers and neighbours. Each donation adds match.",
  "guide.circle.act": "Share",
  "guide.thank": "Say thank you",
  "guide.thank.why":
    "Who is thanked tells others of your campaign, and gives again. Two lines in your own words are enough.",
  "guide.thank.act": "Thank them now",
  "guide.answer": "Answer questions",
  "guide.answer.why":
    "A question without an answer is a donation that waits. Answer the same day, simply, and promise no more than you can.",
  "guide.answer.act": "See the questions",
  "guide.news": "Publish news",
  "guide.news.why":
    "Show a step with a picture: the machine you were quoted, the first sale, half of the goal. It reaches those who gave by e-mail.",
  "guide.news.act": "Write news",
  "guide.halfway": "Reach half",
  "guide.halfway.why":
    "Past the half everything speeds up. Tell that little is missing and how much: “12 people to go” moves more than “help me”.",
  "guide.halfway.act": "Share what is missing",
  "guide.evidence": "Keep and show the evidence",
  "guide.evidence.why":
    "Ask for an invoice or receipt of everything and photograph it the same day. Evidence opens the next tranche, and those who gave trust you.",
  "guide.evidence.act": "Upload evidence",
  "thanks.title": "People to thank",
  "thanks.nobody": "Nobody waits for thanks now.",
  "thanks.text": "Your words",
  "thanks.text.hint":
    "They reach those who take news by e-mail, and stand on the page of each donation. Give no personal data here.",
  "thanks.send": "Thank them",
  "thanks.refusal.text_missing": "Write a few words.",
  "thanks.refusal.too_long": "It is too long: up to 600 letters.",
  "thanks.refusal.tells_who": "Your campaign is protected and this tells who you are. Change it.",
  "thanks.refusal.nobody_waits": "You have thanked everybody.",
  "thanks.waiting": {
    one: "One donation waits for your thanks.",
    other: "{count} donations wait for your thanks.",
  },
  "thanks.sent": { one: "You thanked for one donation.", other: "You thanked for {count} donations." },
  "dash.visits.all": { one: "One visit in all.", other: "{count} visits in all." },
};
