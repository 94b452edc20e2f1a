import type { EvidenceWords } from "./es-evidence.ts";

/** English words of the e-mails about evidence and final reports. */
export const evidenceInEnglish: EvidenceWords = {
  evidenceDue: {
    subject: (campaign) => `Keep the receipts of “${campaign}”`,
    title: "Your money is on its way: keep the receipts",
    lead: (position, campaign) =>
      `We sent you tranche ${position} of “${campaign}”. The next tranche opens once you have shown how you used this one.`,
    howTitle: "What you need to do",
    steps: [
      "Ask for an invoice, sales note or receipt of everything you buy, and take a photo of it.",
      "Upload each photo on the page of evidence, with the amount and what it was for. You can do it bit by bit.",
      "When they are all there, send them to be reviewed. Evidence is not published.",
    ],
    button: "Upload my evidence",
  },
  evidenceDecided: {
    ofTranche: (position) => `the evidence of tranche ${position}`,
    ofReport: "the final report",
    subjects: {
      accepted: (what, campaign) => `We accepted ${what} of “${campaign}”`,
      asked: (what, campaign) => `A question about ${what} of “${campaign}”`,
    },
    titles: { accepted: "Everything is in order", asked: "Something is missing" },
    leads: {
      accepted: (reviewer, what) => `${reviewer} checked ${what} and is satisfied.`,
      asked: (reviewer, what) => `${reviewer} checked ${what} and has a question.`,
    },
    commentTitle: "What they wrote",
    next: {
      evidenceAccepted:
        "The next tranche does not wait for evidence any more. We tell you when it is released.",
      reportAccepted:
        "The report is published on your campaign's page, and we told those who gave. Thank you for telling it.",
      evidenceAsked:
        "Nothing was lost: what you uploaded is still there. Add what is missing or answer with a message, and send it again.",
      reportAsked: "Nothing was lost: your report is still there. Change it and send it again.",
    },
    button: "Open the page",
  },
  reportPublished: {
    subject: (campaign) => `What your gift achieved: “${campaign}”`,
    title: "What your gift achieved",
    lead: (name, campaign) =>
      `${name} tells what became of the money of “${campaign}”, the campaign you gave to.`,
    thanks: "Thank you for having believed in this campaign.",
    button: "Read the report",
  },
};
