import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  connectDependencies,
  formsOfDependencies,
  parseDependenciesSettings,
  renderDependenciesSummary,
  reportOnDependencies
} from "../chunk-ZBW3TRT7.js";
import "../chunk-BRN5R4DT.js";
import {
  KINDLY,
  answerInWords,
  change,
  countDependencies,
  dependenciesGateSentence,
  gateOnAdded,
  unusedWaivers
} from "../chunk-ESLA4MV6.js";
import {
  encoded,
  keepComment,
  wishFor
} from "../chunk-26EBLA4Y.js";
import "../chunk-OCHZONRM.js";
import "../chunk-QWLUM4R3.js";
import "../chunk-XNDBGJPN.js";
import {
  withOneEntry
} from "../chunk-3FQPTASE.js";
import "../chunk-DQ3G24AC.js";
import "../chunk-NAIIYEMM.js";
import "../chunk-CE6W4OZ6.js";
import {
  publishSummary
} from "../chunk-IJNNVNZT.js";
import {
  blocks,
  commentThatFits,
  linesOf,
  openPart,
  publishReportFiles
} from "../chunk-RHWILYQM.js";
import "../chunk-UTPR7ORI.js";
import "../chunk-QCXC5WWG.js";
import "../chunk-LWVNSOPE.js";
import "../chunk-CVGQ3GGX.js";
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
import "../chunk-XZEKJADH.js";
import "../chunk-C46ZPQ4B.js";
import "../chunk-FLM25ZLN.js";
import "../chunk-FTZVYTNL.js";
import "../chunk-TMSRFURT.js";
import "../chunk-NLYRCPRT.js";
import "../chunk-52XVH4VE.js";
import "../chunk-TAUD2ZNN.js";
import "../chunk-O6KYRDNA.js";
import {
  markdown
} from "../chunk-UOS6P5T5.js";
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
import {
  count,
  counted,
  unitsKept
} from "../chunk-OOGMKT2W.js";
import "../chunk-NC5RLCOC.js";
import "../chunk-6JU4JKLU.js";

// src/render/markdown/dependencies-comment.ts
var VISIBLE = 10;
function dependenciesMarker({ repository, folder }) {
  const parts = [repository.toLowerCase(), ...isWhole(folder) ? [] : [folder]];
  return `<!-- pony-factor-dependencies: ${parts.map(encoded).join(" ")} -->`;
}
function renderDependenciesComment(report, place) {
  const passage = change({ report, medium: markdown });
  if (passage === null) return null;
  return commentThatFits((rows) => commentOf(report, place, { passage, rows }));
}
function renderResolvedDependenciesComment(report, place) {
  const view = { report, medium: markdown };
  const said = gateOnAdded(view) ?? "This pull request adds no repository.";
  return unitsKept(`${dependenciesMarker(place)}
${markdown.strong(titleOf(place))}: ${said}
`);
}
function commentOf(report, place, { passage, rows }) {
  const view = { report, medium: markdown };
  const text = blocks(
    `${dependenciesMarker(place)}
### ${titleOf(place)}`,
    openPart(rows, passage, "lead", Math.min(rows, VISIBLE)),
    isOfFew(report) ? KINDLY : null,
    gateOnAdded(view),
    `With this pull request: ${answerInWords(view)}`
  );
  return `${text}
`;
}
function isOfFew({ change: changed }) {
  return changed?.added.some(({ facts }) => facts.includes("nobody") || facts.includes("alone")) ?? false;
}
function titleOf({ folder }) {
  return isWhole(folder) ? "New dependencies" : `New dependencies in ${markdown.code(folder)}`;
}
function isWhole(folder) {
  return folder === "" || folder === ".";
}

// src/publish/dependencies-comment.ts
async function publishDependenciesComment(report, { policy, folder }, conversation, log) {
  const isAdding = report.change !== null && report.change.added.length > 0;
  const wish = wishFor(policy, report.gate);
  await keepComment(conversation, log, wish === "write" && !isAdding ? "resolve" : wish, ({ repository }) => {
    const place = { repository, folder };
    const body = wish === "write" ? renderDependenciesComment(report, place) : null;
    return { markers: [dependenciesMarker(place)], body: body ?? renderResolvedDependenciesComment(report, place) };
  });
}

// src/render/dependencies-outputs.ts
function dependenciesOutputsOf(report, reportPath) {
  const counts = countDependencies(report);
  return {
    repositories: String(counts.repositories),
    measured: String(counts.measured),
    nobody: String(counts.nobody),
    alone: String(counts.alone),
    archived: String(counts.archived),
    unknown: String(counts.unknown),
    added: String(counts.added),
    gate: report.gate,
    report: reportPath
  };
}

// src/words/dependencies/result-line.ts
function dependenciesResultLine(report) {
  const { repositories, measured, nobody, alone, archived, unknown, added } = countDependencies(report);
  const findings = [
    `${count(measured)} measured`,
    `${count(archived)} archived`,
    `${count(nobody)} with nobody active`,
    `${count(alone)} with one person active`,
    ...report.change === null ? [] : [`${count(added)} added`],
    ...report.gate === "off" ? [] : [`gate ${report.gate}`]
  ];
  const of = counted(repositories, "repository", "repositories");
  return `${counted(report.packages, "package")} of ${of} (${count(unknown)} without a known repository): ${findings.join(", ")}.`;
}

// src/edge/runner/dependencies.ts
var DEPENDENCIES = {
  parse: (read) => parseDependenciesSettings(read),
  tokenIn: ({ run }) => run.token,
  work
};
function dependencies(environment, signal) {
  return step(DEPENDENCIES, environment, signal);
}
function work(settings, surroundings) {
  const { environment, log, temporary, workspace } = surroundings;
  const { find, run, comment: policy } = settings;
  return withOneEntry(surroundings, "dependencies", async (kept) => {
    const repository = environment.GITHUB_REPOSITORY || null;
    const world = await connectDependencies(settings, repository, Date.now(), { ...kept, workspace });
    const report = await reportOnDependencies(world.ports, world.terms);
    const places = { temporary, summary: null, workspace };
    const written = await publishReportFiles(formsOfDependencies(report), run.files, places);
    for (const line of [dependenciesResultLine(report), ...linesOf(written)]) log.info(line);
    const unused = unusedWaivers(report);
    if (unused !== null) log.notice(unused);
    await publishSummary(renderDependenciesSummary(report), log);
    publishOutputs(dependenciesOutputsOf(report, written.report));
    await publishDependenciesComment(report, { policy, folder: find.workingDirectory }, world.conversation, log);
    return dependenciesGateSentence(report);
  });
}

// src/entries/dependencies.ts
await start(dependencies);
