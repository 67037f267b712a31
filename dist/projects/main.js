import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  publishProjects
} from "../chunk-PVNWN3XF.js";
import {
  comparisonWith
} from "../chunk-Y4VSSONC.js";
import "../chunk-27LCDETW.js";
import "../chunk-VA65POH3.js";
import {
  parseProjectsSettings
} from "../chunk-BC5RXXTH.js";
import {
  withOneEntry
} from "../chunk-3FQPTASE.js";
import "../chunk-DQ3G24AC.js";
import "../chunk-NAIIYEMM.js";
import "../chunk-CE6W4OZ6.js";
import "../chunk-IJNNVNZT.js";
import "../chunk-RHWILYQM.js";
import {
  reportOnProjects
} from "../chunk-UTPR7ORI.js";
import "../chunk-QCXC5WWG.js";
import {
  connectMany
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
  serverIn,
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
import "../chunk-5VJLOJIL.js";
import "../chunk-GG7F7BCB.js";
import "../chunk-IJZC7DIB.js";
import "../chunk-LYCJXP3F.js";
import "../chunk-IUKGKSD4.js";
import "../chunk-OOGMKT2W.js";
import "../chunk-NC5RLCOC.js";
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
