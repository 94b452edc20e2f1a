import type { Text } from "../text.ts";

/** The statements of our bank beside the book. */
export const bank = {
  "bank.title": "Estado de cuenta del banco",
  "bank.lead":
    "Cada línea del estado de cuenta se empareja con el movimiento del libro que es. Así se ve lo que el banco tiene y el libro no, y al revés. Importar no mueve dinero.",
  "bank.import": "Importar un estado de cuenta (CSV)",
  "bank.import.hint":
    "Un CSV como lo entrega el banco, hasta 5 MB: una columna de fecha (día/mes/año) y una de monto, o de débitos y créditos. Con una de referencia se empareja mejor; si trae la moneda, se revisa. Puede traer días que ya están: no se repiten.",
  "bank.file": "Archivo",
  "bank.currency": "Moneda de la cuenta",
  "bank.mark": "Cómo escribe el banco los números",
  "bank.mark.seen": "Se ve en el archivo",
  "bank.import.do": "Importar",
  "bank.imported": {
    one: "{count} línea nueva; {known} ya estaban.",
    other: "{count} líneas nuevas; {known} ya estaban.",
  },
  "bank.matched": {
    one: "{matched} de {count} línea tiene su movimiento.",
    other: "{matched} de {count} líneas tienen su movimiento.",
  },
  "bank.open": { one: "{count} línea sin movimiento", other: "{count} líneas sin movimiento" },
  "bank.open.lead":
    "El banco las muestra y todavía no se sabe qué movimiento del libro son. Diga cuál es, o registre lo que falta.",
  "bank.candidate": "{kind}, {day}, asiento {entry}",
  "bank.candidate.batch": "{kind}, {day}, todo en una línea",
  "bank.candidate.named": "misma referencia",
  "bank.match": "Es este",
  "bank.unknown.left":
    "El libro no tiene un movimiento de ese monto. Vea en el banco de qué es y regístrelo donde corresponde. Si es un costo del banco, propóngalo aquí abajo.",
  "bank.unknown.came":
    "El libro no tiene un movimiento de ese monto. Vea en el banco de qué es y regístrelo donde corresponde.",
  "bank.returned": "Parece que volvió el desembolso de {name} ({title}).",
  "bank.returned.record": "Registrar que volvió",
  "bank.charge": "Es un costo del banco",
  "bank.charge.reason": "De qué es",
  "bank.charge.hint": "Por ejemplo: comisión por transferencia, impuesto. Lo paga la plataforma.",
  "bank.charge.propose": "Proponer como costo del banco",
  "bank.charge.proposed": "Propuesto como costo del banco: {reason}",
  "bank.charge.waiting": {
    one: "{count} costo del banco espera a una segunda persona",
    other: "{count} costos del banco esperan a una segunda persona",
  },
  "bank.charge.undo": "Se deshace en “Correcciones”, asiento {entry}",
  "bank.waiting.deposit": "Un depósito de ese monto espera confirmación",
  "bank.waiting.capital": "Capital propio de ese monto espera confirmación",
  "bank.waiting.repayment": "Un pago de una deuda de ese monto espera confirmación",
  "bank.waiting.banking": "Una entrega de efectivo de ese monto espera confirmación",
  "bank.waiting.gift": "Un aporte por transferencia de ese monto espera confirmación",
  "bank.waiting.release": "Una liberación de ese monto espera que se registre su desembolso",
  "bank.waiting.return": "Una devolución a un financiador de ese monto espera que se registre su envío",
  "bank.waiting.refund": "Una devolución de ese monto espera que se registre su transferencia",
  "bank.missing": {
    one: "{count} movimiento del libro que el banco no muestra",
    other: "{count} movimientos del libro que el banco no muestra",
  },
  "bank.missing.lead":
    "Están en días de los estados importados. Búsquelos en el banco: si no están, quien los registró se equivocó, y dos personas lo corrigen en “Correcciones”.",
  "bank.day": "Día",
  "bank.entry": "Asiento",
  "bank.lately": "Emparejadas últimamente",
  "bank.found": "se halló solo",
  "bank.chosen": "lo dijo una persona",
  "bank.unmatch": "No es ese",
  "bank.refusal.no_file": "Falta el archivo.",
  "bank.refusal.file_too_large": "El archivo pasa de 5 MB: exporte menos días.",
  "bank.refusal.no_table": "Eso no es un archivo CSV. Nada se guardó.",
  "bank.refusal.no_header":
    "No se hallaron las columnas: hace falta una que se llame Fecha y una que se llame Monto, o Débito y Crédito. Nada se guardó.",
  "bank.refusal.no_lines": "El archivo no tiene ninguna línea con fecha y monto. Nada se guardó.",
  "bank.refusal.too_many_lines": "Son más de 20.000 líneas: exporte menos días. Nada se guardó.",
  "bank.refusal.numbers_unclear":
    "No se ve cómo escribe el banco los números: ¿1.234 es mil o uno con decimales? Dígalo abajo y elija el archivo otra vez. Nada se guardó.",
  "bank.refusal.wrong_date": "Fila {row}: “{typed}” no es un día (día/mes/año). Nada se guardó.",
  "bank.refusal.wrong_row":
    "Fila {row}: “{typed}” no se entiende: trae más celdas que la cabecera (quizá un separador dentro de un texto), o débito y crédito a la vez. Corríjala en el archivo. Nada se guardó.",
  "bank.refusal.wrong_amount": "Fila {row}: “{typed}” no es un monto. Nada se guardó.",
  "bank.refusal.wrong_currency":
    "Fila {row}: dice “{typed}”, y la cuenta que eligió es en {currency}. Elija la moneda de esa cuenta, o un archivo con una sola moneda. Nada se guardó.",
  "bank.refusal.unknown_line": "Esa línea ya no está.",
  "bank.refusal.line_matched": "Esa línea ya tiene su movimiento.",
  "bank.refusal.nothing_taken": "Por esa línea entró dinero: no es un costo del banco.",
  "bank.refusal.charge_proposed_before":
    "Esa línea ya está propuesta como costo del banco: primero se decide eso.",
  "bank.refusal.charge_booked":
    "Esa línea es un costo del banco. Se deshace en “Correcciones”, con dos personas.",
  "bank.refusal.unknown_charge": "Ese costo del banco no existe.",
  "bank.refusal.not_that_movement": "Ese movimiento ya es de otra línea, o esta ya tiene el suyo.",
} satisfies Record<string, Text>;
