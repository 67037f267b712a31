import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  withOneEntry
} from "../chunk-DN2R5CDN.js";
import {
  listedAs
} from "../chunk-R7JKP3BG.js";
import {
  refuseOtherMoment,
  refuseOtherSettings,
  writePart
} from "../chunk-ICCZ27OS.js";
import {
  gather,
  readNamedText
} from "../chunk-TOS76REA.js";
import "../chunk-YCNXBDRS.js";
import {
  parsePartSettings,
  readPlan
} from "../chunk-OLHHLIXQ.js";
import {
  connectMany,
  shownSettings,
  withPseudonyms
} from "../chunk-IW3VN2MX.js";
import "../chunk-SFDQ4DRT.js";
import "../chunk-GZ72G772.js";
import {
  publishOutputs,
  start,
  step
} from "../chunk-D6GQTXOK.js";
import "../chunk-UXRTJWP6.js";
import "../chunk-X47WGSH4.js";
import {
  makeFolder,
  publishFile,
  settingsJson
} from "../chunk-VRKDZA5U.js";
import {
  UserError
} from "../chunk-FLM25ZLN.js";
import "../chunk-PVLPQHYQ.js";
import "../chunk-NRCGUMGA.js";
import "../chunk-BF3KFVHU.js";
import "../chunk-ONR7JXI4.js";
import {
  momentAt,
  momentNow
} from "../chunk-AVH7GPYA.js";
import "../chunk-F66VEUHC.js";
import "../chunk-EEZQV6MK.js";
import {
  counted
} from "../chunk-F5LNWJ2G.js";
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
