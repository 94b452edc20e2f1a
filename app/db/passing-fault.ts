/** Classes of PostgreSQL's own codes: of the connection, undone transactions, no room, stopped by its operator, its machine. */
const passingClasses = new Set(["08", "40", "53", "57", "58"]);
/** Somebody else holds a lock for too long. */
const lockNotFree = "55P03";
/** What the driver says without a code. */
const lostConnection = /connection|not queryable|timeout exceeded/i;

/** Whether a fault says nothing of what was to be written, and may be gone the next time: a deadlock, a lost connection, a full disk. */
export function isPassingFault(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code !== "string") return lostConnection.test(String(message));
  const isOfNetwork = /^E[A-Z]+$/.test(code);
  return isOfNetwork || code === lockNotFree || passingClasses.has(code.slice(0, 2));
}
