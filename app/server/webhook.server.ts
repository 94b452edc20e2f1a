import type { IncomingMessage, ServerResponse } from "node:http";
import type { AppContext } from "#app/context.server.ts";
import { createBatchers } from "#app/db/batcher.ts";
import type { ProviderEvent } from "#app/domain/ports/payments.ts";
import { keepEvents } from "#app/use-cases/payment/keep-events.server.ts";
import { answer, readBody } from "./read-body.ts";

const keep = createBatchers(
  async (context: AppContext, events: readonly ProviderEvent[]) => {
    await keepEvents(context.db, unique(events), { receivedAt: context.clock.now() });
    return events.map(() => 1);
  },
  { most: 100 },
);

/**
 * Takes one webhook call: verifies the signature over the raw bytes, keeps the event, answers. Calls that arrive
 * together share an insert. 400 for a bad or old signature, 503 while the database is away: Stripe sends it again.
 */
export async function receiveWebhook(
  context: AppContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "POST") return answer(response, 405, "POST only");
  try {
    const body = await readBody(request);
    if (body === null) return answer(response, 413, "too large");
    const signature = request.headers["stripe-signature"];
    const event = context.payments.verifyEvent(body, typeof signature === "string" ? signature : undefined);
    if (!event) return answer(response, 400, "signature not accepted");
    await keep(context, event);
    answer(response, 200, "kept");
  } catch (error) {
    context.log.error({ error: String(error) }, "an event could not be kept");
    answer(response, 503, "try again");
  }
}

function unique(events: readonly ProviderEvent[]): ProviderEvent[] {
  return [...new Map(events.map((event) => [event.id, event])).values()];
}
