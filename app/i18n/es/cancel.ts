import type { Text } from "../text.ts";

/** A campaign that is cancelled, withdrawn, or asked to be. */
export const cancel = {
  "cancel.title": "Cancelar la campaña",
  "cancel.means":
    "Termina para siempre. Cada aporte se devuelve completo y la contrapartida vuelve al fondo. No se puede deshacer.",
  "cancel.reason": "Motivo de la cancelación",
  "cancel.cancel": "Cancelar la campaña",
  "cancel.asked": "pide cancelar",
  "cancel.asked.why": "La emprendedora o el emprendedor pidió cancelarla: {reason}",
  "cancel.ending": "Está cancelada. Se cierran los pagos abiertos, y después se devuelve todo.",
  "cancel.refusal.not_allowed": "Esto no le corresponde a su cuenta.",
  "cancel.refusal.second_person_needed": "Tiene que hacerlo otra persona: la campaña es suya.",
  "cancel.refusal.reason_missing": "Falta el motivo.",
  "cancel.refusal.not_running": "Solo se cancela una campaña en curso.",
  "cancel.refusal.campaign_is_funded":
    "Ya se financió: su dinero es suyo. Devuelva aporte por aporte lo que haga falta; lo que ya se liberó queda como deuda.",
  "withdraw.title": "Retirar la campaña",
  "withdraw.means": "Deja de estar en revisión y no se publica. No se puede deshacer.",
  "withdraw.reason": "Motivo (si quiere decirlo)",
  "withdraw.withdraw": "Retirar la campaña",
  "withdraw.ask.title": "Pedir que se cancele",
  "withdraw.ask.means":
    "Hay personas que ya aportan: el equipo lee su motivo y la cancela. Entonces se devuelve todo a cada donante.",
  "withdraw.ask": "Pedir que se cancele",
  "withdraw.asked": "Usted pidió cancelarla: {reason}. El equipo lo está viendo.",
} satisfies Record<string, Text>;
