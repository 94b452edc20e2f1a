import CampaignNews from "#emails/campaign-news.tsx";
import EvidenceDecided from "#emails/evidence-decided.tsx";
import EvidenceDue from "#emails/evidence-due.tsx";
import GiftThanked from "#emails/gift-thanked.tsx";
import ReportPublished from "#emails/report-published.tsx";
import type { MailCase } from "./payout-mail-cases.ts";

const decided = EvidenceDecided.PreviewProps.facts;

/** E-mails about how tranches were spent and what became of a campaign. */
export const evidenceMails: MailCase[] = [
  [
    "evidence that is due",
    { kind: "evidence-due", facts: EvidenceDue.PreviewProps.facts },
    ["el tramo 1 de «Un horno", "nota de venta", "no se publican", "/respaldos?tramo=1"],
    ["tranche 1 of “Un horno", "sales note", "not published"],
  ],
  [
    "a question about evidence",
    { kind: "evidence-decided", facts: decided },
    ["FECD revisó los respaldos del tramo 1", "¿Puede tomarle otra foto?", "envíelo otra vez"],
    ["FECD checked the evidence of tranche 1", "has a question", "send it again"],
  ],
  [
    "accepted evidence",
    { kind: "evidence-decided", facts: { ...decided, isAccepted: true, comment: "" } },
    ["Aceptamos los respaldos del tramo 1", "ya no espera respaldos"],
    ["We accepted the evidence of tranche 1", "not wait for evidence any more"],
  ],
  [
    "changes asked of a report",
    { kind: "evidence-decided", facts: { ...decided, position: null } },
    ["Una pregunta sobre el informe final", "Cámbielo y envíelo otra vez"],
    ["A question about the final report", "Change it and send it again"],
  ],
  [
    "an accepted report",
    { kind: "evidence-decided", facts: { ...decided, position: null, isAccepted: true, comment: "" } },
    ["Aceptamos el informe final", "avisamos a quienes aportaron"],
    ["We accepted the final report", "we told those who gave"],
  ],
  [
    "a published report, to a donor",
    { kind: "report-published", facts: ReportPublished.PreviewProps.facts },
    ["Esto se logró con su aporte", "Marisol cuenta qué hizo", "/informe"],
    ["What your gift achieved", "Marisol tells what became", "/informe"],
  ],
  [
    "news of a campaign, to a donor",
    { kind: "campaign-news", facts: CampaignNews.PreviewProps.facts },
    ["Llegó el horno", "Novedades de Marisol", "Mañana salen", "Ver con fotos", "No quiero más", "/correo/"],
    ["News from Marisol", "See it with photos", "I want no more news", "/correo/"],
  ],
  [
    "thanks of an entrepreneur, to a donor",
    { kind: "gift-thanked", facts: GiftThanked.PreviewProps.facts },
    ["Marisol le da las gracias", "Pase por su pan", "No quiero más", "/correo/"],
    ["Marisol thanks you", "Pase por su pan", "I want no more news", "/correo/"],
  ],
];
