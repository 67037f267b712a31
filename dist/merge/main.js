import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  publishProjects
} from "../chunk-WZPJYCX2.js";
import {
  comparisonWith
} from "../chunk-C6PYO6YI.js";
import "../chunk-O662C4D4.js";
import "../chunk-4AFMS2UL.js";
import "../chunk-7NDFNGRJ.js";
import "../chunk-DZFKWFVS.js";
import {
  mergeParts,
  readPart,
  refuseOtherMoment,
  refuseOtherSettings
} from "../chunk-AMHX3OJG.js";
import {
  jsonFilesIn,
  readNamedText,
  reportOf
} from "../chunk-SXFCOO7G.js";
import "../chunk-2SBR5Z5B.js";
import {
  parseMergeSettings,
  readPlan
} from "../chunk-TK6NEC72.js";
import {
  settingsOf,
  shownSettings
} from "../chunk-FAZJRDYQ.js";
import "../chunk-MC77GGXM.js";
import "../chunk-RTFBDFOS.js";
import {
  start,
  step
} from "../chunk-DRLVXGC5.js";
import "../chunk-UXRTJWP6.js";
import "../chunk-4M25GE6P.js";
import {
  pagesIn,
  settingsJson
} from "../chunk-PZS6QVFM.js";
import "../chunk-FLM25ZLN.js";
import "../chunk-NLYRCPRT.js";
import "../chunk-PNALZWJH.js";
import "../chunk-NPW3CWUB.js";
import "../chunk-ULS5DSAR.js";
import "../chunk-EZGDAZ7K.js";
import "../chunk-7VVS5E2A.js";
import "../chunk-PHAQCZEB.js";
import "../chunk-ZQWNAF6F.js";
import "../chunk-BF3KFVHU.js";
import "../chunk-ONR7JXI4.js";
import {
  momentNow
} from "../chunk-V5RSDUPJ.js";
import "../chunk-F66VEUHC.js";
import "../chunk-TEULE5VJ.js";
import {
  listed
} from "../chunk-6SHXTSJY.js";
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
