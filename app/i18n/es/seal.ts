import type { Text } from "../text.ts";

/** The public page of the seal, and the daily e-mail's neighbour on the donor's page. */
export const seal = {
  "seal.title": "El sello del libro",
  "seal.lead":
    "Cada asiento del libro se sella con una huella que incluye la del anterior. Quien guarde hoy la huella de un bloque puede probar mañana que nadie cambió nada de lo que había hasta entonces.",
  "seal.none": "Todavía no hay nada sellado.",
  "seal.newest": "Los bloques más nuevos",
  "seal.block": "Bloque",
  "seal.sealedAt": "Sellado",
  "seal.size": "Asientos",
  "seal.head": "Huella",
  "seal.root": "Raíz",
  "seal.asData": "Lo mismo como datos (JSON)",
  "seal.inclusion": "Prueba de inclusión en el sello",
  "seal.what": "Qué es el sello",
  "statement.title": "Estado de una cuenta",
  "statement.from": "Desde",
  "statement.until": "Hasta",
  "statement.show": "Ver",
  "statement.none": "No hay tal cuenta, o las fechas no existen.",
  "statement.opening": "Saldo inicial",
  "statement.closing": "Saldo final",
  "statement.cut": {
    one: "Solo la primera línea; el saldo final las cuenta todas.",
    other: "Solo las primeras {count} líneas; el saldo final las cuenta todas.",
  },
} satisfies Record<string, Text>;
