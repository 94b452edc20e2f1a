import type { Text } from "../text.ts";

/** Released money that must come back, because the donation behind it was given back. */
export const owed = {
  "owed.recoverable": "Por recuperar",
  "owed.donations": "De aportes",
  "owed.match": "De contrapartida",
  "owed.total": "En total",
  "owed.list": { one: "{count} campaña debe dinero", other: "{count} campañas deben dinero" },
  "owed.list.lead":
    "Se devolvieron aportes después de liberar su dinero. La parte liberada queda por recuperar, y se retiene lo mismo de los tramos que faltan.",
  "capital.title": "Dinero propio de la plataforma ({count} por confirmar)",
  "capital.record": "Registrar dinero propio que llegó al banco",
  "capital.currency": "Moneda",
  "parkedLoss.title": "Falta en lo apartado",
  "parkedLoss.lead":
    "Salió más de lo que había llegado, por ejemplo por una disputa después de una devolución. Lo que nadie va a traer se da por perdido, con dos personas.",
  "parkedLoss.missing": "faltan en lo apartado",
  "refusal.unknown_capital": "Ese registro no existe.",
  "refusal.more_than_missing": "Es más de lo que falta ahora.",
  "entry.parked-loss-approved": "Faltante dado por perdido",
  "owed.recorded": "Pagos de vuelta por confirmar ({count})",
  "owed.writtenOff": "se dio por perdido",
  "owed.own": "Dinero que debe",
  "owed.own.why":
    "Se devolvieron aportes a sus donantes cuando ese dinero ya se había liberado para usted. Lo mismo se retiene de los tramos que le faltan.",
} satisfies Record<string, Text>;
