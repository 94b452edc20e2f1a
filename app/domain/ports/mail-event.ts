/** What the provider tells of a mail that went out: its address takes none, or its reader called it unwanted. */
export type MailEvent = { fault: "bounced" | "complained"; to: string[]; at: Date };

/** Told so by the provider, as its signature shows; `ignored`: signed, and of no interest here. Null: not signed by it, or too old. */
export type ReadMailEvent = (
  body: string,
  headers: Record<string, string | string[] | undefined>,
) => MailEvent | "ignored" | null;
