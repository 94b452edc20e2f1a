import { askEmulator } from "./ask-emulator.server.ts";

/** Sets the emulator's clock to real time plus an offset, never back. With the real Stripe in test mode there is no clock to set: false. */
export async function advanceStripeEmulator(apiBase: string | undefined, offsetMs: number): Promise<boolean> {
  return apiBase !== undefined && (await askEmulator(apiBase, "clock", { offsetMs })) !== null;
}
