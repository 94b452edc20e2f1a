import type { Text } from "../text.ts";

/** A campaign that is cancelled, withdrawn, asked to be, or goes on for a second round. */
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
  "round.title": "Seguir con una segunda ronda",
  "round.means":
    "Llegó a su meta. Puede seguir recibiendo aportes después del {day}, una sola vez: hasta 40 días más, y no después de la convocatoria. Avisamos a quienes ya aportaron. El dinero se entrega después del nuevo final; si es de todo o nada, hay devoluciones y baja de la meta, al final puede fallar.",
  "round.until": "Nuevo último día",
  "round.extend": "Empezar la segunda ronda",
  "round.isSecond": "Está en su segunda ronda: la primera terminaba el {first}; esta, el {until}.",
  "round.shown": "Llegó a su meta el {first} o antes y está en su segunda ronda.",
  "round.refusal.not_a_date": "Esa fecha no existe. Elija un día.",
  "round.refusal.not_allowed": "Esto no le corresponde a su cuenta. Nada cambió.",
  "round.refusal.not_live": "Ya no recibe aportes, o todavía no.",
  "round.refusal.extended_before": "Ya tuvo su segunda ronda.",
  "round.refusal.goal_not_reached": "Hace falta haber llegado a la meta.",
  "round.refusal.not_later": "Elija un día después del último día de ahora.",
  "round.refusal.too_late": "Son más de 40 días: elija un día más cercano.",
  "round.refusal.after_the_call": "La convocatoria termina antes: elija un día más cercano.",
} satisfies Record<string, Text>;
