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
  "owed.writtenOff": "se dio por perdido",
  "owed.own": "Dinero que debe",
  "owed.own.why":
    "Se devolvieron aportes a sus donantes cuando ese dinero ya se había liberado para usted. Lo mismo se retiene de los tramos que le faltan.",
} satisfies Record<string, Text>;
