import type { Finding } from "../findings/finding.ts";
import { quoted, segmentName } from "../findings/rule-texts.ts";
import type { NewSegment } from "../findings/rule-texts.ts";
import { namespaceOf } from "../findings/topic.ts";

/** Who is in a named group: by its name where rules can name it, else as the discovery says it. */
export function groupRule(
  { method, discovery }: Finding,
  label: string | undefined,
): NewSegment | undefined {
  if (label === undefined) return undefined;
  const name = `rfm_${segmentName(label)}`;
  const title = label.charAt(0).toUpperCase() + label.slice(1);
  if (discovery === undefined)
    return { name, title, where: `${namespaceOf(method)}.segment is ${quoted(label)}` };
  const found = discovery.rules.segments.find((segment) => segment.title === title);
  return found && { name: found.name, title, where: found.where };
}
