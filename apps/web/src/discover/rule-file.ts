/** Where rules that a method wrote are kept: `churn.tree` in `segments/churn-tree.seg`. */
export const ruleFile = (name: string): string =>
  `segments/${name.toLowerCase().replaceAll(/[^a-z0-9_]+/g, "-")}.seg`;
