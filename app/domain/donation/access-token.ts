/** Whether a text may be the token that opens a donor's own page. */
export function isAccessToken(text: string | null): text is string {
  return text !== null && /^[\w-]{16,128}$/.test(text);
}
