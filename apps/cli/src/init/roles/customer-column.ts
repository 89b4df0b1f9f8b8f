import { count } from "../../terminal/figures.ts";
import type { ColumnFacts, FileFacts } from "../facts.ts";
import { isTime } from "../facts.ts";
import {
  attributeWords,
  keyWords,
  orderWords,
  personWords,
  productWords,
  says,
  wordsOf,
} from "../words.ts";
import type { Found } from "./best.ts";
import { best } from "./best.ts";

/** The column that tells customers apart: named like a person's key, or the key of a file that is named for persons. */
export function customerColumn(file: FileFacts): Found | undefined {
  const column = best(file.columns, (each) => likeness(each, file));
  if (column === undefined) return undefined;
  return {
    column,
    because: `named like a customer's key; ${count(column.distinct)} different values`,
  };
}

function likeness(column: ColumnFacts, file: FileFacts): number {
  if (
    isTime(column) ||
    column.type.kind === "approx" ||
    column.type.kind === "yes/no" ||
    column.distinct < 2
  )
    return 0;
  const { name } = column;
  if (says(name, attributeWords) || says(name, orderWords) || says(name, productWords)) return 0;
  const isKey = says(name, keyWords) || /(?:id|nr|no)$/iu.test(name);
  if (isPerson(name)) return (isKey ? 4 : 3) - (name.toLowerCase().includes("unique") ? 0.5 : 0);
  if (isMail(name)) return 1;
  return wordsOf(name).length === 1 && isKey && says(file.stem, personWords) ? 2 : 0;
}

/** Also where the words are written as one: `customerid`, `kundennummer`. */
function isPerson(name: string): boolean {
  if (says(name, personWords)) return true;
  const lower = name.toLowerCase();
  return [...personWords].some((word) => word.length > 3 && lower.startsWith(word));
}

const isMail = (name: string): boolean => ["email", "mail"].includes(wordsOf(name).join(""));
