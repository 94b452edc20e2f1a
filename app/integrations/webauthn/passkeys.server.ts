import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { z } from "zod";
import type { PasskeyRecord, Passkeys } from "#app/domain/ports/passkeys.ts";

const claim = z.object({
  id: z.string().max(2_000),
  response: z.object({ clientDataJSON: z.string().max(5_000) }),
});
const signed = z.object({ challenge: z.string().max(2_000) });

/** By SimpleWebAuthn, for the address that people reach the site under; keys of another address prove nothing here. */
export function createPasskeys({ name, siteUrl }: { name: string; siteUrl: string }): Passkeys {
  const { origin, hostname: rpID } = new URL(siteUrl);
  const expected = (challenge: string) => ({
    expectedChallenge: Buffer.from(challenge, "utf8").toString("base64url"),
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  });
  return {
    askNew: (challenge, { personId, email, name: displayName, known }) =>
      generateRegistrationOptions({
        rpName: name,
        rpID,
        userID: Uint8Array.from(Buffer.from(personId, "utf8")),
        userName: email,
        userDisplayName: displayName,
        challenge: Uint8Array.from(Buffer.from(challenge, "utf8")),
        attestationType: "none",
        excludeCredentials: known.map((id) => ({ id })),
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
      }),
    async readNew(answer, challenge) {
      const { verified, registrationInfo } = await noError(
        verifyRegistrationResponse({ response: answer as RegistrationResponseJSON, ...expected(challenge) }),
      );
      if (!verified || !registrationInfo) return null;
      const { id, publicKey, counter, transports } = registrationInfo.credential;
      return { id, publicKey, counter, transports: transports ?? [] };
    },
    ask: (challenge) =>
      generateAuthenticationOptions({
        rpID,
        challenge: Uint8Array.from(Buffer.from(challenge, "utf8")),
        userVerification: "required",
      }),
    claimOf(answer) {
      const read = claim.safeParse(answer);
      if (!read.success) return null;
      const said = signed.safeParse(
        parse(Buffer.from(read.data.response.clientDataJSON, "base64url").toString()),
      );
      if (!said.success) return null;
      return { passkeyId: read.data.id, challenge: Buffer.from(said.data.challenge, "base64url").toString() };
    },
    async read(answer, { challenge, passkey }) {
      const { verified, authenticationInfo } = await noError(
        verifyAuthenticationResponse({
          response: answer as AuthenticationResponseJSON,
          credential: credentialOf(passkey),
          ...expected(challenge),
        }),
      );
      return verified && authenticationInfo ? { counter: authenticationInfo.newCounter } : null;
    },
  };
}

function credentialOf({ id, publicKey, counter }: PasskeyRecord) {
  return { id, publicKey: Uint8Array.from(publicKey), counter };
}

/** The library throws at what is wrong in an answer, whatever it is. */
async function noError<T extends { verified: boolean }>(checked: Promise<T>): Promise<Partial<T>> {
  return checked.catch(() => ({}) as Partial<T>);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
