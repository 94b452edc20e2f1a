import type { Text } from "../text.ts";

/** What an operator sends a bank that disputes a gift. */
export const evidence = {
  "evidence.title": "Pruebas de un aporte",
  "evidence.download": "Pruebas (PDF)",
  "evidence.amount": "Monto disputado",
  "evidence.given": "Qué se pagó",
  "evidence.given.to": "Un aporte a la campaña «{campaign}»",
  "evidence.page": "Página de la campaña",
  "evidence.payment": "Pago en Stripe",
  "evidence.address": "Dirección de red desde la que se aportó",
  "evidence.browser": "Navegador",
  "evidence.unknown": "no consta",
  "evidence.events": "Qué pasó, paso a paso",
  "evidence.moment": "Cuándo",
  "evidence.what": "Qué",
  "evidence.reference": "Referencia",
  "evidence.entry": "asiento {number}",
  "evidence.started": "El aporte se pidió en la página",
  "evidence.request": "El aportante pidió la devolución",
  "evidence.message.donation-receipt": "Recibo enviado al aportante",
  "evidence.message.late-match": "Aviso sobre la contrapartida enviado al aportante",
  "evidence.message.refund-decided": "Aviso de devolución enviado al aportante",
  "evidence.message.refund-undelivered":
    "Aviso de que la tarjeta no recibió la devolución, enviado al aportante",
  "evidence.message.refund-transferred": "Aviso de devolución pagada por transferencia, enviado al aportante",
  "evidence.message.refund-declined": "Respuesta a su pedido enviada al aportante",
  "evidence.verify": "Comprobar el recibo",
  "evidence.verify.says":
    "La página pública del recibo {number} muestra el monto y la prueba de que está en el libro sellado.",
  "evidence.shown":
    "Antes de pagar, el aportante vio el monto del aporte, la propina que eligió (ninguna viene marcada), el costo de procesamiento si quiso cubrirlo y el total.",
  "evidence.policy":
    "Política: el aportante puede pedir la devolución desde la página de su aporte; si la campaña se cancela o no queda financiada, se devuelve todo.",
  "evidence.policy.days": {
    one: "Política: durante {count} día el aportante recupera su aporte por sí mismo desde su página; después puede pedirlo. Si la campaña se cancela o no queda financiada, se devuelve todo.",
    other:
      "Política: durante {count} días el aportante recupera su aporte por sí mismo desde su página; después puede pedirlo. Si la campaña se cancela o no queda financiada, se devuelve todo.",
  },
  "evidence.personal": "Contiene datos personales: es solo para el banco que disputa este pago.",
} satisfies Record<string, Text>;
