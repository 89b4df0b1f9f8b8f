import type { LanguageService } from "@satsuma/language";

/** A language service that may be elsewhere, such as in a worker: each method answers later. Calls are carried out in their order. */
export type LanguageClient = {
  readonly [Method in keyof LanguageService]: (
    ...args: Parameters<LanguageService[Method]>
  ) => Promise<ReturnType<LanguageService[Method]>>;
};

/** The methods of a service, all of them. */
const methods = Object.keys({
  setFile: true,
  removeFile: true,
  setCatalogue: true,
  setAsOf: true,
  diagnostics: true,
  completions: true,
  hover: true,
  definition: true,
  references: true,
  canRename: true,
  rename: true,
  codeActions: true,
  format: true,
  semanticTokens: true,
  inlayHints: true,
  lenses: true,
  symbols: true,
} satisfies Readonly<Record<keyof LanguageService, true>>);

/** A client whose calls are answered by a function that is given the method's name and arguments. */
export function clientOf(
  call: (method: string, args: readonly unknown[]) => Promise<unknown>,
): LanguageClient {
  const entries = methods.map((method) => [
    method,
    (...args: readonly unknown[]) => call(method, args),
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- there is one entry for each method, and whoever answers has a service of that type
  return Object.fromEntries(entries) as LanguageClient;
}

/** A client of a service that is in the same thread. */
export const localClient = (service: LanguageService): LanguageClient =>
  clientOf(async (method, args) => carryOut(service, method, args));

/** Calls a method of a service by its name. @throws RangeError when there is none of that name */
export function carryOut(
  service: LanguageService,
  method: string,
  args: readonly unknown[],
): unknown {
  const named = new Map<string, (...args: never[]) => unknown>(Object.entries(service));
  const found = methods.includes(method) ? named.get(method) : undefined;
  if (found === undefined) throw new RangeError(`method must be one of a service, got ${method}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the arguments come from a client of the same type
  return found(...(args as never[]));
}
