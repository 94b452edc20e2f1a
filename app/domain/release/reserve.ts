import { lesser } from "#app/domain/money/lesser.ts";
import { multiplyDown, parseShare } from "#app/domain/money/ratio.ts";
import type { Source } from "./releasable.ts";

/** What a call keeps back of a campaign's money: a share of it, for so many days after the campaign's end. */
export type Reserve = { share: string; days: number };

const dayMs = 86_400_000;

/** Whether a reserve is a share above zero and below one, for one day to a year. */
export function isReserve({ share, days }: Reserve): boolean {
  const parsed = parseShare(share);
  return parsed !== null && parsed > 0n && parsed < parseShare("1")! && days >= 1 && days <= 365;
}

/** Until when it is kept back, of a campaign that ended then. */
export function reserveEndsAt({ days }: Reserve, { endedAt }: { endedAt: Date }): Date {
  return new Date(endedAt.getTime() + days * dayMs);
}

/**
 * One source of a campaign's money with the reserve withheld too: the share of all that is the campaign's, and never
 * more than is held. Of 550.00 held and 450.00 kept, at 10 % it is 100.00.
 */
export function keepBack(source: Source, { share }: Reserve): Source {
  const { held, released, owed, withheld } = source;
  const whole = held + released - owed;
  const reserved = whole > 0n ? multiplyDown(whole, parseShare(share)!) : 0n;
  return { ...source, withheld: lesser(held, withheld + reserved) };
}
