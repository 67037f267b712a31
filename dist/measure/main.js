import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  listedAs
} from "../chunk-QVWLPYWX.js";
import {
  refuseOtherMoment,
  refuseOtherSettings,
  writePart
} from "../chunk-OJN7JJBN.js";
import {
  readNamedText
} from "../chunk-VA65POH3.js";
import {
  parsePartSettings,
  readPlan
} from "../chunk-RYOMVS6J.js";
import "../chunk-BC5RXXTH.js";
import {
  withOneEntry
} from "../chunk-3FQPTASE.js";
import {
  gather
} from "../chunk-UTPR7ORI.js";
import "../chunk-QCXC5WWG.js";
import "../chunk-LWVNSOPE.js";
import {
  connectMany,
  shownSettings,
  withPseudonyms
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
  settingsJson
} from "../chunk-XZEKJADH.js";
import "../chunk-C46ZPQ4B.js";
import {
  UserError
} from "../chunk-FLM25ZLN.js";
import "../chunk-4VSPLBVL.js";
import "../chunk-QWMI5FQ7.js";
import "../chunk-BF3KFVHU.js";
import "../chunk-ONR7JXI4.js";
import {
  momentAt,
  momentNow
} from "../chunk-5VJLOJIL.js";
import "../chunk-GG7F7BCB.js";
import "../chunk-IJZC7DIB.js";
import "../chunk-LYCJXP3F.js";
import "../chunk-IUKGKSD4.js";
import {
  counted
} from "../chunk-OOGMKT2W.js";
import "../chunk-NC5RLCOC.js";
import "../chunk-6JU4JKLU.js";

// src/edge/runner/measure.ts
import { join } from "node:path";

// src/run/portfolio/part.ts
async function measurePart(plan, number, own, ports, terms) {
  refuseOtherSettings(plan.settings, own, "this step");
  const places = plan.parts[number - 1];
  if (places === void 0) {
    throw new UserError(`There is no part ${number} in the plan, which has ${counted(plan.parts.length, "part")}.`);
  }
  const projects = places.flatMap((place) => plan.projects.slice(place, place + 1).map(listedAs));
  const { rows: placed, spent } = await gather({ projects, leftOut: [] }, ports, terms);
  const rows = placed.map(({ row }) => row);
  const shown = terms.anonymize ? withPseudonyms(rows) : rows;
  return {
    number,
    asOf: plan.asOf,
    settings: own,
    rows: shown.map((row, index) => ({ place: places[placed[index]?.place ?? index] ?? index, row })),
    spent
  };
}

// src/edge/runner/measure.ts
var PART = { parse: parsePartSettings, tokenIn: ({ asking }) => asking.token, work };
function measure(environment, signal) {
  return step(PART, environment, signal);
}
async function work(settings, surroundings) {
  const { asking, gate, anonymize, cache, part: number, measure: measure2 } = settings;
  const { log, temporary, workspace } = surroundings;
  const named = { path: settings.plan, what: "The plan", input: "plan" };
  const plan = readPlan(await readNamedText(named, workspace));
  refuseOtherMoment(plan, measure2.asOf, "this step");
  const part = await withOneEntry(surroundings, `part ${number} of ${plan.parts.length}`, async (kept) => {
    const world = connectMany({ measure: measure2, gate, anonymize, ...asking, cache }, plan.asOf, kept);
    const shown = shownSettings(world.settings, anonymize);
    const moment = plan.isDated ? momentAt(plan.asOf) : momentNow(plan.asOf);
    const own = settingsJson(shown.rules, shown.gate);
    return measurePart(plan, number, own, world.ports, { ...world.terms, moment });
  });
  const path = settings.partPath ?? join(await makeFolder(temporary), `part-${number}.json`);
  const file = { path, text: writePart(part), what: "The rows of the part", input: "part-path" };
  const written = await publishFile(file, workspace);
  const measured = part.rows.filter(({ row }) => row.isMeasured).length;
  log.info(`Part ${number}: ${measured} of ${counted(part.rows.length, "project")} measured. The rows: ${written}`);
  publishOutputs({ rows: written });
  return null;
}

// src/entries/measure.ts
await start(measure);
