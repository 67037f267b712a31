import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  runOnOne
} from "./chunk-KX6FDYIK.js";
import {
  formsOfReport,
  parseSettings,
  renderSummary
} from "./chunk-X3H4I2BL.js";
import {
  publishComment
} from "./chunk-26EBLA4Y.js";
import "./chunk-OCHZONRM.js";
import "./chunk-QWLUM4R3.js";
import "./chunk-XNDBGJPN.js";
import {
  publishSummary
} from "./chunk-IJNNVNZT.js";
import {
  linesOf,
  publishReportFiles
} from "./chunk-RHWILYQM.js";
import "./chunk-QCXC5WWG.js";
import {
  publishOutputs,
  start,
  step
} from "./chunk-TGIKYDZA.js";
import "./chunk-52ZB7PUT.js";
import "./chunk-UXRTJWP6.js";
import "./chunk-GOJXNUIJ.js";
import "./chunk-MDMFAQBE.js";
import "./chunk-XZEKJADH.js";
import "./chunk-C46ZPQ4B.js";
import "./chunk-FLM25ZLN.js";
import "./chunk-FTZVYTNL.js";
import "./chunk-TMSRFURT.js";
import "./chunk-NLYRCPRT.js";
import "./chunk-52XVH4VE.js";
import "./chunk-TAUD2ZNN.js";
import "./chunk-O6KYRDNA.js";
import {
  plain
} from "./chunk-UOS6P5T5.js";
import {
  apfName,
  factorCell,
  otherBaseline,
  shareCell
} from "./chunk-7OPXSQYE.js";
import "./chunk-4VSPLBVL.js";
import "./chunk-QWMI5FQ7.js";
import "./chunk-BF3KFVHU.js";
import "./chunk-ONR7JXI4.js";
import "./chunk-5VJLOJIL.js";
import "./chunk-GG7F7BCB.js";
import {
  factorValue
} from "./chunk-IJZC7DIB.js";
import "./chunk-LYCJXP3F.js";
import "./chunk-IUKGKSD4.js";
import {
  count,
  counted,
  formatPercent
} from "./chunk-OOGMKT2W.js";
import "./chunk-NC5RLCOC.js";
import "./chunk-6JU4JKLU.js";

// src/render/outputs.ts
function outputsOf({ measurement, verdict }, reportPath) {
  const { rules, tally, figures } = measurement;
  const { ponyFactor, augmented, activeShare, activeContributors, risk } = figures;
  const apf = augmented[rules.baseline];
  return {
    apf: String(factorValue(apf) ?? 0),
    "apf-defined": String(apf.reached),
    "apf-active": String(factorValue(augmented.active) ?? 0),
    pf: String(factorValue(ponyFactor) ?? 0),
    "active-share": activeShare === null ? "0.0" : formatPercent(activeShare),
    commits: String(tally.commits),
    contributors: String(tally.contributors.length),
    "active-contributors": String(activeContributors),
    risk,
    gate: verdict.gate,
    report: reportPath
  };
}

// src/words/answer/result-line.ts
function resultLine({ subject, measurement, verdict }) {
  const { figures, rules } = measurement;
  const { ponyFactor, augmented, activeShare, risk } = figures;
  const findings = [
    ...[rules.baseline, otherBaseline(rules.baseline)].map(
      (baseline) => `${apfName(baseline, rules)} ${factorCell(factorValue(augmented[baseline]))}`
    ),
    `Pony Factor ${factorCell(factorValue(ponyFactor))}`,
    `active share ${shareCell(activeShare, rules)}${byWhom(measurement)}`,
    `risk ${risk}`,
    ...verdict.gate === "off" ? [] : [`gate ${verdict.gate}`]
  ];
  return `${plain.text(subject.repository)} at ${plain.text(subject.ref)}: ${findings.join(", ")}.`;
}
function byWhom({ figures, tally }) {
  return tally.commits === 0 ? "" : ` by ${count(figures.activeContributors)} of ${counted(tally.contributors.length, "person", "people")}`;
}

// src/edge/runner/action.ts
var ROOT = { parse: (read) => parseSettings(read), tokenIn: ({ run }) => run.token, work };
function act(environment, signal) {
  return step(ROOT, environment, signal);
}
function work(settings, surroundings) {
  const { log, temporary, workspace } = surroundings;
  return runOnOne(settings, Date.now(), surroundings, async ({ report }, { conversation }) => {
    const written = await publishReportFiles(formsOfReport(report), settings.run.files, {
      temporary,
      summary: null,
      workspace
    });
    for (const line of [resultLine(report), ...linesOf(written)]) log.info(line);
    await publishSummary(renderSummary(report), log);
    publishOutputs(outputsOf(report, written.report));
    await publishComment(report, settings, conversation, log);
  });
}

// src/index.ts
await start(act);
