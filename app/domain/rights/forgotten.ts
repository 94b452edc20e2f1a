/** In place of the address of a person who was forgotten: no mail can be sent to it, and nobody signs in with it. */
export function forgottenAddress(personId: string): string {
  return `forgotten:${personId}`;
}

/** Whether mail can be sent there at all. */
export function isReachable(email: string): boolean {
  return email.includes("@");
}

/** What pages show in place of a name that was forgotten; the site speaks Spanish first. */
export const forgottenName = "Nombre retirado";

/** And in place of the story of a campaign. */
export const forgottenStory = "Quien llevó adelante esta campaña pidió que se borraran sus datos.";
