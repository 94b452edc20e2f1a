import type Stripe from "stripe";
import { PAGE_PARAMS } from "../listing.ts";
import { readParams } from "../params.ts";
import { API_VERSION } from "../world.ts";
import { EXPAND, type Route } from "./route.ts";

/** The one address that the courier was started with. */
export function webhookEndpointRoutes({
  url,
  startedAt,
}: {
  url: string | null;
  startedAt: number;
}): readonly Route[] {
  const endpoint: Stripe.WebhookEndpoint = {
    id: "we_emulator",
    object: "webhook_endpoint",
    api_version: API_VERSION,
    application: null,
    created: startedAt,
    description: null,
    enabled_events: ["*"],
    livemode: false,
    metadata: {},
    status: "enabled",
    url: url ?? "",
  };
  return [
    {
      method: "GET",
      path: "/v1/webhook_endpoints",
      answer({ form }) {
        readParams(form, { shape: { ...PAGE_PARAMS, ...EXPAND } });
        return {
          object: {
            object: "list",
            data: url === null ? [] : [endpoint],
            has_more: false,
            url: "/v1/webhook_endpoints",
          },
        };
      },
    },
  ];
}
