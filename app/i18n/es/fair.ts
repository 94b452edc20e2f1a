import type { Text } from "../text.ts";

/** A campaign's poster for a fair, and what was given by it. */
export const fair = {
  "fair.givenAt": "En la feria: {fair}",
  "fair.ownPoster": "Hacer un cartel con código QR para una feria",
  "fair.poster": "Cartel para una feria",
  "fair.poster.lead":
    "Quien escanee el código con su teléfono llega directo a aportar. Los aportes que lleguen por él quedan anotados con el nombre de la feria.",
  "fair.name": "Nombre de la feria",
  "fair.name.hint":
    "Hasta {most} letras, por ejemplo “Feria de Montecristi, 12 de diciembre”. Si queda vacío, el cartel sirve para todas.",
  "fair.campaign": "De qué campaña",
  "fair.make": "Hacer el cartel",
  "fair.print": "Imprima esta página: sale el cartel solo.",
  "fair.scan": "Escanee y aporte",
  "fair.scan.how": "Abra la cámara de su teléfono y apunte al código. O escriba esta dirección:",
  "fair.code.alt": "Código QR que abre la página para aportar a {title}",
  "fair.given": "Aportes por feria",
  "fair.given.none": "Todavía no llegó ningún aporte por un cartel.",
  "fair.gifts": "Aportes",
  "fair.sum": "Monto",
  "fair.notLive": "Esta campaña no recibe aportes ahora: el cartel no serviría.",
} satisfies Record<string, Text>;
