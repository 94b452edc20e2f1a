/** Where somebody goes who signed in: back on our own site, never to another's. */
export function wayBack(path: string | null): string {
  return path?.startsWith("/") && !path.startsWith("//") && !path.includes("\\") ? path : "/panel";
}
