import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  publishProjects
} from "../chunk-PVNWN3XF.js";
import {
  comparisonWith
} from "../chunk-Y4VSSONC.js";
import "../chunk-27LCDETW.js";
import {
  mergeParts,
  readPart,
  refuseOtherMoment,
  refuseOtherSettings
} from "../chunk-OJN7JJBN.js";
import {
  jsonFilesIn,
  readNamedText
} from "../chunk-VA65POH3.js";
import {
  parseMergeSettings,
  readPlan
} from "../chunk-RYOMVS6J.js";
import "../chunk-BC5RXXTH.js";
import "../chunk-DQ3G24AC.js";
import "../chunk-NAIIYEMM.js";
import "../chunk-CE6W4OZ6.js";
import "../chunk-IJNNVNZT.js";
import "../chunk-RHWILYQM.js";
import {
  reportOf
} from "../chunk-UTPR7ORI.js";
import "../chunk-QCXC5WWG.js";
import "../chunk-LWVNSOPE.js";
import {
  settingsOf,
  shownSettings
} from "../chunk-CVGQ3GGX.js";
import "../chunk-XONTDCOO.js";
import "../chunk-HKS3VIEB.js";
import {
  start,
  step
} from "../chunk-TGIKYDZA.js";
import "../chunk-52ZB7PUT.js";
import "../chunk-UXRTJWP6.js";
import "../chunk-GOJXNUIJ.js";
import "../chunk-MDMFAQBE.js";
import {
  pagesIn,
  settingsJson
} from "../chunk-XZEKJADH.js";
import "../chunk-C46ZPQ4B.js";
import "../chunk-FLM25ZLN.js";
import "../chunk-NLYRCPRT.js";
import "../chunk-52XVH4VE.js";
import "../chunk-TAUD2ZNN.js";
import "../chunk-O6KYRDNA.js";
import "../chunk-UOS6P5T5.js";
import "../chunk-7OPXSQYE.js";
import "../chunk-4VSPLBVL.js";
import "../chunk-QWMI5FQ7.js";
import "../chunk-BF3KFVHU.js";
import "../chunk-ONR7JXI4.js";
import {
  momentNow
} from "../chunk-5VJLOJIL.js";
import "../chunk-GG7F7BCB.js";
import "../chunk-IJZC7DIB.js";
import "../chunk-LYCJXP3F.js";
import "../chunk-IUKGKSD4.js";
import {
  listed
} from "../chunk-OOGMKT2W.js";
import "../chunk-NC5RLCOC.js";
import "../chunk-6JU4JKLU.js";

// src/edge/runner/merge.ts
var MERGE = { parse: parseMergeSettings, tokenIn: () => "", work };
function merge(environment, signal) {
  return step(MERGE, environment, signal);
}
async function work(settings, surroundings) {
  const { measure, gate, anonymize, files } = settings;
  const { environment, log, workspace } = surroundings;
  const plan = readPlan(await readNamedText({ path: settings.plan, what: "The plan", input: "plan" }, workspace));
  const shown = shownSettings(settingsOf(measure, gate), anonymize);
  const own = settingsJson(shown.rules, shown.gate);
  refuseOtherSettings(plan.settings, own, "this step");
  refuseOtherMoment(plan, measure.asOf, "this step");
  const merged = mergeParts(plan, await readParts(settings.parts, shown, workspace));
  if (merged.missing.length > 0) {
    const parts = merged.missing.length === 1 ? "Part" : "Parts";
    log.notice(
      `${parts} ${listed(merged.missing.map(String))} did not finish: what was planned there was not measured.`
    );
  }
  const comparison = await comparisonWith(settings, own, workspace);
  const { serverUrl } = pagesIn(environment);
  const terms = { moment: momentNow(plan.asOf), serverUrl, settings: shown, anonymize, ...comparison };
  return publishProjects(reportOf(merged, terms), files, surroundings);
}
async function readParts(folder, settings, workspace) {
  const paths = await jsonFilesIn({ path: folder, what: "The parts", input: "parts" }, workspace);
  const parts = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const part = readPart(await readNamedText({ path, what: "A part", input: "parts" }, workspace), settings);
    parts.set(part.number, part);
  }
  return [...parts.values()];
}

// src/entries/merge.ts
await start(merge);
