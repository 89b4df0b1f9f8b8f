import { Box, Text } from "ink";
import { createElement } from "react";
import type { ReactElement } from "react";

/** The least that screens are made for, in cells. */
export const smallest = { width: 40, height: 10 } as const;

/** What is shown where the terminal is smaller. */
export function TooSmall(props: { readonly width: number; readonly height: number }): ReactElement {
  const { width, height } = props;
  return createElement(
    Box,
    { width, height, overflow: "hidden" },
    createElement(
      Text,
      null,
      [
        `${width} by ${height} is too small:`,
        `it takes ${smallest.width} by ${smallest.height}.`,
        "q ends the program.",
      ].join("\n"),
    ),
  );
}
