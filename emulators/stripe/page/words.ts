import type { Decline } from "../errors.ts";

export type Language = "es" | "en";

type Words = {
  title: string;
  testNotice: string;
  amount: string;
  email: string;
  choose: string;
  cards: { [card: string]: { label: string; hint: string } };
  number: string;
  numberHint: string;
  payWithNumber: string;
  back: string;
  declined: Record<Decline | "authentication" | "number", string>;
  authenticationTitle: string;
  authenticationText: string;
  approve: string;
  refuse: string;
  complete: string;
  completeText: string;
  expired: string;
  expiredText: string;
  missing: string;
  missingText: string;
  carryOn: string;
};

export const WORDS: Record<Language, Words> = {
  es: {
    title: "Pago de prueba",
    testNotice: "Esta página imita a Stripe. No se cobra dinero de verdad.",
    amount: "Total a pagar",
    email: "Correo electrónico (opcional)",
    choose: "Elija cómo pagar",
    cards: {
      success: { label: "Pagar con la tarjeta de prueba que funciona", hint: "4242 4242 4242 4242" },
      decline: { label: "Probar con una tarjeta rechazada", hint: "4000 0000 0000 0002" },
      "3ds": { label: "Pagar con 3-D Secure: el banco pide confirmar", hint: "4000 0025 0000 3155" },
      refund_fails: { label: "Pagar; una devolución fallará después", hint: "4000 0000 0000 5126" },
      dispute: { label: "Pagar; el banco lo disputará después", hint: "4000 0000 0000 0259" },
      shared: { label: "Pagar con una tarjeta que usan muchas personas", hint: "5200 8282 8282 8210" },
    },
    number: "O escriba un número de tarjeta de prueba",
    numberHint: "Solo números de prueba; nunca una tarjeta real.",
    payWithNumber: "Pagar con este número",
    back: "Cancelar y volver",
    declined: {
      generic_decline: "La tarjeta fue rechazada. No se cobró nada; puede probar con otra.",
      insufficient_funds: "La tarjeta no tiene fondos suficientes. No se cobró nada; puede probar con otra.",
      expired_card: "La tarjeta está vencida. No se cobró nada; puede probar con otra.",
      incorrect_cvc: "El código de seguridad es incorrecto. No se cobró nada; puede intentarlo de nuevo.",
      processing_error: "Hubo un error al procesar la tarjeta. No se cobró nada; puede intentarlo de nuevo.",
      authentication: "El pago no fue confirmado. No se cobró nada; puede intentarlo de nuevo.",
      number: "Ese número no es de una tarjeta de prueba. No se cobró nada.",
    },
    authenticationTitle: "Su banco pide confirmar",
    authenticationText: "Así se ve la confirmación 3-D Secure. Decida qué responde el banco.",
    approve: "Confirmar el pago",
    refuse: "No confirmar",
    complete: "Este pago ya está hecho",
    completeText: "No hace falta pagar otra vez.",
    expired: "Este pago venció",
    expiredText: "No se cobró nada. Puede volver a empezar desde la campaña.",
    missing: "No encontramos este pago",
    missingText: "El enlace está incompleto o los datos de prueba se borraron.",
    carryOn: "Continuar",
  },
  en: {
    title: "Test payment",
    testNotice: "This page plays Stripe. No real money is charged.",
    amount: "Total to pay",
    email: "E-mail (optional)",
    choose: "Choose how to pay",
    cards: {
      success: { label: "Pay with the test card that works", hint: "4242 4242 4242 4242" },
      decline: { label: "Try a card that is declined", hint: "4000 0000 0000 0002" },
      "3ds": { label: "Pay with 3-D Secure: the bank asks to confirm", hint: "4000 0025 0000 3155" },
      refund_fails: { label: "Pay; a refund will fail later", hint: "4000 0000 0000 5126" },
      dispute: { label: "Pay; the bank will dispute it later", hint: "4000 0000 0000 0259" },
      shared: { label: "Pay with a card that many people use", hint: "5200 8282 8282 8210" },
    },
    number: "Or type a test card number",
    numberHint: "Test numbers only; never a real card.",
    payWithNumber: "Pay with this number",
    back: "Cancel and go back",
    declined: {
      generic_decline: "The card was declined. Nothing was charged; you can try another.",
      insufficient_funds: "The card has insufficient funds. Nothing was charged; you can try another.",
      expired_card: "The card has expired. Nothing was charged; you can try another.",
      incorrect_cvc: "The security code is incorrect. Nothing was charged; you can try again.",
      processing_error: "The card could not be processed. Nothing was charged; you can try again.",
      authentication: "The payment was not confirmed. Nothing was charged; you can try again.",
      number: "That is not a test card's number. Nothing was charged.",
    },
    authenticationTitle: "Your bank asks to confirm",
    authenticationText: "This is what 3-D Secure looks like. Decide what the bank answers.",
    approve: "Confirm the payment",
    refuse: "Do not confirm",
    complete: "This payment is already done",
    completeText: "There is no need to pay again.",
    expired: "This payment has expired",
    expiredText: "Nothing was charged. You can start again from the campaign.",
    missing: "We cannot find this payment",
    missingText: "The link is incomplete or the test data were cleared.",
    carryOn: "Continue",
  },
};

/** The session's own language first, then what the browser asks for, else Spanish. */
export function languageFor({
  locale,
  accepted,
}: {
  locale: string | null;
  accepted: string | undefined;
}): Language {
  const wanted = locale !== null && locale !== "auto" ? locale : (accepted ?? "");
  return wanted.toLowerCase().startsWith("en") ? "en" : "es";
}
