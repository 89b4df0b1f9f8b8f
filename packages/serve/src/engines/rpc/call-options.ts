/** The arguments of a call without what cannot be sent to another process. */
interface SentArguments {
  readonly args: readonly unknown[];
  /** Options of the last argument that are functions, by name. */
  readonly callbacks: ReadonlyMap<string, (...told: unknown[]) => void>;
  readonly signal: AbortSignal | undefined;
}

/** Takes the signal and the functions out of the options, which are the last argument where there are any. */
export function sentArguments(args: readonly unknown[]): SentArguments {
  const options = args.at(-1);
  if (!isOptions(options)) return { args, callbacks: new Map(), signal: undefined };
  const entries = Object.entries(options);
  const plain = entries.filter(([name, value]) => name !== "signal" && !isFunction(value));
  const { signal } = options;
  return {
    args: [...args.slice(0, -1), Object.fromEntries(plain)],
    callbacks: new Map(
      entries.flatMap(([name, value]) => (isFunction(value) ? [[name, value] as const] : [])),
    ),
    signal: signal instanceof AbortSignal ? signal : undefined,
  };
}

/**
 * The arguments with the signal and functions of the process that carries the call out.
 *
 * @param position of the options among the arguments
 */
export function receivedArguments(
  { args, callbacks }: { args: readonly unknown[]; callbacks: readonly string[] },
  position: number,
  own: { signal: AbortSignal; tell: (callback: string, told: readonly unknown[]) => void },
): readonly unknown[] {
  const functions = callbacks.map((name) => [
    name,
    (...told: unknown[]) => {
      own.tell(name, told);
    },
  ]);
  const before = Array.from({ length: position }, (_, i) => args[i]);
  const given = args[position];
  const options = isOptions(given) ? given : {};
  return [...before, { ...options, ...Object.fromEntries(functions), signal: own.signal }];
}

const isOptions = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const isFunction = (value: unknown): value is (...told: unknown[]) => void =>
  typeof value === "function";
