import { consentTexts } from "#app/domain/rights/consent.ts";
import { answerInvitation } from "#app/use-cases/facilitation/answer-invitation.server.ts";
import { beginCampaign } from "#app/use-cases/facilitation/begin-campaign.server.ts";
import { inviteEntrepreneur } from "#app/use-cases/facilitation/invite-entrepreneur.server.ts";
import { campaignOf, must, type Stage } from "../stage.ts";
import type { begun, helped } from "../telling.ts";

/** The facilitator asks an entrepreneur to let the organisation help, who agrees at once or has not answered. */
export async function askToHelp(stage: Stage, { key, maySubmit }: (typeof helped)[number]): Promise<void> {
  const { ports, staff } = stage;
  const { campaignId, entrepreneur } = campaignOf(stage, key);
  const { email } = await ports.db.prisma.person.findUniqueOrThrow({ where: { id: entrepreneur.personId } });
  const { facilitationId } = await must(
    inviteEntrepreneur(ports, staff.facilitator, {
      organisationId: staff.facilitator.roles[0]!.organisationId,
      email,
      locale: "es",
    }),
  );
  if (maySubmit === null) return;
  await must(
    answerInvitation(ports, entrepreneur, {
      ...{ facilitationId, isAgreed: true, campaignId, maySubmit },
      textVersion: consentTexts.help,
      locale: "es",
    }),
  );
}

/** The facilitator begins a campaign for somebody. */
export async function beginForSomebody(stage: Stage, { email, name, title }: typeof begun): Promise<void> {
  const { ports, staff, callId } = stage;
  const { organisationId } = staff.facilitator.roles[0]!;
  await must(
    beginCampaign(ports, staff.facilitator, { organisationId, email, name, title, callId, locale: "es" }),
  );
}
