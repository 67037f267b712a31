import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  planProjects
} from "../chunk-QVWLPYWX.js";
import {
  parsePlanSettings,
  writePlan
} from "../chunk-RYOMVS6J.js";
import "../chunk-BC5RXXTH.js";
import "../chunk-LWVNSOPE.js";
import {
  connectMany,
  shownSettings
} from "../chunk-CVGQ3GGX.js";
import "../chunk-XONTDCOO.js";
import "../chunk-HKS3VIEB.js";
import {
  publishOutputs,
  start,
  step
} from "../chunk-TGIKYDZA.js";
import "../chunk-52ZB7PUT.js";
import "../chunk-UXRTJWP6.js";
import "../chunk-GOJXNUIJ.js";
import "../chunk-MDMFAQBE.js";
import {
  makeFolder,
  publishFile,
  serverIn,
  settingsJson
} from "../chunk-XZEKJADH.js";
import "../chunk-C46ZPQ4B.js";
import "../chunk-FLM25ZLN.js";
import "../chunk-ONR7JXI4.js";
import "../chunk-5VJLOJIL.js";
import "../chunk-GG7F7BCB.js";
import "../chunk-IJZC7DIB.js";
import "../chunk-LYCJXP3F.js";
import "../chunk-IUKGKSD4.js";
import {
  counted
} from "../chunk-OOGMKT2W.js";
import "../chunk-NC5RLCOC.js";
import "../chunk-6JU4JKLU.js";

// src/edge/runner/plan.ts
import { join } from "node:path";
function plan(environment, signal) {
  const planning = {
    parse: (read) => parsePlanSettings(read, serverIn(environment)),
    tokenIn: ({ asking }) => asking.token,
    work
  };
  return step(planning, environment, signal);
}
var NO_PARTS = [0];
async function work(settings, surroundings) {
  const { list, asking, shards, anonymize, gate, measure, planPath } = settings;
  const { log, temporary, workspace } = surroundings;
  const world = connectMany({ measure, gate, anonymize, ...asking, cache: false }, Date.now(), surroundings);
  const { ports, terms } = world;
  const shown = shownSettings(world.settings, anonymize);
  const { plan: made, reason } = await planProjects(list, ports, {
    asOf: terms.moment.asOf,
    isDated: measure.asOf !== null,
    settings: settingsJson(shown.rules, shown.gate),
    serverUrl: terms.serverUrl,
    shards,
    anonymize
  });
  const path = planPath ?? join(await makeFolder(temporary), "plan.json");
  const written = await publishFile({ path, text: writePlan(made), what: "The plan", input: "plan-path" }, workspace);
  if (reason !== null) log.notice(reason);
  log.info(`${counted(made.projects.length, "project")} in ${counted(made.parts.length, "part")}.`);
  log.info(`The plan: ${written}`);
  publishOutputs({
    shards: JSON.stringify(made.parts.length === 0 ? NO_PARTS : made.parts.map((_, index) => index + 1)),
    empty: String(made.parts.length === 0),
    plan: written
  });
  return null;
}

// src/entries/plan.ts
await start(plan);
