/** What waits for people of a dispute that moved otherwise than it was told, in minor units. */
export type DisputeCorrection = { kind: "amount_taken" | "came_back"; amount: bigint };

type Of = { state: string | null; verdict: string | null; amount: bigint; held: bigint };

/**
 * A lost one of which the bank gave something back: where it goes. One that was told lost, and of which another amount was
 * taken than was told: that it goes by what was taken. `held`: what the network holds of it. Otherwise nothing.
 */
export function correctionOf({ state, verdict, amount, held }: Of): DisputeCorrection | null {
  if (state === "lost") return held < 0n ? { kind: "came_back", amount: -held } : null;
  const isOpen = state === "opened" || state === "withdrawn";
  if (!isOpen || verdict !== "lost" || held <= 0n || held === amount) return null;
  return { kind: "amount_taken", amount: held };
}
