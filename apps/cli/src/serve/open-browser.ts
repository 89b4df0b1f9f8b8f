import { spawn } from "node:child_process";
import { SatsumaError } from "@satsuma/model";

/** What opens an address on each system. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

/** Opens an address in the person's browser. @throws SatsumaError `USAGE_OPEN` when there is nothing to open it with */
export function openBrowser(url: string): Promise<void> {
  const [program, ...before] = openers[process.platform] ?? ["xdg-open"];
  const child = spawn(program, [...before, url], { stdio: "ignore", detached: true });
  child.unref();
  return new Promise((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", (cause) => reject(cannotOpen(program, cause)));
  });
}

const cannotOpen = (program: string, cause: unknown): SatsumaError =>
  new SatsumaError("USAGE_OPEN", `there is no ${program} to open a browser with`, {
    help: "leave --open out, and open the address that it prints yourself",
    cause,
  });
