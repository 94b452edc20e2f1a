import type { Text } from "../text.ts";

/** Stripe's account of our balance beside the book. */
export const reconciliation = {
  "reconciliation.title": "Conciliación con Stripe",
  "reconciliation.open": "Conciliación con Stripe",
  "reconciliation.lead":
    "Cada línea de la cuenta de Stripe se compara con lo que el libro tiene de ella, una vez al día y cuando un operador lo pide.",
  "reconciliation.never": "Todavía no se ha comparado.",
  "reconciliation.agrees": "Todo cuadra: cada línea de Stripe está en el libro, y el libro no tiene otra.",
  "reconciliation.differs": {
    one: "Hay {count} diferencia. Abajo dice por qué y qué hacer.",
    other: "Hay {count} diferencias. Abajo dice de cada una por qué y qué hacer.",
  },
  "reconciliation.ranAt": {
    one: "Comparado el {moment}; {count} línea de los últimos días se leyó otra vez en Stripe.",
    other: "Comparado el {moment}; {count} líneas de los últimos días se leyeron otra vez en Stripe.",
  },
  "reconciliation.healed": {
    one: "{count} línea no se había leído antes: ya está en el libro.",
    other: "{count} líneas no se habían leído antes: ya están en el libro.",
  },
  "reconciliation.now": "Comparar ahora",
  "reconciliation.unreachable": "Stripe no contestó. Nada cambió; intente otra vez en unos minutos.",
  "reconciliation.sides": "Movimientos en {currency}",
  "reconciliation.kind": "Movimiento",
  "reconciliation.lines": "Líneas",
  "reconciliation.atStripe": "En Stripe",
  "reconciliation.inBook": "En el libro",
  "reconciliation.total": "Saldo",
  "reconciliation.nothing": "nada",
  "reconciliation.differences": { one: "{count} diferencia", other: "{count} diferencias" },
  "reconciliation.first": "Aquí están las primeras {count}.",
  "reconciliation.openDonation": "Ver el aporte y sus asientos",
  "reconciliation.cause.waiting": "Una línea de Stripe espera su pago",
  "reconciliation.act.waiting":
    "El aviso de su pago, devolución o disputa no ha llegado. Se busca solo cada diez segundos; si mañana sigue aquí, ábrala en el panel de Stripe y vea de qué pago es.",
  "reconciliation.cause.parked": "Una línea de un tipo que no conocemos",
  "reconciliation.act.parked":
    "Su dinero está en suspenso. Busque la línea en el panel de Stripe y siga el manual del operador, “suspenso”.",
  "reconciliation.explainLead": "Ya sé qué es",
  "reconciliation.explanation": "Qué es, y dónde se ve",
  "reconciliation.explain": "Explicar y quitar de la lista",
  "reconciliation.notExplained":
    "Escriba qué es la línea. Si ya no está en la lista, otra persona la explicó.",
  "reconciliation.cause.differs": "Stripe y el libro tienen otro monto",
  "reconciliation.act.differs":
    "Compare la línea en el panel de Stripe con los asientos. Si el libro se equivoca, dos personas lo corrigen en “Correcciones”.",
  "reconciliation.cause.not_booked": "Una línea de Stripe no movió nada en el libro",
  "reconciliation.act.not_booked":
    "Se leyó y no se asentó. Compare otra vez; si sigue aquí, es un error del programa: guarde su número y avise a quien lo mantiene.",
  "reconciliation.cause.not_at_stripe": "El libro tiene lo que Stripe no muestra",
  "reconciliation.act.not_at_stripe":
    "Un aviso se creyó y Stripe no tiene ese dinero. Búsquelo en el panel de Stripe por su número; si no está, no libere dinero de ese aporte y avise a quien mantiene el programa.",
  "reconciliation.cause.changed": "Una línea cambió en Stripe después de leerla",
  "reconciliation.act.changed":
    "Stripe no cambia sus líneas: alguien cambió nuestra copia, o es otra cuenta. Compare con el panel de Stripe y con la copia de seguridad.",
  "reconciliation.cause.holdings": "El saldo en Stripe no es la suma de sus líneas leídas",
  "reconciliation.act.holdings":
    "Si se estaba pagando en ese momento, compare otra vez. Si sigue, falta leer líneas más antiguas: npm run reconcile -- --since DÍA.",
  "line.charge": "Pagos con tarjeta",
  "line.charge-fee": "Costos de esos pagos",
  "line.payment": "Pagos",
  "line.payment-fee": "Costos de esos pagos",
  "line.refund": "Devoluciones",
  "line.refund_failure": "Devoluciones que volvieron",
  "line.payment_refund": "Devoluciones",
  "line.payment_failure_refund": "Devoluciones que volvieron",
  "line.dispute": "Tomado por disputas, con su costo",
  "line.dispute_reversal": "Vuelto de disputas",
  "line.payout": "Enviado al banco",
  "line.payout_failure": "Vuelto del banco",
  "line.payout_cancel": "Envíos al banco anulados",
  "line.topup": "Traído del banco",
  "line.topup_reversal": "Devuelto al banco",
  "line.payout-batch": "Lote de desembolsos",
  "line.balance": "Saldo",
} satisfies Record<string, Text>;
