import { describe, expect, it } from "vitest";
import type { Figure } from "@satsuma/figure";
import { drawText } from "@satsuma/figure/text";
import type { TextOptions } from "@satsuma/figure/text";
import * as samples from "../support/figures.ts";

const pictured = (figure: Figure, options?: TextOptions): string =>
  `\n${drawText(figure, options)}\n`;

describe("pictures in text", () => {
  it("draws bars with intervals, notes and what they are compared with", () => {
    expect(pictured(samples.bars)).toBe(`
Customers by cluster
How many customers each cluster has, and the share who bought in the last year.
Share of all customers
bargain hunters  ███████████████████┃██  41.2%  (39.0% – 43.4%)  1,787 customers
loyal            ████████████████▎    ┃  30.5%  (28.0% – 33.0%)  1,323 customers
new and curious  █████████▋              18.0%                   781 customers
sleeping         █████▌       ┃          10.3%                   447 customers
of unknown kind                              –                   too few to say
┃ what it is compared with
`);
  });

  it("draws amounts below 0 to the other side", () => {
    expect(pictured(samples.changes, { width: 60 })).toBe(`
Difference from the average
Difference (EUR)
loyal              █████████████████  1,205  (1,100 – 1,310)
new               █                     -88  (-120 – -60)
sleeping  █████████                    -640
`);
  });

  it("draws counts between edges, with marks beside their bin", () => {
    expect(pictured(samples.distribution, { width: 60 })).toBe(`
Days since the last order
Customers by how long ago they last ordered.
Recency (days), Customers
  0 – 30   █████████████████████  1,620
 30 – 60   █████████▏               702 ◂ median 51
 60 – 90   █████▎                   401
 90 – 120  ███▍                     260
120 – 150  ██▎                      174 ◂ third quartile 142
150 – 180  ██▋                      201
180 – 210  ██                       150
210 – 240  █▊                       133
240 – 270  ██▏                      160
270 – 300  █▌                       120
300 – 330  █▍                       108
330 – 360  ██▊                      210
360 – 390  █▎                        99
`);
  });

  it("draws several groups over the same bins", () => {
    expect(pictured(samples.distributions, { width: 60 })).toBe(`
Days since the last order by cluster
Customers by how long ago they last ordered.
Customers by Recency (days), each group to its own height
loyal     ███▃▃▃▂▂▂▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁  1,368
sleeping  ▂▂▂▃▃▃▄▄▄▅▅▅▅▅▅▆▆▆▆▆▆▅▅▅▆▆▆▅▅▅▅▅▅███▄▄▄  1,527
new       ███▄▄▄▃▃▃▂▂▂▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁  1,443
          0                                   390
          median 51
          third quartile 142
`);
  });

  it("draws points by group with their centres", () => {
    expect(pictured(samples.scatter, { width: 60 })).toBe(`
Income and spending score
Each point is a customer; its cluster has a marked centre.
Spending score
100 ┤
    │           ◆                       ■■■■ ■■■■■
 80 ┤       ◆◆◆ ◆ ◆ ◆ ◆              ■■■ ■■■2■■■■ ■
    │        ◆◆◆ 4◆◆◆◆                 ■ ■■■■■ ■■
    │        ◆  ◆                         ■ ■
 60 ┤                    ●●●●●●●●●
    │                    ●●●●●1●●●●●
 40 ┤                    ●●●●●●●●●●
    │           ▼                             ▲
    │       ▼▼▼ ▼5▼ ▼ ▼                 ▲ ▲ ▲ ▲▲▲ ▲
 20 ┤        ▼▼▼ ▼▼▼▼▼                 ▲▲▲▲ ▲3▲▲▲▲ ▲
    │        ▼  ▼                       ▲ ▲▲▲ ▲ ▲ ▲
  0 ┤
    └┬────────┬────────┬────────┬────────┬────────┬────────┬
     0       20       40       60       80       100     120
                                          Annual income (k$)
● 1 average (81)   ■ 2 target (39)   ▲ 3 careful (35)
◆ 4 careless (22)   ▼ 5 sensible (23)
`);
  });

  it("draws a table of shades with its amounts", () => {
    expect(pictured(samples.heatMap)).toBe(`
RFM grid
Customers by recency and frequency score; 5 is best.
Customers; down: Recency score, across: Frequency score
      1     2     3     4     5
5 ░  90 ░ 120 ░ 140 ▒ 201 █ 432
4 ░ 150 ▒ 180 ░ 160 ▒ 190 ▒ 210
3 ▒ 201 ░ 170 ░ 152 ░ 130 ░  90
2 ▒ 260 ▒ 201 ░ 140    60    21
1 █ 432 ▒ 260 ░  90    33     –
`);
  });

  it("draws shades on both sides of 0, and what is below it without colour too", () => {
    expect(pictured(samples.correlations)).toBe(`
Correlations
Correlation; down: variable, across: variable
                   orders      spend    returns        age     visits e-mails o…
orders         █     1.00 ≡    -0.79 ▓     0.77 ≡    -0.73 ▓     0.68 =    -0.61
spend          ≡    -0.79 █     1.00 ≡    -0.73 ▓     0.68 =    -0.61 ▒     0.53
returns        ▓     0.77 ≡    -0.73 █     1.00 =    -0.61 ▒     0.53 =    -0.44
age            ≡    -0.73 ▓     0.68 =    -0.61 █     1.00 =    -0.44 ░     0.34
visits         ▓     0.68 =    -0.61 ▒     0.53 =    -0.44 █     1.00 -    -0.23
e-mails opened =    -0.61 ▒     0.53 =    -0.44 ░     0.34 -    -0.23 █     1.00
`);
  });

  it("draws merges at their heights, and the cut", () => {
    expect(pictured(samples.dendrogram, { width: 70 })).toBe(`
How the groups were merged
bargain hunters ─────┬───────────┐
sleeping        ─────┘         ┊ ├────────────────────────────┐
new             ─────────────────┘                            │
loyal           ────────────┬─────────────────┐               │
gift buyers     ────────────┘  ┊              ├───────────────┘
business        ───────┬──────────────────────┘
wholesale       ───────┘       ┊
                0      20     40      60     80     100     120    140
                Ward distance, cut at 40 (┊)
`);
  });

  it("draws questions with where the answers lead", () => {
    expect(pictured(samples.tree)).toBe(`
Who leaves
Share of customers who left, by the questions that tell them apart best.
                                                                           Churn
all customers  5,635 customers                                  26.5% ███
├─ contract is "Month-to-month" → monthly  3,102 customers      42.7% ████
│  ├─ internet is "Fiber optic" → fibre  1,703 customers        54.6% █████
│  │  ├─ tenure <= 12 months → new_fibre  802 customers         69.8% ███████
│  │  └─ tenure > 12 months → old_fibre  901 customers          41.1% ████
│  └─ internet is not "Fiber optic" → other_monthly  1,399 cu…  28.1% ███
└─ contract is not "Month-to-month" → bound  2,533 customers     6.7% █
`);
  });

  it("draws a line against what it is compared with", () => {
    expect(pictured(samples.lift, { width: 60 })).toBe(`
Lift by decile
How many times more of those who left are found than by
chance.
Lift
3.0 ┤
    │
    │
2.5 ┤     ●──┐
    │        └──●┐
    │            └────┐
2.0 ┤                ●└────┐
    │                      ●────┐
    │                           ●────┐
1.5 ┤                                ●─────●┐
    │                                       └───●─┐
    │                                             └───●─┐
1.0 ┤     ··············································└──●
    └┬──────────┬──────────┬─────────┬──────────┬──────────┬
    0%        20%        40%        60%        80%      100%
                                   Customers, riskiest first
● model   · chance
`);
  });

  it("draws a line with the chosen place marked", () => {
    expect(pictured(samples.silhouette, { width: 60 })).toBe(`
Silhouette by number of clusters
Silhouette
0.55 ┤                         ┌─●───────●┐
     │                      ┌──┘ ┊        └───────●─┐
0.50 ┤                   ┌──┘    ┊                  └──┐
     │              ┌───●┘       ┊                     └─┐
     │         ●────┘            ┊                       └─●
0.45 ┤        ┌┘                 ┊
     │       ┌┘                  ┊
0.40 ┤     ┌─┘                   ┊
     │    ┌┘                     ┊
     │   ┌┘                      ┊
0.35 ┤  ┌┘                       ┊
     │ ┌┘                        ┊
0.30 ┤●┘                         ┊
     └┬────────┬────────┬────────┬───────┬────────┬────────┬
      2       3        4        5        6        7        8
                                                    Clusters
● silhouette   ┊ chosen 5
`);
  });

  it("draws a course of values in a line", () => {
    expect(pictured(samples.sparkline)).toBe(`
Members of win_back
▁▂▂ ▃▅▄▅▆▆█  190 customers  120 – 190
`);
  });

  it("draws a tree of ASCII", () => {
    expect(pictured(samples.tree, { width: 70, characters: "ascii" })).toBe(`
Who leaves
Share of customers who left, by the questions that tell them apart
best.
                                                                 Churn
all customers  5,635 customers                        26.5% ###
+- contract is "Month-to-month" -> monthly  3,102...  42.7% ####
|  +- internet is "Fiber optic" -> fibre  1,703 c...  54.6% #####
|  |  +- tenure <= 12 months -> new_fibre  802 cu...  69.8% #######
|  |  +- tenure > 12 months -> old_fibre  901 cus...  41.1% ####
|  +- internet is not "Fiber optic" -> other_monthly  28.1% ###
+- contract is not "Month-to-month" -> bound  2,5...   6.7% #
`);
  });

  it("draws a line of ASCII", () => {
    expect(pictured(samples.lift, { width: 50, characters: "ascii" })).toBe(`
Lift by decile
How many times more of those who left are found
than by chance.
Lift
3.0 +
    |
    |    o+
2.5 +     +---+
    |         o---+
2.0 +             o----+
    |                  o---o+
    |                       +--o--+
1.5 +                             +-o---+
    |                                   o----o+
1.0 +    .....................................+--o
    ++--------+--------+-------+--------+--------+
    0%      20%      40%      60%      80%    100%
                         Customers, riskiest first
o model   . chance
`);
  });
});
