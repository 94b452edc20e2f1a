const sign = "forgotten:";

/** In place of the address of a person who was forgotten: no mail can be sent to it, and nobody signs in with it. */
export function forgottenAddress(id: string): string {
  return `${sign}${id}`;
}

/** Whether it stands for nobody any more. */
export function isForgotten(email: string): boolean {
  return email.startsWith(sign);
}

/** What pages show in place of a name that was forgotten; the site speaks Spanish first. */
export const forgottenName = "Nombre retirado";

/** And in place of the story of a campaign. */
export const forgottenStory = "Quien llevó adelante esta campaña pidió que se borraran sus datos.";
