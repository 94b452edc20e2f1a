import type { Text } from "../text.ts";

/** Who bears what the payment provider keeps of a gift. */
export const fee = {
  "fees.name": "Comisiones de tarjeta",
  "fees.rule": "Comisión de la tarjeta",
  "fees.rule.platform": "La paga la plataforma. La campaña recibe el aporte entero.",
  "fees.rule.campaign":
    "La paga cada campaña, de lo que recibe, si quien aporta no la cubre. Lo aportado se cuenta entero, y la comisión se muestra.",
  "fees.borne": "De lo aportado, la campaña paga {amount} de comisiones de tarjeta.",
  "terms.field.bearsFees": "Cada campaña paga la comisión de la tarjeta",
  "terms.field.bearsFees.hint":
    "Si no se marca, la paga la plataforma. Vale para las campañas que se publiquen después.",
  "donate.fee.campaign": "Si no se cubre, sale de lo que recibe la campaña.",
  "checks.fees-borne":
    "Una campaña paga la comisión de un aporte solo donde su convocatoria lo dice, como mucho lo que se cobró, y antes de que se libere dinero suyo.",
  "entry.fee-borne": "La campaña paga la comisión",
} satisfies Record<string, Text>;
