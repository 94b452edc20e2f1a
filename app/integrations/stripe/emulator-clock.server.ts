/** Sets the emulator's clock to real time plus an offset, never back. With the real Stripe in test mode there is no clock to set: false. */
export async function advanceStripeEmulator(apiBase: string | undefined, offsetMs: number): Promise<boolean> {
  if (!apiBase) return false;
  const answer = await fetch(`${apiBase}/_emulator/clock`, {
    method: "POST",
    headers: { "x-emulator-control": "1", "content-type": "application/json" },
    body: JSON.stringify({ offsetMs }),
    signal: AbortSignal.timeout(30_000),
  }).catch(() => null);
  return answer?.ok ?? false;
}
