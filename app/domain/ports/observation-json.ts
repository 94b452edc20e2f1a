import type { PaymentObservation } from "./payments.ts";

/** An observation as JSON text: amounts and moments as text. */
export function observationToJson(observation: PaymentObservation): string {
  return JSON.stringify(observation, (_, value) => (typeof value === "bigint" ? value.toString() : value));
}

/** Reads what observationToJson wrote. */
export function readObservation(json: Record<string, unknown>): PaymentObservation {
  const { at, amount } = json;
  return {
    ...json,
    ...(typeof at === "string" ? { at: new Date(at) } : {}),
    ...(typeof amount === "string" ? { amount: BigInt(amount) } : {}),
  } as PaymentObservation;
}
