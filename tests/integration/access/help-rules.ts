import { consentTexts } from "#app/domain/rights/consent.ts";
import { answerInvitation } from "#app/use-cases/facilitation/answer-invitation.server.ts";
import { beginCampaign } from "#app/use-cases/facilitation/begin-campaign.server.ts";
import { endFacilitation } from "#app/use-cases/facilitation/end-facilitation.server.ts";
import { inviteEntrepreneur } from "#app/use-cases/facilitation/invite-entrepreneur.server.ts";
import { remindEntrepreneur } from "#app/use-cases/facilitation/remind-entrepreneur.server.ts";
import type { Rule } from "./rule.ts";

/** Between who helps and who is helped. */
export const helpRules: Rule[] = [
  {
    useCase: "facilitation/invite-entrepreneur",
    act: ({ ports, helpersId: organisationId }, actor) =>
      inviteEntrepreneur(ports, actor, { organisationId, email: "alguien@example.org", locale: "es" }),
    may: ["a facilitator"],
  },
  {
    useCase: "facilitation/begin-campaign",
    act: ({ ports, helpersId: organisationId, call: { callId } }, actor) =>
      beginCampaign(ports, actor, {
        ...{
          organisationId,
          callId,
          email: "nadie@example.org",
          name: "Nadia",
          title: "Horno",
          locale: "es",
        },
      }),
    may: ["a facilitator"],
  },
  {
    useCase: "facilitation/answer-invitation",
    act: ({ ports, invitationId: facilitationId, draft: { campaignId } }, actor) =>
      answerInvitation(ports, actor, {
        ...{ facilitationId, isAgreed: true, campaignId, maySubmit: false, locale: "es" },
        textVersion: consentTexts.help,
      }),
    may: ["who wrote the draft"],
  },
  {
    useCase: "facilitation/remind-entrepreneur",
    act: ({ ports, helpId }, actor) => remindEntrepreneur(ports, actor, helpId),
    may: ["a facilitator"],
  },
  {
    useCase: "facilitation/end-facilitation",
    act: ({ ports, helpId: facilitationId }, actor) => endFacilitation(ports, actor, { facilitationId }),
    may: ["whose campaign is live", "a facilitator"],
  },
];
