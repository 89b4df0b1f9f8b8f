import { Tabs } from "@base-ui/react/tabs";
import type { ReactNode } from "react";

interface TabListProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly name: Name; readonly label: ReactNode }[];
  readonly chosen: Name;
  readonly choose: (name: Name) => void;
  /** What the chosen one shows. */
  readonly children: ReactNode;
}

/** Views of the same thing, one at a time. */
export function TabList<Name extends string>(props: TabListProps<Name>) {
  const { label, tabs, chosen, choose, children } = props;
  const pick = (value: unknown) => {
    const tab = tabs.find(({ name }) => name === value);
    if (tab !== undefined) choose(tab.name);
  };
  return (
    <Tabs.Root value={chosen} onValueChange={pick}>
      <Tabs.List className="tabs" aria-label={label}>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.name} value={tab.name} className="tab">
            {tab.label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={chosen} tabIndex={-1}>
        {children}
      </Tabs.Panel>
    </Tabs.Root>
  );
}
