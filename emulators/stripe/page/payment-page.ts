import type Stripe from "stripe";
import { escapeHtml, pageOf } from "../../page.ts";
import { amountText } from "../currencies.ts";
import { DECLINES, type Decline } from "../errors.ts";
import type { KeptCheckout } from "../kinds.ts";
import { type Language, WORDS } from "./words.ts";

export type PageError = Decline | "authentication" | "number";

/** What went wrong at the last attempt, read from the payment intent; null when nothing did. */
export function errorOf(intent: Stripe.PaymentIntent | undefined): PageError | null {
  const error = intent?.last_payment_error;
  if (!error) return null;
  if (error.code === "payment_intent_authentication_failure") return "authentication";
  if (error.decline_code && error.decline_code in DECLINES) return error.decline_code as Decline;
  return (
    (Object.keys(DECLINES) as Decline[]).find((each) => DECLINES[each].code === error.code) ??
    "generic_decline"
  );
}

type PageParts = {
  session: Stripe.Checkout.Session;
  checkout: KeptCheckout;
  language: Language;
  error: PageError | null;
};

function summary({ session, checkout, language }: PageParts): string {
  const words = WORDS[language];
  const textOf = (amount: number) => amountText(amount, { currency: session.currency!, language });
  const items = checkout.items
    .map(
      ({ name, description, unitAmount, quantity }) =>
        `<p><strong>${escapeHtml(name)}</strong>: ${escapeHtml(textOf(unitAmount * quantity))}${description ? `<br><span class="quiet">${escapeHtml(description)}</span>` : ""}</p>`,
    )
    .join("");
  const amount = textOf(session.amount_total!);
  return `<p class="quiet">${words.amount}</p><p class="amount">${escapeHtml(amount)}</p>${items}`;
}

/** The hosted page of an open session: the test cards as buttons, a field for any other test number, a way back. */
export function paymentPage(parts: PageParts): string {
  const { session, language, error } = parts;
  const words = WORDS[language];
  const buttons = Object.entries(words.cards)
    .map(
      ([card, { label, hint }], at) =>
        `<button${at === 0 ? ' class="main"' : ""} name="card" value="${card}">${label}<small>${hint}</small></button>`,
    )
    .join("\n");
  const emailField =
    session.customer_email === null
      ? `<label for="email">${words.email}</label><input id="email" name="email" type="email" autocomplete="email">`
      : "";
  const back =
    session.cancel_url === null
      ? ""
      : `<a class="back" href="${escapeHtml(session.cancel_url)}">${words.back}</a>`;
  const body = `<p class="notice">${words.testNotice}</p>
${error === null ? "" : `<p class="error" role="alert">${words.declined[error]}</p>`}
<section class="card"><h1>${words.title}</h1>${summary(parts)}</section>
<form class="card" method="post" action="${session.id}/card">
${emailField}
<h2>${words.choose}</h2>
${buttons}
</form>
<form class="card" method="post" action="${session.id}/card">
<label for="number">${words.number}</label>
<input id="number" name="number" inputmode="numeric" autocomplete="off" maxlength="23" required aria-describedby="number-hint">
<p class="quiet" id="number-hint">${words.numberHint}</p>
<button>${words.payWithNumber}</button>
</form>
${back}`;
  return pageOf({ language, title: words.title, body });
}

export function authenticationPage(parts: PageParts): string {
  const { session, language } = parts;
  const words = WORDS[language];
  const body = `<p class="notice">${words.testNotice}</p>
<section class="card"><h1>${words.authenticationTitle}</h1><p>${words.authenticationText}</p>${summary(parts)}
<form method="post" action="${session.id}/authentication">
<button class="main" name="answer" value="approve">${words.approve}</button>
<button name="answer" value="refuse">${words.refuse}</button>
</form></section>`;
  return pageOf({ language, title: words.authenticationTitle, body });
}

/** A session that takes no payment any more, or none at all. */
export function endedPage({
  language,
  state,
  onward,
}: {
  language: Language;
  state: "complete" | "expired" | "missing";
  onward: string | null;
}): string {
  const words = WORDS[language];
  const link =
    onward === null
      ? ""
      : `<a class="back" href="${escapeHtml(onward)}">${state === "complete" ? words.carryOn : words.back}</a>`;
  const body = `<section class="card"><h1>${words[state]}</h1><p>${words[`${state}Text`]}</p>${link}</section>`;
  return pageOf({ language, title: words[state], body });
}
