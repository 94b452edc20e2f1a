/** The link that erases what is kept of its reader; it works once, for a day. */
export type ErasureAskedFacts = { url: string };

/** What was emptied, and what stays until when; null: there is nothing of that. */
export type ErasureDoneFacts = {
  gifts: number;
  campaigns: number;
  /** From where gifts were started. */
  devicesUntil: Date | null;
  /** Papers of money, without a name on the page. */
  papersUntil: Date | null;
};

/** From what the outbox keeps of the last mail: by then nothing else knows of its reader. */
export function readErasureDone(payload: Record<string, string>): ErasureDoneFacts {
  const { gifts, campaigns, devicesUntil, papersUntil } = payload;
  return {
    gifts: Number(gifts ?? 0),
    campaigns: Number(campaigns ?? 0),
    devicesUntil: devicesUntil ? new Date(devicesUntil) : null,
    papersUntil: papersUntil ? new Date(papersUntil) : null,
  };
}
