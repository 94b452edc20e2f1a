import type { Text } from "../text.ts";

/** Words of the share kit: what an entrepreneur needs to tell of a campaign. */
export const share = {
  "kit.title": "Compartir mi campaña",
  "kit.whatsapp": "Mensaje para WhatsApp",
  "kit.whatsapp.label": "Cópielo o ábralo en WhatsApp",
  "kit.whatsapp.text":
    "Le invito a apoyar mi campaña «{title}»: por cada aporte se suma contrapartida. {milestone}",
  "kit.poster": "Cartel con código QR",
  "kit.poster.means":
    "Una hoja A4 para pegar donde pasa la gente. Quien escanea el código llega directo a aportar.",
  "kit.poster.es": "Cartel en español (PDF)",
  "kit.poster.en": "Cartel en inglés (PDF)",
  "kit.image": "Imagen para redes",
  "kit.image.means":
    "Sale sola cuando comparte el enlace, siempre con lo que va reunido. También puede guardarla y publicarla.",
  "kit.image.alt": "Imagen de su campaña con lo que va reunido",
  "kit.widget": "Recuadro para otra página web",
  "kit.widget.label": "Código para pegar",
  "kit.widget.hint": "Muestra su campaña con lo que va reunido. No usa cookies ni sigue a nadie.",
  "milestone.donors": {
    one: "Falta una persona para liberar {match} de contrapartida.",
    other: "Faltan {count} personas para liberar {match} de contrapartida.",
  },
  "milestone.donorsAlone": {
    one: "Falta una persona para abrir la contrapartida.",
    other: "Faltan {count} personas para abrir la contrapartida.",
  },
  "milestone.raised": "Faltan {amount} para liberar {match} de contrapartida.",
  "milestone.raisedAlone": "Faltan {amount} para abrir la contrapartida.",
  "milestone.goal": "Faltan {amount} para la meta.",
  "milestone.reached": "¡La meta está cumplida! Cada aporte suma más.",
  "social.sums": {
    one: "{raised} de una persona + {match} de contrapartida, de {goal}",
    other: "{raised} de {count} personas + {match} de contrapartida, de {goal}",
  },
  "widget.give": "Aportar",
  "widget.see": "Ver la campaña",
} satisfies Record<string, Text>;
