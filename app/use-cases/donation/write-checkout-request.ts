import type { Currency } from "#app/domain/money/currency.ts";
import type { CheckoutRequest } from "#app/domain/ports/payments.ts";
import type { Ports } from "../ports.ts";

/** Stripe's least is 30 minutes; the clocks differ. */
const checkoutMinutes = 35;

type Asked = Record<"amount" | "tip" | "feeCover", bigint> & {
  donationId: string;
  campaign: { title: string; slug: string };
  currency: Currency;
  email: string;
  locale: "es" | "en";
  accessToken: string;
  fair?: string | null;
};

/** What the provider is asked for: kept before it is sent, and sent again exactly so. */
export function writeCheckoutRequest({ siteUrl, clock }: Ports, of: Asked): CheckoutRequest {
  const { donationId, campaign, currency, email, locale, accessToken, fair } = of;
  const ofFair = fair ? `&feria=${encodeURIComponent(fair)}` : "";
  return {
    donationId,
    campaignTitle: campaign.title,
    currency,
    amount: of.amount.toString(),
    tip: of.tip.toString(),
    feeCover: of.feeCover.toString(),
    email,
    locale,
    successUrl: `${siteUrl}/aportes/${accessToken}?pago=listo`,
    cancelUrl: `${siteUrl}/campanas/${campaign.slug}/aportar?pago=cancelado&aporte=${accessToken}${ofFair}`,
    expiresAt: new Date(clock.now().getTime() + checkoutMinutes * 60_000).toISOString(),
  };
}
