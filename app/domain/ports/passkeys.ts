/** The public half of a key that a phone or computer keeps. */
export type PasskeyRecord = { id: string; publicKey: Uint8Array; counter: number; transports: string[] };

/**
 * Passkeys (WebAuthn): what a browser is asked, as JSON for it, and what its answer proves. An answer comes from outside and may be
 * anything; a wrong one is null, never an error. The owner has always shown a finger, a face or a PIN to the device.
 */
export type Passkeys = {
  /** Makes a new one, on a device that holds none of the `known`. */
  askNew(
    challenge: string,
    of: { personId: string; email: string; name: string; known: string[] },
  ): Promise<object>;
  readNew(answer: unknown, challenge: string): Promise<PasskeyRecord | null>;
  /** Asks for any that the device holds for this site. */
  ask(challenge: string): Promise<object>;
  /** What an answer says of itself: by which key, over which challenge. */
  claimOf(answer: unknown): { passkeyId: string; challenge: string } | null;
  /** The new counter, when the key signed this challenge. */
  read(
    answer: unknown,
    of: { challenge: string; passkey: PasskeyRecord },
  ): Promise<{ counter: number } | null>;
};
