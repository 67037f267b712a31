import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  publishProjects
} from "../chunk-HXY3T6JT.js";
import {
  comparisonWith
} from "../chunk-SVJDLYLA.js";
import "../chunk-DSA5FA7H.js";
import "../chunk-PK7Y43QH.js";
import "../chunk-V7TAQO74.js";
import "../chunk-VFAUMOZQ.js";
import {
  mergeParts,
  readPart,
  refuseOtherMoment,
  refuseOtherSettings
} from "../chunk-ICCZ27OS.js";
import {
  jsonFilesIn,
  readNamedText,
  reportOf
} from "../chunk-TOS76REA.js";
import "../chunk-YCNXBDRS.js";
import {
  parseMergeSettings,
  readPlan
} from "../chunk-OLHHLIXQ.js";
import {
  settingsOf,
  shownSettings
} from "../chunk-IW3VN2MX.js";
import "../chunk-SFDQ4DRT.js";
import "../chunk-GZ72G772.js";
import {
  start,
  step
} from "../chunk-D6GQTXOK.js";
import "../chunk-UXRTJWP6.js";
import "../chunk-X47WGSH4.js";
import {
  pagesIn,
  settingsJson
} from "../chunk-VRKDZA5U.js";
import "../chunk-FLM25ZLN.js";
import "../chunk-NLYRCPRT.js";
import "../chunk-FTUO6FE5.js";
import "../chunk-DY4GEOP5.js";
import "../chunk-PB2ZOWLZ.js";
import "../chunk-3ULDGEWX.js";
import "../chunk-YGHUZOAH.js";
import "../chunk-PVLPQHYQ.js";
import "../chunk-NRCGUMGA.js";
import "../chunk-BF3KFVHU.js";
import "../chunk-ONR7JXI4.js";
import {
  momentNow
} from "../chunk-AVH7GPYA.js";
import "../chunk-F66VEUHC.js";
import "../chunk-EEZQV6MK.js";
import {
  listed
} from "../chunk-F5LNWJ2G.js";
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
