import {
  type AccessRefusal,
  type Actor,
  actorIdOf,
  isFacilitator,
  isOperator,
} from "#app/domain/access/actor.ts";
import { donationBounds } from "#app/domain/donation/amounts.ts";
import { isEmail, normaliseEmail } from "#app/domain/donation/donor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { findOpenCampaign, type HandGiftClosed } from "./find-open-campaign.server.ts";

export type HandGift = {
  campaignId: string;
  kind: "cash" | "transfer";
  /** Minor units of the campaign's currency. */
  amount: bigint;
  /** Null: anonymous at a fair. */
  name: string | null;
  /** The receipt goes there; null: none was left. */
  email: string | null;
  locale: "es" | "en";
  /** A stored file: the signed slip, or the bank's paper. */
  proofHash: string;
};

export type HandGiftRefusal =
  | AccessRefusal
  | HandGiftClosed
  | { kind: "amount_too_small"; least: bigint }
  | { kind: "amount_too_large"; most: bigint }
  | { kind: "not_an_email" }
  | { kind: "proof_missing" }
  /** The same slip proves another gift, that was not rejected. */
  | { kind: "proof_used"; used: UsedProof };

/** Where a slip was used before. */
export type UsedProof = { campaign: string; amount: bigint; currency: Currency; recordedAt: Date };

/** Facilitator or operator notes a gift in cash or by transfer, with its proof. It is a donation once a second person confirms it. */
export async function recordHandGift(
  ports: Ports,
  actor: Actor,
  { campaignId, kind, amount, name, email, locale, proofHash }: HandGift,
): Promise<Result<{ giftId: string }, HandGiftRefusal>> {
  if (!isFacilitator(actor) && !isOperator(actor)) return refused({ kind: "not_allowed" });
  const { prisma, sql } = ports.db;
  const now = ports.clock.now();
  const campaign = await findOpenCampaign(sql, { campaignId, now });
  if ("kind" in campaign) return refused(campaign);
  const { least, most } = donationBounds[campaign.currency];
  if (amount < least) return refused({ kind: "amount_too_small", least });
  if (amount > most) return refused({ kind: "amount_too_large", most });
  const address = normaliseEmail(email ?? "");
  if (address !== "" && !isEmail(address)) return refused({ kind: "not_an_email" });
  if (!(await prisma.storedFile.findUnique({ where: { hash: proofHash } })))
    return refused({ kind: "proof_missing" });
  const used = await findUse(prisma, proofHash);
  if (used) return refused({ kind: "proof_used", used });
  const giftId = ports.ids.id();
  const created = prisma.handGift.create({
    data: {
      id: giftId,
      campaignId,
      kind,
      currency: campaign.currency,
      amount,
      name: name?.trim() || null,
      email: address || null,
      locale,
      proofHash,
      recordedBy: actorIdOf(actor)!,
      recordedAt: now,
    },
  });
  return created.then(
    () => done({ giftId }),
    async (error: { code?: string }) => {
      // Recorded twice at once: the database keeps one.
      if (error.code !== "P2002") throw error;
      return refused({ kind: "proof_used", used: (await findUse(prisma, proofHash))! });
    },
  );
}

/** The gift that a slip proves, unless it was rejected or reversed. */
async function findUse(prisma: Ports["db"]["prisma"], proofHash: string): Promise<UsedProof | null> {
  const gift = await prisma.handGift.findFirst({
    where: { proofHash, state: { in: ["recorded", "confirmed"] } },
    include: { campaign: { select: { title: true } } },
  });
  if (!gift) return null;
  const { campaign, amount, currency, recordedAt } = gift;
  return { campaign: campaign.title, amount, currency: currency as Currency, recordedAt };
}
