import CampaignReminder from "#emails/campaign-reminder.tsx";
import ErasureAsked from "#emails/erasure-asked.tsx";
import ErasureDone from "#emails/erasure-done.tsx";
import FacilitatorDigest from "#emails/facilitator-digest.tsx";
import HelpAnswered from "#emails/help-answered.tsx";
import HelpAsked from "#emails/help-asked.tsx";
import type { MailCase } from "./payout-mail-cases.ts";

/** E-mails about the rights of people, with what they must say. */
export const rightsMails: MailCase[] = [
  [
    "a request to be forgotten",
    { kind: "erasure-asked", facts: ErasureAsked.PreviewProps.facts },
    ["24 horas", "No se puede deshacer", "/olvidar/m2x0a1"],
    ["24 hours", "cannot be undone", "/olvidar/m2x0a1"],
  ],
  [
    "the last mail to who was forgotten",
    { kind: "erasure-done", facts: ErasureDone.PreviewProps.facts },
    ["2 aportes", "una campaña", "20 de mayo de 2027", "20 de noviembre de 2033"],
    ["2 donations", "one campaign", "without a name"],
  ],
  [
    "an offer of help",
    { kind: "help-asked", facts: HelpAsked.PreviewProps.facts },
    ["FUDELA", "Sofía Guamán", "no se envía a revisión", "/panel/ayuda"],
    ["FUDELA", "nothing is sent to review", "/panel/ayuda"],
  ],
  [
    "help that was accepted",
    { kind: "help-answered", facts: HelpAnswered.PreviewProps.facts },
    ["Marisol Chávez aceptó", "abrir el borrador", "/panel/acompanamiento"],
    ["Marisol Chávez accepted", "/panel/acompanamiento"],
  ],
  [
    "help that was declined",
    {
      kind: "help-answered",
      facts: {
        ...{ outcome: "declined", askedAt: new Date("2026-03-03T15:00:00Z"), title: "Un horno" },
        url: "https://esperanza.example/panel/acompanamiento",
      },
    },
    ["3 de marzo", "prefirió seguir sin ayuda", "«Un horno» queda con ella"],
    ["3 March", "prefers to go on without help", "“Un horno” stays with them"],
  ],
  [
    "a reminder of what comes next",
    { kind: "campaign-reminder", facts: CampaignReminder.PreviewProps.facts },
    ["Faltan 6 personas", "9 días"],
    ["6 people more", "9 days"],
  ],
  [
    "the week of who helps",
    { kind: "facilitator-digest", facts: FacilitatorDigest.PreviewProps.facts },
    [
      "Marisol Chávez",
      "Falta para enviarla a revisión",
      "2 preguntas sin responder",
      "/panel/acompanamiento",
    ],
    ["Marisol Chávez", "2 questions without an answer", "/panel/acompanamiento"],
  ],
];
