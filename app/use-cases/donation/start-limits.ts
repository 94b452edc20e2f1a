import { slowing } from "#app/domain/donation/card-testing.ts";
import { normaliseEmail } from "#app/domain/donation/donor.ts";
import { networkOf } from "#app/domain/donation/network-of.ts";
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
  const network = address && networkOf(address);
  if (network) ofVisitor.push(hourly(`address ${network}`, 60));
  const ofCampaign = [hourly(`campaign ${campaignId}`, 1_500)];
  if (!isSlowed) return [ofVisitor, ofCampaign];
  const { startsPerHour, startsOfAddressPerHour } = slowing;
  if (network) ofVisitor.push(hourly(`slowed ${campaignId} address ${network}`, startsOfAddressPerHour));
  return [ofVisitor, [...ofCampaign, hourly(`slowed campaign ${campaignId}`, startsPerHour)]];
}
