import type { TokenType } from "chevrotain";
import type { ValueType } from "@satsuma/model";
import { isOneOf } from "../../syntax/tokens/matching.ts";
import { keyword } from "../../syntax/tokens/token-types.ts";
import { testedAt } from "./place.ts";
import type { WritingPlace } from "./place.ts";

/** The type that a value should have here: that of what it is held against, or what the word before asks for. */
export function wantedType(place: WritingPlace): ValueType | undefined {
  const word = place.before.at(-1);
  const tested = testedAt(place)?.value.type;
  if (tested) return tested;
  if (isOneOf(word, beforeNumbers)) return { kind: "number" };
  return isOneOf(word, beforeTimes) ? { kind: "date" } : undefined;
}

const beforeNumbers: readonly TokenType[] = [keyword.By];

/** Ends of windows, and what `days since` counts from. */
const beforeTimes: readonly TokenType[] = [
  keyword.On,
  keyword.Before,
  keyword.After,
  keyword.Since,
  keyword.Until,
  keyword.From,
  keyword.To,
];
