import { createElement } from "react";
import type { ReactElement } from "react";
import { ModelScreen } from "../findings/model-screen.ts";
import { churnTopic } from "../findings/topic.ts";
import type { ScreenProps } from "../screen-props.ts";
import { ChurnFound } from "./churn-found.ts";

/** Who is about to leave, as a tree of questions. */
export const ChurnScreen = ({ area }: ScreenProps<"churn">): ReactElement =>
  createElement(ModelScreen, { topic: churnTopic, kind: "churn", found: ChurnFound, area });
