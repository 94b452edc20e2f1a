import { donationBounds } from "#app/domain/donation/amounts.ts";
import { normaliseEmail } from "#app/domain/donation/donor.ts";
import { mailboxOf } from "#app/domain/donation/related-party.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { checkVisitor, type VisitorRefusal } from "./check-visitor.server.ts";
import { endCheckout } from "./converge-donation.server.ts";
import { openCheckout } from "./open-checkout.server.ts";
import { type ReservationRefusal, reserveMatch } from "./reserve-match.server.ts";
import { writeCheckoutRequest } from "./write-checkout-request.ts";

export type DonationStart = {
  campaignId: string;
  /** Minor units of the campaign's currency. */
  amount: bigint;
  tip: bigint;
  feeCover: bigint;
  /** The match that was shown for this amount. */
  promisedMatch: bigint;
  email: string;
  name: string | null;
  message: string | null;
  isAnonymous: boolean;
  locale: "es" | "en";
  /** The fair whose poster led here, if one did. */
  fair?: string | null;
  /** Made with the form: sent twice, it is one donation. It opens the donor's own page. */
  accessToken: string;
  /** Where the visitor comes from, as far as the network tells; null: not limited by it. */
  address: string | null;
  /** What the visitor's browser says it is. */
  browser?: string | null;
  /** What our cookie calls the device. */
  device?: string | null;
  /** Who is signed in there. */
  personId?: string | null;
  /** What they answered to the check for persons, where there was one. */
  captchaAnswer?: string | null;
};

export type StartRefusal =
  | ReservationRefusal
  | VisitorRefusal
  | { kind: "amount_too_small"; least: bigint }
  | { kind: "amount_too_large"; most: bigint }
  | { kind: "payments_away" };

/**
 * A visitor gives: holds the match, keeps the donation, and asks for a checkout. Answers where to pay; or, when this
 * form was sent before, where that donation stands (`url` null once its checkout is over). Sent again with other
 * content, or after its checkout ended unpaid, it is another donation with another token, and the open checkout ends.
 */
export async function startDonation(
  ports: Ports,
  input: DonationStart,
): Promise<Result<{ donationId: string; accessToken: string; url: string | null }, StartRefusal>> {
  const earlier = await findEarlier(ports, input);
  if (!earlier) return startAnew(ports, input);
  if (earlier.state !== "abandoned" && earlier.isSame) return goOn(ports, input.accessToken);
  if (earlier.state === "started" && !(await endCheckout(ports, earlier.id)))
    return refused({ kind: "payments_away" });
  return startAnew(ports, { ...input, accessToken: ports.ids.token() });
}

async function findEarlier(ports: Ports, input: DonationStart) {
  const earlier = await ports.db.prisma.donation.findUnique({
    where: { accessToken: input.accessToken },
    include: { contact: true },
  });
  if (!earlier) return null;
  const { campaignId, amount, tip, feeCover, contact } = earlier;
  const isSame =
    input.campaignId === campaignId &&
    [input.amount, input.tip, input.feeCover].join() === [amount, tip, feeCover].join() &&
    normaliseEmail(input.email) === contact?.email &&
    [input.name, input.message, input.isAnonymous].join("\0") ===
      [contact.name, contact.message, contact.isAnonymous].join("\0");
  return { id: earlier.id, state: earlier.state, isSame };
}

async function startAnew(ports: Ports, input: DonationStart): ReturnType<typeof startDonation> {
  const campaign = await ports.db.prisma.campaign.findUnique({ where: { id: input.campaignId } });
  if (!campaign?.callId) return refused({ kind: "campaign_not_open" });
  const { least, most } = donationBounds[campaign.currency as Currency];
  const added = [input.tip, input.feeCover];
  if (input.amount < least) return refused({ kind: "amount_too_small", least });
  if (added.some((part) => part < 0n)) return refused({ kind: "amount_too_small", least: 0n });
  if ([input.amount, ...added].some((part) => part > most))
    return refused({ kind: "amount_too_large", most });
  const isSlowed = campaign.slowedUntil !== null && campaign.slowedUntil > ports.clock.now();
  const unwelcome = await checkVisitor(ports, input, { isSlowed });
  if (unwelcome) return refused(unwelcome);
  const answer = await reserve(ports, input, { ...campaign, callId: campaign.callId }).catch(ignoreTwin);
  if (answer && !answer.ok) return answer;
  return goOn(ports, input.accessToken);
}

async function goOn(ports: Ports, accessToken: string): ReturnType<typeof startDonation> {
  const donation = await ports.db.prisma.donation.findUniqueOrThrow({ where: { accessToken } });
  if (donation.state !== "started") return done({ donationId: donation.id, accessToken, url: null });
  const checkout = await openCheckout(ports, donation.id);
  if (!checkout.ok) return refused({ kind: "payments_away" });
  return done({ donationId: donation.id, accessToken, url: checkout.value.url });
}

/** Two clicks at once: the other one keeps the donation, and both go on with it. */
function ignoreTwin(error: { code?: string }): null {
  if (error.code === "23505") return null;
  throw error;
}

async function reserve(
  ports: Ports,
  input: DonationStart,
  campaign: { id: string; callId: string; currency: string; title: string; slug: string },
) {
  const donationId = ports.ids.id();
  const currency = campaign.currency as Currency;
  const email = normaliseEmail(input.email);
  const { amount, tip, feeCover, accessToken, locale, fair = null, device = null, personId = null } = input;
  const { name, message, isAnonymous } = input;
  const mailbox = mailboxOf(email);
  const request = writeCheckoutRequest(ports, { ...input, donationId, email, currency, campaign });
  return reserveMatch(ports, {
    donationId,
    campaignId: campaign.id,
    callId: campaign.callId,
    donorKey: ports.keyedHash("donor", email),
    currency,
    amount,
    tip,
    feeCover,
    accessToken,
    fair,
    contact: { email, name, message, isAnonymous, locale, mailboxKey: ports.keyedHash("mailbox", mailbox) },
    device: {
      address: input.address,
      browser: input.browser ?? null,
      deviceKey: device && ports.keyedHash("device", device),
    },
    identity: { mailbox, personId },
    promised: input.promisedMatch,
    checkout: { idempotencyKey: `checkout:${donationId}:1`, request },
  });
}
