import { lazy, Suspense } from "react";
import { Route, Switch } from "wouter";
import { Crash } from "../parts/crash.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { SegmentsPage } from "../segments/segments-page.tsx";
import { Nowhere } from "./nowhere.tsx";

const SegmentPage = lazy(async () => ({
  default: (await import("../segment/segment-page.tsx")).SegmentPage,
}));
const EditSegmentPage = lazy(async () => ({
  default: (await import("../editor/edit-segment-page.tsx")).EditSegmentPage,
}));
const EditFilePage = lazy(async () => ({
  default: (await import("../editor/edit-file-page.tsx")).EditFilePage,
}));
const NewRulePage = lazy(async () => ({
  default: (await import("../editor/new-rule-page.tsx")).NewRulePage,
}));
const RulesPage = lazy(async () => ({
  default: (await import("../rules/rules-page.tsx")).RulesPage,
}));
const OverlapPage = lazy(async () => ({
  default: (await import("../overlap/overlap-page.tsx")).OverlapPage,
}));
const DiscoverPage = lazy(async () => ({
  default: (await import("../discover/discover-page.tsx")).DiscoverPage,
}));
const DiscoveryPage = lazy(async () => ({
  default: (await import("../discover/discovery-page.tsx")).DiscoveryPage,
}));
const RunsPage = lazy(async () => ({
  default: (await import("../runs/runs-page.tsx")).RunsPage,
}));
const SendPage = lazy(async () => ({
  default: (await import("../send/send-page.tsx")).SendPage,
}));
const QualityPage = lazy(async () => ({
  default: (await import("../quality/quality-page.tsx")).QualityPage,
}));
const CustomerPage = lazy(async () => ({
  default: (await import("../customer/customer-page.tsx")).CustomerPage,
}));
const ReferencePage = lazy(async () => ({
  default: (await import("../reference/reference-page.tsx")).ReferencePage,
}));

/** Which view an address shows. Each is loaded when it is first gone to, save for the first one, which is there at once. */
export function PageRoutes() {
  return (
    <Crash>
      <Suspense fallback={<Waiting label="Loading the view" lines={6} />}>
        <Switch>
          <Route path="/" component={SegmentsPage} />
          <Route path="/new" component={NewRulePage} />
          <Route path="/segments/:name/edit" component={EditSegmentPage} />
          <Route path="/segments/:name/:view?" component={SegmentPage} />
          <Route path="/rules" component={RulesPage} />
          <Route path="/rules/*" component={EditFilePage} />
          <Route path="/overlap" component={OverlapPage} />
          <Route path="/discover" component={DiscoverPage} />
          <Route path="/discover/:job" component={DiscoveryPage} />
          <Route path="/runs" component={RunsPage} />
          <Route path="/send/:segment?" component={SendPage} />
          <Route path="/quality" component={QualityPage} />
          <Route path="/customers/:key?" component={CustomerPage} />
          <Route path="/reference" component={ReferencePage} />
          <Route component={Nowhere} />
        </Switch>
      </Suspense>
    </Crash>
  );
}
