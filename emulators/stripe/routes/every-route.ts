import { BALANCE_ROUTES } from "./balance.ts";
import { CHARGE_ROUTES } from "./charges.ts";
import { CHECKOUT_SESSION_ROUTES } from "./checkout-sessions.ts";
import { DISPUTE_ROUTES } from "./disputes.ts";
import { EARLY_FRAUD_WARNING_ROUTES } from "./early-fraud-warnings.ts";
import { EVENT_ROUTES } from "./events.ts";
import { PAYMENT_INTENT_ROUTES } from "./payment-intents.ts";
import { PAYMENT_METHOD_ROUTES } from "./payment-methods.ts";
import { PAYMENT_PAGE_ROUTES } from "./payment-pages.ts";
import { PAYOUT_ROUTES } from "./payouts.ts";
import { PRICE_ROUTES } from "./prices.ts";
import { PRODUCT_ROUTES } from "./products.ts";
import { REFUND_ROUTES } from "./refunds.ts";
import { REVIEW_ROUTES } from "./reviews.ts";
import type { Route } from "./route.ts";
import { webhookEndpointRoutes } from "./webhook-endpoints.ts";

/** All addresses under /v1; `webhook` is the one address that the courier knows. */
export function everyRoute(webhook: { url: string | null; startedAt: number }): readonly Route[] {
  return [
    ...CHECKOUT_SESSION_ROUTES,
    ...PAYMENT_INTENT_ROUTES,
    ...CHARGE_ROUTES,
    ...BALANCE_ROUTES,
    ...REFUND_ROUTES,
    ...DISPUTE_ROUTES,
    ...EVENT_ROUTES,
    ...PAYOUT_ROUTES,
    ...EARLY_FRAUD_WARNING_ROUTES,
    ...REVIEW_ROUTES,
    ...PRODUCT_ROUTES,
    ...PRICE_ROUTES,
    ...PAYMENT_METHOD_ROUTES,
    ...PAYMENT_PAGE_ROUTES,
    ...webhookEndpointRoutes(webhook),
  ];
}
