import type { Text } from "../text.ts";

/** The controls of the demonstration. */
export const demonstration = {
  "demo.title": "Mandos de la demostración",
  "demo.lead":
    "Aquí se decide qué hace el emulador que está en lugar de Stripe. Existe solo en la demostración; no se mueve dinero real.",
  "demo.done": "Hecho.",
  "demo.not_a_demonstration": "Aquí no hay emulador de pagos que gobernar.",
  "demo.not_an_order": "Eso no se puede pedir: revise los números. Nada cambió.",
  "demo.emulator_away": "El emulador de pagos no responde; nada cambió.",
  "demo.payments": "Los próximos pagos",
  "demo.payments.lead":
    "Vale para toda tarjeta de prueba que pagaría; las demás hacen lo suyo. Disputas y avisos de fraude llegan unos segundos después del pago, y su fin, medio minuto después.",
  "demo.outcome": "Qué les pasa",
  "demo.outcome.success": "Pago sin novedad",
  "demo.outcome.decline": "Rechazo del banco",
  "demo.outcome.refund_fails": "Devolución que falla",
  "demo.outcome.early_fraud_warning": "Aviso de fraude",
  "demo.outcome.dispute": "Disputa abierta",
  "demo.outcome.dispute_lost": "Disputa perdida",
  "demo.outcome.dispute_won": "Disputa ganada",
  "demo.count": "Cuántos pagos",
  "demo.plan": "Programar",
  "demo.planned": {
    one: "Programado para el próximo pago: {outcome}.",
    other: "Programado para los próximos {count} pagos: {outcome}.",
  },
  "demo.unplanned": "Ahora no hay nada programado.",
  "demo.payouts": "Los próximos traspasos al banco",
  "demo.payouts.lead":
    "Un traspaso de Stripe al banco se pide en Operación y llega un día después: adelante el reloj.",
  "demo.failing": "Cuántos traspasos fallan al llegar",
  "demo.courier": "Cómo llegan los avisos",
  "demo.courier.lead":
    "Stripe avisa de cada hecho. Aunque los avisos se repitan, tarden, se crucen o se pierdan, el libro termina igual.",
  "demo.courier.save": "Cambiar la entrega",
  "demo.duplicate": "Repeticiones de cada aviso",
  "demo.delay": "Segundos de demora",
  "demo.reorder": "Entregar primero lo más nuevo",
  "demo.reorder.hint": "Se nota con demora, cuando varios avisos esperan juntos.",
  "demo.drop": "Cuántos de los próximos avisos se pierden",
  "demo.drop.hint": "Lo perdido se busca solo cada cierto tiempo; o reenvíelo aquí abajo.",
  "demo.events": "Los últimos avisos",
  "demo.events.lead":
    "Un aviso reenviado no cambia nada que ya esté en el libro. Los de los datos de muestra se perdieron a propósito: sus hechos ya están en el libro.",
  "demo.events.none": "Todavía no hay avisos",
  "demo.events.none.why": "Haga un aporte con una tarjeta de prueba.",
  "demo.event": "Aviso",
  "demo.at": "Cuándo",
  "demo.delivery": "Entrega",
  "demo.delivery.waiting": "En camino",
  "demo.delivery.delivered": "Entregado",
  "demo.delivery.dropped": "Perdido",
  "demo.delivery.none": "Sin destino",
  "demo.act": "Acción",
  "demo.again": "Reenviar",
  "demo.again.of": "Reenviar {event}",
} satisfies Record<string, Text>;
