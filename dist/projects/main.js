import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  withOneEntry
} from "../chunk-BWZQYD6J.js";
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
  reportOnProjects
} from "../chunk-SXFCOO7G.js";
import "../chunk-2SBR5Z5B.js";
import {
  connectMany,
  parseProjectsSettings
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
  serverIn,
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
import "../chunk-V5RSDUPJ.js";
import "../chunk-F66VEUHC.js";
import "../chunk-TEULE5VJ.js";
import "../chunk-6SHXTSJY.js";
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
