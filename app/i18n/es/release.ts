import type { Text } from "../text.ts";

export const release = {
  "releases.title": "Liberaciones y desembolsos",
  "releases.none": "Todavía no hay liberaciones",
  "releases.none.why": "Cuando una campaña llegue a un umbral y se proponga su tramo, aparecerá aquí.",
  "releases.people": "Quiénes decidieron",
  "releases.state.proposed": "propuesta",
  "releases.state.approved": "aprobada",
  "releases.state.rejected": "rechazada",
  "releases.state.paid": "pagada",
  "releases.state.confirmed": "recibida",
  "pause.list": "Campañas en curso ({count})",
  "pause.title": "Pausar o cancelar: {title}",
  "pause.reason": "Motivo",
  "pause.reason.hint": "Lo lee cualquiera en la página de la campaña.",
  "pause.pause": "Pausar la campaña",
  "pause.resume": "Reanudar la campaña",
  "pause.refusal.not_allowed": "Esto no le corresponde a su cuenta.",
  "pause.refusal.second_person_needed": "Tiene que hacerlo otra persona.",
  "pause.refusal.not_live": "Solo se pausa una campaña en línea.",
  "pause.refusal.not_paused": "No está en pausa.",
  "pause.refusal.reason_missing": "Falta el motivo.",
} satisfies Record<string, Text>;
