import type { IncomingMessage, ServerResponse } from "node:http";
import type { AppContext } from "#app/context.server.ts";
import { noteUndeliverable } from "#app/use-cases/news/note-undeliverable.server.ts";
import { answer, readBody } from "./read-body.ts";

/** Takes what the mail provider tells of mails that went out. 400 without its signature, 503 while the database is away: it tells again. */
export async function receiveMailWebhook(
  context: AppContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!context.readMailEvent) return answer(response, 404, "not set up");
  if (request.method !== "POST") return answer(response, 405, "POST only");
  try {
    const body = await readBody(request);
    if (body === null) return answer(response, 413, "too large");
    const event = context.readMailEvent(body, request.headers);
    if (!event) return answer(response, 400, "signature not accepted");
    if (event !== "ignored") await noteUndeliverable(context, event);
    answer(response, 200, "kept");
  } catch (error) {
    context.log.error({ error: String(error) }, "what the mail provider told could not be kept");
    answer(response, 503, "try again");
  }
}
