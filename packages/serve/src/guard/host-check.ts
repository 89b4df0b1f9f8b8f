import { hostName, isLoopbackHost } from "../access/loopback.ts";

/** Which hosts a server answers for. */
export interface Hosts {
  /** Names without ports, in small letters. */
  readonly allowed: readonly string[];
  /** True where it listens to this computer alone. */
  readonly isLocal: boolean;
}

/** True for a request to a host that the server answers for: one that is named, and this computer; any where none is named. */
export function isForHost(host: string, { allowed, isLocal }: Hosts): boolean {
  if (isLoopbackHost(host)) return true;
  const name = hostName(host);
  if (name === undefined) return false;
  return allowed.length === 0 ? !isLocal : allowed.includes(name);
}
