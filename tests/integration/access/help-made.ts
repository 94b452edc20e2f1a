import type { Actor } from "#app/domain/access/actor.ts";
import { consentTexts } from "#app/domain/rights/consent.ts";
import { answerInvitation } from "#app/use-cases/facilitation/answer-invitation.server.ts";
import { inviteEntrepreneur } from "#app/use-cases/facilitation/invite-entrepreneur.server.ts";
import { must } from "../../factories/running-campaign.ts";
import type { World } from "../../support/world.ts";

type Owner = { campaignId: string; entrepreneur: Actor & { kind: "person" } };

/** A facilitator has asked one entrepreneur, and helps another. */
export async function helpMade(
  world: World,
  of: { facilitator: Actor & { kind: "person" }; asked: Owner; helped: Owner },
): Promise<{ invitationId: string; helpId: string; helpersId: string }> {
  const { ports, db } = world;
  const helpersId = of.facilitator.roles[0]!.organisationId;
  const invite = async ({ entrepreneur }: Owner) => {
    const { email } = await db.prisma.person.findUniqueOrThrow({ where: { id: entrepreneur.personId } });
    const invitation = { organisationId: helpersId, email, locale: "es" };
    return (await must(inviteEntrepreneur(ports, of.facilitator, invitation))).facilitationId;
  };
  const helpId = await invite(of.helped);
  await must(
    answerInvitation(ports, of.helped.entrepreneur, {
      ...{ facilitationId: helpId, isAgreed: true, maySubmit: true, locale: "es" },
      ...{ campaignId: of.helped.campaignId, textVersion: consentTexts.help },
    }),
  );
  return { invitationId: await invite(of.asked), helpId, helpersId };
}
