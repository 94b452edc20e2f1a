import { slowing } from "#app/domain/donation/card-testing.ts";
import { normaliseEmail } from "#app/domain/donation/donor.ts";
import type { AttemptLimit } from "../count-attempts.server.ts";

const hour = 3600;

/**
 * Card testers try hundreds; many people may share one address of a mobile network. First what the visitor may, then what the
 * campaign takes: who is refused by the first does not use up the second. `isSlowed`: cards are tried on the campaign now.
 */
export function startLimits(
  { address, email, campaignId }: { address: string | null; email: string; campaignId: string },
  { isSlowed }: { isSlowed: boolean },
): [ofVisitor: AttemptLimit[], ofCampaign: AttemptLimit[]] {
  const hourly = (source: string, most: number): AttemptLimit => ({ source, most, perSeconds: hour });
  const ofVisitor = [hourly(`email ${normaliseEmail(email)}`, 12)];
  if (address) ofVisitor.push(hourly(`address ${address}`, 60));
  const ofCampaign = [hourly(`campaign ${campaignId}`, 1_500)];
  if (!isSlowed) return [ofVisitor, ofCampaign];
  const { startsPerHour, startsOfAddressPerHour } = slowing;
  if (address) ofVisitor.push(hourly(`slowed ${campaignId} address ${address}`, startsOfAddressPerHour));
  return [ofVisitor, [...ofCampaign, hourly(`slowed campaign ${campaignId}`, startsPerHour)]];
}
