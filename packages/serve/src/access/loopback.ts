import { BlockList, isIPv6 } from "node:net";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** True for an address of this computer itself: `127.0.0.1`, `::1`, `::ffff:127.0.0.1`. */
export const isLoopback = (address: string): boolean =>
  loopback.check(address, isIPv6(address) ? "ipv6" : "ipv4");

/** True for what the `Host` of a request calls this computer: `localhost:4747`, `127.0.0.1`, `[::1]:80`. */
export function isLoopbackHost(host: string): boolean {
  const name = hostName(host);
  return name === "localhost" || (name !== undefined && isLoopback(name));
}

/** The name in a `Host` header, in small letters, without port and brackets; undefined where it is none. */
export function hostName(host: string): string | undefined {
  const url = URL.parse(`http://${host}/`);
  if (url === null || url.username !== "" || url.pathname !== "/") return undefined;
  return url.hostname.replace(/^\[(?<address>.*)\]$/u, "$<address>");
}
