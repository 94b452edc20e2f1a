import type { Text } from "../text.ts";

/** The donor's own page: how a donation stands, its receipt, and its proof in the journal. */
export const receipt = {
  "donation.title": "Su aporte",
  "donation.waiting": "Esperando la palabra del banco",
  "donation.waiting.says":
    "El pago está en camino. Suele tardar unos segundos. Su contrapartida sigue reservada.",
  "donation.looksAgain": "Esta página vuelve a mirar sola cada tres segundos.",
  "donation.look": "Mirar otra vez",
  "donation.unpaid": "Falta pagar",
  "donation.unpaid.says":
    "Todavía no se cobró nada. La contrapartida queda reservada mientras la página de pago esté abierta.",
  "donation.pay": "Ir a pagar",
  "donation.again": "Aportar otra vez",
  "donationState.paid": "¡Gracias! Su aporte llegó",
  "donationState.paid.means":
    "{amount} son para {name}. El recibo va a su correo. Sigue esto: si la campaña queda financiada, el dinero se entrega por tramos; si no, su aporte se devuelve completo.",
  "donationState.held": "Gracias: su aporte está en revisión",
  "donationState.held.means":
    "El pago de {total} llegó y está a salvo. Antes de contarlo, una persona revisa algunos datos; la contrapartida sigue reservada.",
  "donationState.abandoned": "Este aporte no se pagó",
  "donationState.abandoned.means":
    "El tiempo para pagar terminó y no se cobró nada. La contrapartida volvió al fondo.",
  "donationState.refund_due": "Devolución en camino",
  "donationState.refund_due.means":
    "Se decidió devolver {refunded}. Suele llegar a la tarjeta en cinco a diez días.",
  "donationState.partly_refunded": "Gracias: parte de su aporte se devolvió",
  "donationState.partly_refunded.means":
    "De {amount} se devolvieron {refunded}. El resto sigue en la campaña.",
  "donationState.partly_lost": "Gracias: su banco tomó de vuelta una parte",
  "donationState.partly_lost.means":
    "De {amount}, su banco devolvió {refunded} a la tarjeta. El resto sigue en la campaña.",
  "donationState.refunded": "Su aporte se devolvió",
  "donationState.refunded.means": "Los {refunded} volvieron a la tarjeta. La contrapartida volvió al fondo.",
  "donationState.disputed": "Su banco revisa este pago",
  "donationState.disputed.means":
    "El banco pidió de vuelta {disputed}. Hasta que decida, el aporte y su contrapartida quedan apartados. Si fue una equivocación, dígale a su banco que retira el reclamo: todo sigue entonces como antes.",
  "donationState.disputed.over.means":
    "El banco pidió de vuelta {disputed}, y la campaña terminó sin llegar. No se devolvió nada dos veces: si el banco se queda con el dinero, es él quien se lo da; si lo deja, se lo devolvemos nosotros. Si fue una equivocación, dígale a su banco que retira el reclamo.",
  "donationState.reversed": "Este aporte se anotó por error",
  "donationState.reversed.means":
    "Se había confirmado un aporte en mano de {amount} que no llegó. Dos personas lo corrigieron: no cuenta en la campaña.",
  "donationState.lost": "El banco devolvió este pago",
  "donationState.lost.means":
    "{disputed} volvieron a la tarjeta por decisión del banco. La contrapartida volvió al fondo.",
  "donationState.parked": "Estamos revisando su pago",
  "donationState.parked.means":
    "Lo que llegó no coincide con este aporte. El dinero está apartado y a salvo; una persona lo revisa y le escribirá.",
  "refundWays.undelivered": "La tarjeta no recibió la devolución",
  "refundWays.undelivered.says":
    "{amount} no llegaron a la tarjeta; suele pasar cuando está cerrada o venció. Se los pagamos por transferencia: díganos a qué cuenta.",
  "refundWays.account": "¿A qué cuenta?",
  "refundWays.account.other": "Cambiar la cuenta",
  "refundWays.account.hint":
    "Banco, número de cuenta, y nombre y documento de su titular. Se guarda cifrado, lo ve solo quien hace la transferencia y se borra después. Nunca escriba el número de la tarjeta ni claves.",
  "refundWays.account.send": "Guardar la cuenta",
  "refundWays.account.kept":
    "Guardamos la cuenta el {date}. Le escribimos cuando la transferencia esté hecha.",
  "refundWays.account.missing":
    "No se guardó: escriba el banco, el número de la cuenta y su titular, en 8 a 300 letras.",
  "refundWays.contact": "¿Prefiere escribirnos, o no puede usar el formulario?",
  "refundWays.transferred": "Pagado por transferencia",
  "refundWays.transferred.says":
    "Se le pagaron {amount} por transferencia el {date}. Si no los ve en su cuenta, escríbanos a {contact}.",
  "donationState.refund_due.undelivered": "Devolución pendiente",
  "donationState.refund_due.undelivered.means":
    "Se decidió devolver {refunded}. La contrapartida vuelve al fondo.",
  "donationState.refunded.transferred.means":
    "Se le devolvieron {refunded}. La contrapartida volvió al fondo.",
  "receipt.title": "Lo que aportó",
  "receipt.code": "Código del aporte",
  "receipt.campaign": "Campaña",
  "receipt.paidAt": "Pagado el",
  "receipt.gift": "Aporte",
  "receipt.tip": "Propina para la plataforma",
  "receipt.feeCover": "Comisión cubierta (estimada)",
  "receipt.total": "Total cobrado",
  "receipt.toPay": "Total por pagar",
  "receipt.refunded": "Devuelto",
  "receipt.toRefund": "Por devolver",
  "receipt.lost": "Lo tomó su banco",
  "receipt.match": "Contrapartida: {amount}, a razón de {ratio} por 1.",
  "receipt.match.none": "Este aporte no tiene contrapartida.",
  "receipt.match.returned.refund": "La contrapartida de este aporte volvió al fondo con la devolución.",
  "receipt.match.returned.loss":
    "La contrapartida de este aporte volvió al fondo, porque el banco tomó de vuelta el pago.",
  "receipt.match.returned.refundAndLoss":
    "La contrapartida de este aporte volvió al fondo, con lo que se devolvió y lo que el banco tomó.",
  "receipt.match.returned.correction":
    "La contrapartida de este aporte volvió al fondo, porque se había anotado por error.",
  "receipt.match.returned.campaign":
    "La contrapartida de este aporte volvió al fondo, porque la campaña terminó sin ganarla.",
  "receipt.match.refused":
    "Después de una revisión, este aporte se queda sin contrapartida. Sigue en la campaña.",
  "receipt.match.partReturned": "Con la parte que falta volvió al fondo su parte de la contrapartida.",
  "receipt.match.held": "Está reservada para este aporte.",
  "receipt.match.conditional": "Está condicionada: se gana cuando la campaña cumpla su condición.",
  "receipt.match.until_goal":
    "Es de la campaña si llega a su meta; si no, vuelve al fondo y el aporte vuelve a usted.",
  "receipt.match.earned": "Está ganada: es de la campaña.",
  "book.title": "En el libro",
  "book.lead": "Asientos de este aporte en el libro. Nada se borra: una corrección es un asiento nuevo.",
  "book.number": "N.º",
  "book.kind": "Qué pasó",
  "book.at": "Cuándo",
  "book.amount": "Monto",
  "entry.match-reserved": "Contrapartida reservada",
  "entry.match-expired": "Reserva terminada",
  "entry.match-granted": "Contrapartida sumada",
  "entry.match-returned": "Contrapartida devuelta al fondo",
  "entry.donation-captured": "Aporte cobrado",
  "entry.donation-received": "Aporte recibido",
  "entry.payment-parked": "Pago apartado para revisión",
  "entry.fee-charged": "Comisión del procesador",
  "entry.refund-decided": "Devolución decidida",
  "entry.refund-settled": "Devolución entregada",
  "entry.refund-failed": "Devolución no entregada",
  "entry.refund-transferred": "Devolución pagada por transferencia",
} satisfies Record<string, Text>;
