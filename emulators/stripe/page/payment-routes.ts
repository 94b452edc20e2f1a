import type { IncomingMessage, ServerResponse } from "node:http";
import type Stripe from "stripe";
import { pageHeaders } from "../../page.ts";
import { readBody } from "../../request-body.ts";
import { answerAuthentication, paySession } from "../acts/pay-session.ts";
import { findCard } from "../cards.ts";
import { mustGet, type World } from "../world.ts";
import { authenticationPage, endedPage, errorOf, type PageError, paymentPage } from "./payment-page.ts";
import { languageFor } from "./words.ts";

type Call = { request: IncomingMessage; response: ServerResponse; path: string; query: string };

/** `/pay/{session}` shows the page, `/pay/{session}/card` and `/pay/{session}/authentication` take its forms. */
export async function answerPayment(
  world: World,
  { commit, ...call }: Call & { commit(): void },
): Promise<void> {
  const { request, response } = call;
  const [, , id = "", step = ""] = call.path.split("/");
  const session = world.store.get("checkout.session", id);
  const method = request.method === "HEAD" ? "GET" : request.method;
  if (session && method === "POST" && (step === "card" || step === "authentication")) {
    const form = new URLSearchParams((await readBody(request)) ?? "");
    const to =
      step === "card" ? payByCard(world, { session, form }) : payAuthenticated(world, { session, form });
    commit();
    response.writeHead(303, { location: to, "cache-control": "no-store" }).end();
    return;
  }
  if (method !== "GET" || step !== "") {
    response.writeHead(404, { "content-type": "text/plain" }).end("404");
    return;
  }
  showSession(world, { ...call, session });
}

/** Where the browser goes next: the page again (relative, so that it works behind a prefix) or the success address. */
function nextAddress(world: World, { sessionId, error }: { sessionId: string; error?: "number" }): string {
  const session = mustGet(world, "checkout.session", sessionId);
  if (session.status === "complete")
    return session.success_url!.replaceAll("{CHECKOUT_SESSION_ID}", session.id);
  return `../${session.id}${error === undefined ? "" : `?error=${error}`}`;
}

function payByCard(
  world: World,
  { session, form }: { session: Stripe.Checkout.Session; form: URLSearchParams },
): string {
  const card = findCard(form.get("card") ?? form.get("number") ?? "");
  if (!card) return nextAddress(world, { sessionId: session.id, error: "number" });
  const email = form.get("email")?.trim() || null;
  paySession(world, { sessionId: session.id, card, email });
  return nextAddress(world, { sessionId: session.id });
}

function payAuthenticated(
  world: World,
  { session, form }: { session: Stripe.Checkout.Session; form: URLSearchParams },
): string {
  const waiting = mustGet(world, "emulator.checkout", session.id).authenticating;
  const card = waiting === null ? null : findCard(waiting);
  if (card)
    answerAuthentication(world, { sessionId: session.id, card, approved: form.get("answer") === "approve" });
  return nextAddress(world, { sessionId: session.id });
}

function showSession(
  world: World,
  { request, response, query, session }: Call & { session: Stripe.Checkout.Session | undefined },
): void {
  const language = languageFor({
    locale: session?.locale ?? null,
    accepted: request.headers["accept-language"],
  });
  if (!session) {
    response.writeHead(404, pageHeaders()).end(endedPage({ language, state: "missing", onward: null }));
    return;
  }
  if (session.status !== "open") {
    const state = session.status === "complete" ? "complete" : "expired";
    const onward = state === "complete" ? nextAddress(world, { sessionId: session.id }) : session.cancel_url;
    response.writeHead(200, pageHeaders()).end(endedPage({ language, state, onward }));
    return;
  }
  const checkout = mustGet(world, "emulator.checkout", session.id);
  const intent =
    typeof session.payment_intent === "string"
      ? world.store.get("payment_intent", session.payment_intent)
      : undefined;
  const error: PageError | null =
    new URLSearchParams(query).get("error") === "number" ? "number" : errorOf(intent);
  const parts = { session, checkout, language, error };
  // A form's redirect counts as its target too: the success address must be allowed.
  const headers = pageHeaders({ formTargets: [new URL(session.success_url!).origin] });
  response
    .writeHead(200, headers)
    .end(checkout.authenticating === null ? paymentPage(parts) : authenticationPage(parts));
}
