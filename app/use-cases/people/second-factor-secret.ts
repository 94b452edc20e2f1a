/** The row that a secret is encrypted for. */
export function secretName(personId: string): string {
  return `second_factor:${personId}`;
}
