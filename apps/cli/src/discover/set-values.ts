import { SatsumaError } from "@satsuma/model";

/**
 * `key=value` pairs as an object. A value is read as JSON where it is any (`5`, `true`, `["a","b"]`), and is a text otherwise.
 *
 * @throws SatsumaError `USAGE_SET` for one without `=`
 */
export const setValues = (pairs: readonly string[] = []): Readonly<Record<string, unknown>> =>
  Object.fromEntries(pairs.map(pairOf));

function pairOf(pair: string): readonly [string, unknown] {
  const at = pair.indexOf("=");
  const key = pair.slice(0, at).trim();
  if (at < 1 || key === "")
    throw new SatsumaError("USAGE_SET", `--set takes key=value, got "${pair}"`, {
      help: "write what comes before --set first: satsuma discover clusters --set k=5",
    });
  return [key, valueOf(pair.slice(at + 1))];
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
