import { consentText } from "#app/domain/campaign/picture-consent.ts";
import { givePictureConsent } from "#app/use-cases/campaign/give-picture-consent.server.ts";
import { askErasure } from "#app/use-cases/rights/ask-erasure.server.ts";
import { withdrawOwnConsent } from "#app/use-cases/rights/withdraw-own-consent.server.ts";
import { everyPerson, type Rule } from "./rule.ts";

const nothing = "019ab3c4-0000-7000-8000-00000000dead";

/** About one's own data and consents. */
export const rightsRules: Rule[] = [
  {
    useCase: "rights/ask-erasure",
    act: ({ ports }, actor) => askErasure(ports, actor, { locale: "es" }),
    may: ["another entrepreneur", ...everyPerson],
  },
  {
    useCase: "rights/withdraw-own-consent",
    act: async ({ ports, draft: { campaignId } }, actor) => {
      await givePictureConsent(ports, actor, { campaignId, textVersion: consentText, locale: "es" });
      const given = await ports.db.prisma.consent.findFirst({ where: { campaignId, kind: "pictures" } });
      return withdrawOwnConsent(ports, actor, given?.id ?? nothing);
    },
    may: ["who wrote the draft"],
  },
];
