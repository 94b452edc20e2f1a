/** Asks the emulator's own addresses, which Stripe does not have; null when it is away or refuses. */
export async function askEmulator(apiBase: string, address: string, body?: object): Promise<unknown> {
  try {
    const answer = await fetch(`${apiBase}/_emulator/${address}`, {
      method: body ? "POST" : "GET",
      headers: { "x-emulator-control": "1", "content-type": "application/json" },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
