/** An address of the network as people write it: an IPv4 one without the dress in which a server of IPv6 sees it. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
}
