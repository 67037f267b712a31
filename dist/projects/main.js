import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  publishProjects
} from "../chunk-A3CYJO5C.js";
import {
  comparisonWith
} from "../chunk-VLDQXGJK.js";
import "../chunk-MTKUOEDJ.js";
import "../chunk-B5FZKEAE.js";
import {
  parseProjectsSettings
} from "../chunk-LS2PZQJW.js";
import {
  withOneEntry
} from "../chunk-5BX6R5V3.js";
import "../chunk-2OXMVLIJ.js";
import "../chunk-CSUE6R45.js";
import "../chunk-CE6W4OZ6.js";
import "../chunk-DHVHPVR4.js";
import "../chunk-G55BEQZ5.js";
import {
  reportOnProjects
} from "../chunk-45YTYQSO.js";
import "../chunk-QOWT75WR.js";
import {
  connectMany
} from "../chunk-6V44QB5D.js";
import "../chunk-XONTDCOO.js";
import "../chunk-HKS3VIEB.js";
import {
  start,
  step
} from "../chunk-WC6436UL.js";
import "../chunk-52ZB7PUT.js";
import "../chunk-UXRTJWP6.js";
import "../chunk-4MZNA4CI.js";
import "../chunk-UTXHMNZC.js";
import {
  serverIn,
  settingsJson
} from "../chunk-QWV3PHUO.js";
import "../chunk-C46ZPQ4B.js";
import "../chunk-FLM25ZLN.js";
import "../chunk-NLYRCPRT.js";
import "../chunk-52XVH4VE.js";
import "../chunk-TAUD2ZNN.js";
import "../chunk-O6KYRDNA.js";
import "../chunk-UOS6P5T5.js";
import "../chunk-7OPXSQYE.js";
import "../chunk-DJUJ5ZMU.js";
import "../chunk-UL3WLQWU.js";
import "../chunk-BF3KFVHU.js";
import "../chunk-ONR7JXI4.js";
import "../chunk-JUBY2LUN.js";
import "../chunk-GG7F7BCB.js";
import "../chunk-F66VEUHC.js";
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
