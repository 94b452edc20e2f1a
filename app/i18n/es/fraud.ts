import type { Text } from "../text.ts";

/** Payments that look like fraud. */
export const fraud = {
  "signals.title": "Señales de fraude",
  "signals.lead":
    "El banco de una tarjeta, o Stripe, dice que un pago parece fraude. Mientras nadie decida, el aporte y su contrapartida no se liberan. Devolverlo pronto evita una disputa y su costo.",
  "signals.none": "Ninguna señal espera.",
  "signals.waiting": { one: "{count} señal de fraude espera", other: "{count} señales de fraude esperan" },
  "signals.kind.early_fraud_warning": "El banco de la tarjeta avisa de un posible fraude",
  "signals.kind.review": "Stripe pide revisar este pago",
  "signals.told": "Avisado el {moment} · {reason}",
  "signals.gift": "{title}: quedan {left} del aporte, con {match} de contrapartida.",
  "signals.noDonation": "Su pago todavía no está en el libro.",
  "signals.open": "Ver el aporte y devolverlo",
  "signals.keepLead": "No es fraude: conservar el aporte",
  "signals.reason": "Cómo lo sabe",
  "signals.keep": "Conservar el aporte",
  "signals.reason.misc": "motivo sin detalle",
  "signals.reason.card_never_received": "la tarjeta nunca llegó a su dueño",
  "signals.reason.fraudulent_card_application": "tarjeta pedida con datos falsos",
  "signals.reason.made_with_counterfeit_card": "tarjeta falsificada",
  "signals.reason.made_with_lost_card": "tarjeta perdida",
  "signals.reason.made_with_stolen_card": "tarjeta robada",
  "signals.reason.unauthorized_use_of_card": "uso no autorizado",
  "signals.reason.rule": "una regla de Stripe",
  "signals.reason.manual": "pedido a mano",
  "loop.cards": "Detiene a quien prueba tarjetas",
  "refusal.signal_not_open": "Esa señal ya no espera: otra persona decidió, o Stripe la cerró.",
} satisfies Record<string, Text>;
