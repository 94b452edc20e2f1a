import type { Ports } from "../ports.ts";

const signatureLength = 32;

/** Names a gift in the address by which its donor ends news without signing in; nobody else can make one. */
export function writeUnsubscribeToken({ keyedHash }: Pick<Ports, "keyedHash">, donationId: string): string {
  return `${donationId}.${keyedHash("unsubscribe", donationId).slice(0, signatureLength)}`;
}

/** The gift that a token names; null when it is none of ours. */
export function readUnsubscribeToken(ports: Pick<Ports, "keyedHash">, token: string): string | null {
  const [donationId = ""] = token.split(".");
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(donationId);
  return isId && token === writeUnsubscribeToken(ports, donationId) ? donationId : null;
}
