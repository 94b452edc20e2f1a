import type Stripe from "stripe";

type ErrorBody = {
  type: "invalid_request_error" | "idempotency_error" | "api_error" | "card_error";
  code?: string;
  doc_url?: string;
  message: string;
  param?: string;
  charge?: string;
  decline_code?: string;
  payment_intent?: Stripe.PaymentIntent;
};

/**
 * An answer of Stripe's that is an error. Thrown while a request is read or worked on; the API turns it into
 * `{ error: … }`. `remembered` says that the work had begun, so the idempotency key keeps this answer.
 */
export class StripeRefusal extends Error {
  readonly status: number;
  readonly body: ErrorBody;
  readonly remembered: boolean;

  constructor(status: number, body: ErrorBody, { remembered = false } = {}) {
    super(body.message);
    this.status = status;
    this.body = body.code === undefined ? body : { ...body, doc_url: docUrl(body.code) };
    this.remembered = remembered;
  }
}

/** Where Stripe explains a code: `…/error-codes/parameter-unknown`. */
function docUrl(code: string): string {
  return `https://stripe.com/docs/error-codes/${code.replaceAll("_", "-")}`;
}

export function invalid(
  message: string,
  { param, code }: { param?: string; code?: string } = {},
): StripeRefusal {
  return new StripeRefusal(400, { type: "invalid_request_error", code, message, param });
}

/** The request was well formed but the state of things does not allow it. */
export function notAllowed(
  message: string,
  { param, code }: { param?: string; code?: string } = {},
): StripeRefusal {
  return new StripeRefusal(
    400,
    { type: "invalid_request_error", code, message, param },
    { remembered: true },
  );
}

export function parameterUnknown(name: string): StripeRefusal {
  return invalid(`Received unknown parameter: ${name}`, { param: name, code: "parameter_unknown" });
}

export function parameterMissing(name: string): StripeRefusal {
  return invalid(`Missing required param: ${name}.`, { param: name, code: "parameter_missing" });
}

export function resourceMissing(what: string, { id, param }: { id: string; param?: string }): StripeRefusal {
  return new StripeRefusal(404, {
    type: "invalid_request_error",
    code: "resource_missing",
    message: `No such ${what}: '${id}'`,
    param: param ?? "id",
  });
}

export function unauthorized(message: string): StripeRefusal {
  return new StripeRefusal(401, { type: "invalid_request_error", message });
}

export function unknownPath(method: string, { path }: { path: string }): StripeRefusal {
  return new StripeRefusal(404, {
    type: "invalid_request_error",
    message: `Unrecognized request URL (${method}: ${path}). The emulator does not play this resource.`,
  });
}

/** The declines that a test card can bring: Stripe's code, the bank's own code, and the words of the error. */
export const DECLINES = {
  generic_decline: { code: "card_declined", message: "Your card was declined." },
  insufficient_funds: { code: "card_declined", message: "Your card has insufficient funds." },
  expired_card: { code: "expired_card", message: "Your card has expired." },
  incorrect_cvc: { code: "incorrect_cvc", message: "Your card's security code is incorrect." },
  processing_error: {
    code: "processing_error",
    message: "An error occurred while processing your card. Try again in a little bit.",
  },
} as const;

export type Decline = keyof typeof DECLINES;
export type PaymentError = Stripe.PaymentIntent.LastPaymentError;

/** The answer to a request whose card was declined: what happened has happened, and is shown with it. */
export function cardError({
  charge,
  intent,
}: {
  charge: Stripe.Charge;
  intent: Stripe.PaymentIntent;
}): StripeRefusal {
  const { code, decline_code, message = "" } = intent.last_payment_error ?? {};
  return new StripeRefusal(
    402,
    { type: "card_error", charge: charge.id, code, decline_code, message, payment_intent: intent },
    { remembered: true },
  );
}
