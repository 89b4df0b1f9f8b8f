import type { Column, ValueType } from "@satsuma/model";
import { quoted } from "./quoted.ts";

/** What a value of a type is tested for to begin with; nothing for yes/no, which is a condition already. */
export function startTail(type: ValueType | undefined, column?: Column): string {
  switch (type?.kind) {
    case "yes/no":
      return "";
    case "text":
      return `is ${quoted(column?.observed?.[0]?.value ?? "")}`;
    case "enum":
      return `is ${quoted(column?.observed?.[0]?.value ?? type.values[0] ?? "")}`;
    case "number":
      return ">= 1";
    case "approx":
      return type.currency === undefined ? ">= 0.5" : `>= 100 ${type.currency}`;
    case "money":
      return `>= 100 ${type.currency}`;
    case "date":
    case "instant":
      return "in last 90 days";
    case "annual date":
      return "in next 7 days";
    case "duration":
      return ">= 1 day";
    case "list":
      return `contains ${quoted(column?.observed?.[0]?.value ?? "")}`;
    default:
      return "is known";
  }
}

/** A condition about a value, to begin with. */
export function startCondition(name: string, type: ValueType | undefined, column?: Column): string {
  const tail = startTail(type, column);
  return tail === "" ? name : `${name} ${tail}`;
}
