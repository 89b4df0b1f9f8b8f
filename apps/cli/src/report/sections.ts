import type { Findings } from "./findings.ts";
import { html } from "./html.ts";
import { toldContent } from "./section.ts";
import type { Section } from "./section.ts";
import { twinsIn } from "./twins.ts";
import { analysesSection } from "./sections/analyses-section.ts";
import { changesSection } from "./sections/changes-section.ts";
import { comingSection } from "./sections/coming-section.ts";
import { dataSection } from "./sections/data-section.ts";
import { movesSection } from "./sections/moves-section.ts";
import { overlapSection } from "./sections/overlap-section.ts";
import { profilesSection } from "./sections/profiles-section.ts";
import { qualitySection } from "./sections/quality-section.ts";
import { scoreCardSection } from "./sections/score-card-section.ts";
import { segmentsSection } from "./sections/segments-section.ts";
import { waterfallsSection } from "./sections/waterfalls-section.ts";

/** The parts of the page, in their order; those that a project has nothing for are left out. */
export const sectionsOf = (findings: Findings): readonly Section[] => [
  ...aboutSegments(findings),
  ...aboutRules(findings),
  ...aboutData(findings),
];

function aboutSegments(findings: Findings): readonly Section[] {
  const { changes, coming, scorecard, overlap, movements, profiles, minimumGroup, timezone } =
    findings;
  return [
    { id: "segments", title: "Segments", content: segmentsSection(findings) },
    {
      id: "changes",
      title: "What changed since the last run",
      content: toldContent("What changed", changes, changesSection),
    },
    {
      id: "coming",
      title: "The next seven days",
      content: toldContent("What comes", coming, comingSection),
    },
    ...(movements.length === 0
      ? []
      : [{ id: "movement", title: "Movement in a month", content: movesSection(movements) }]),
    {
      id: "score-card",
      title: "Score-card",
      content: toldContent("The score-card", scorecard, (card) =>
        scoreCardSection(card, { timezone, twins: twinsIn(overlap.found) }),
      ),
    },
    { id: "profiles", title: "Profiles", content: profilesSection(profiles, minimumGroup) },
  ];
}

const aboutRules = ({ overlap, waterfalls, tiers }: Findings): readonly Section[] => [
  { id: "overlap", title: "Overlap", content: toldContent("Overlap", overlap, overlapSection) },
  ...(waterfalls.length + tiers.length === 0
    ? []
    : [{ id: "conditions", title: "Conditions", content: waterfallsSection(waterfalls, tiers) }]),
];

const aboutData = (findings: Findings): readonly Section[] => [
  { id: "analyses", title: "What the methods found", content: analysesSection(findings) },
  {
    id: "data",
    title: "Data",
    content: html`${toldContent("How good the data is", findings.quality, qualitySection)}
    ${dataSection(findings)}`,
  },
];
