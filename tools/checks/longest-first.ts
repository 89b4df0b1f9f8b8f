import { BaseSequencer } from "vitest/node";
import type { TestSpecification } from "vitest/node";

/** Files of tests that take minutes: begun last, they would be waited for alone. */
const long = ["/apps/web/test/journeys/", "/tools/release", "/apps/cli/test/commands/discover"];

/** Begins with the files that take longest. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification): number => {
      const found = long.findIndex((part) => moduleId.includes(part));
      return found < 0 ? long.length : found;
    };
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}
