import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  withOneEntry
} from "../chunk-DN2R5CDN.js";
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
  reportOnProjects
} from "../chunk-TOS76REA.js";
import "../chunk-YCNXBDRS.js";
import {
  connectMany,
  parseProjectsSettings
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
  serverIn,
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
import "../chunk-AVH7GPYA.js";
import "../chunk-F66VEUHC.js";
import "../chunk-EEZQV6MK.js";
import "../chunk-F5LNWJ2G.js";
import "../chunk-6JU4JKLU.js";

// src/edge/runner/projects.ts
function projects(environment, signal) {
  const many = {
    parse: (read) => parseProjectsSettings(read, serverIn(environment)),
    tokenIn: ({ run }) => run.token,
    work
  };
  return step(many, environment, signal);
}
async function work(settings, surroundings) {
  const { list, measure, run } = settings;
  const report = await withOneEntry(surroundings, JSON.stringify(list), async (kept) => {
    const { ports, terms, settings: shown } = connectMany({ measure, ...run }, Date.now(), kept);
    const comparison = await comparisonWith(settings, settingsJson(shown.rules, shown.gate), surroundings.workspace);
    return reportOnProjects(list, ports, { ...terms, ...comparison, settings: shown });
  });
  return publishProjects(report, run.files, surroundings);
}

// src/entries/projects.ts
await start(projects);
