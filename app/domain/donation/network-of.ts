/**
 * What an address is counted as: an IPv4 address as it is, also where IPv6 writes it; of IPv6 the network (/64) that a line gets
 * whole, since whoever has one has all its addresses.
 */
export function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  if (address.includes(".")) return address.slice(address.lastIndexOf(":") + 1);
  const [front = [], back = []] = address.split("::").map((part) => part.split(":").filter(Boolean));
  const between = Array<string>(Math.max(0, 8 - front.length - back.length)).fill("0");
  const groups = [...front, ...between, ...back].map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.slice(0, 4).join(":")}::/64`;
}
