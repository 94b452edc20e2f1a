import type { Text } from "../text.ts";

/** A donor wants a gift back. */
export const refund = {
  "askRefund.rule": "Si el donante cambia de opinión",
  "askRefund.rule.days": {
    one: "Durante {count} día después de pagar, mientras la campaña recibe aportes, lo recupera con un botón. Después lo pide, con el motivo.",
    other:
      "Durante {count} días después de pagar, mientras la campaña recibe aportes, lo recupera con un botón. Después lo pide, con el motivo.",
  },
  "askRefund.rule.ask": "Pide la devolución en la página de su aporte, con el motivo; la operación contesta.",
  "terms.field.coolingOffDays": "Días para arrepentirse",
  "terms.field.coolingOffDays.hint":
    "De 0 a 60. En esos días el donante recupera su aporte con un botón, mientras la campaña recibe aportes.",
  "refusal.invalid_cooling_off": "Los días para arrepentirse van de 0 a 60.",
  "askRefund.link": "Quiero mi dinero de vuelta",
  "askRefund.title": "Pedir el dinero de vuelta",
  "askRefund.amount": "Aporte a “{title}”: {amount}.",
  "askRefund.match": "Su contrapartida vuelve al fondo, para otras campañas.",
  "askRefund.free":
    "Hasta el {until} puede recuperarlo con este botón, sin dar motivo. El dinero vuelve a la misma tarjeta; el banco suele mostrarlo entre 5 y 10 días después.",
  "askRefund.free.hand":
    "Hasta el {until} puede recuperarlo con este botón, sin dar motivo. Se paga por transferencia.",
  "askRefund.takeBack": "Recuperar mi aporte",
  "askRefund.ask": "Escriba por qué. Una persona de la operación lo lee y le contesta aquí y por correo.",
  "askRefund.reason": "Motivo",
  "askRefund.send": "Enviar pedido",
  "askRefund.asked": "Usted lo pidió el {moment}. La operación le contesta aquí y por correo.",
  "askRefund.declined": "El pedido del {moment} no se aceptó: {reply}",
  "askRefund.back": "Volver a mi aporte",
  "askRefund.refusal.unknown_donation": "No encontramos ese aporte.",
  "askRefund.refusal.not_paid": "Ese aporte no está pagado.",
  "askRefund.refusal.given_back_before": "Ese aporte ya se devolvió.",
  "askRefund.refusal.disputed": "Su banco ya lo pide de vuelta: hay que esperar a que decida.",
  "askRefund.refusal.asked_before": "Ya lo pidió. La operación le contesta aquí y por correo.",
  "askRefund.refusal.reason_missing": "Escriba el motivo.",
  "refundRequests.title": {
    one: "{count} donante pide su dinero de vuelta",
    other: "{count} donantes piden su dinero de vuelta",
  },
  "refundRequests.line": "{left} de “{title}”, pedido el {moment}",
  "refundRequests.grant": "Devolver todo",
  "refundRequests.declineLead": "No devolver",
  "refundRequests.reply": "Por qué no (lo lee el donante)",
  "refundRequests.decline": "Contestar que no",
  "refusal.unknown_request": "No encontramos ese pedido.",
} satisfies Record<string, Text>;
