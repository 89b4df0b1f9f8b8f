/** Where something was thrown, in the plugin's own code: ` at …/src/fit.ts:12:3`; nothing where the stack does not say. */
export function placeOf(cause: unknown): string {
  const stack = cause instanceof Error ? (cause.stack ?? "") : "";
  const frames = stack.split("\n").filter((line) => /^ +at /u.test(line));
  const own = frames.find(
    (frame) => !/node:|node_modules|[\\/]packages[\\/]plugin[\\/](?:src|dist)[\\/]/u.test(frame),
  );
  const place = own && /(?:\(|at (?:async )?)(?:file:\/\/)?([^()]*:\d+:\d+)\)?$/u.exec(own)?.[1];
  return place === undefined ? "" : ` at ${place}`;
}
