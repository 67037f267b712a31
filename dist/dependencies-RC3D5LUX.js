import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  GITHUB_OF_MANY,
  PRINTED,
  REPORT_FILES,
  colorful,
  invokedIn,
  joined,
  linesLeft,
  optionsGiven,
  optionsIn,
  orTold,
  section,
  terminalTable,
  tokenIn,
  widthOn
} from "./chunk-FSN7G2RU.js";
import {
  wrap
} from "./chunk-2U7YQAHM.js";
import "./chunk-X3H4I2BL.js";
import {
  DEPENDENCIES_INPUTS,
  connectDependencies,
  formsOfDependencies,
  parseDependenciesSettings,
  renderDependenciesSummary,
  reportOnDependencies
} from "./chunk-ZBW3TRT7.js";
import "./chunk-BRN5R4DT.js";
import {
  answerOn,
  change,
  exposure,
  gateOnAdded,
  method,
  people,
  remedies,
  unknownInWords
} from "./chunk-ESLA4MV6.js";
import "./chunk-OCHZONRM.js";
import "./chunk-QWLUM4R3.js";
import "./chunk-XNDBGJPN.js";
import "./chunk-DQ3G24AC.js";
import "./chunk-NAIIYEMM.js";
import "./chunk-CE6W4OZ6.js";
import {
  linesOf,
  publishReportFiles
} from "./chunk-RHWILYQM.js";
import "./chunk-UTPR7ORI.js";
import "./chunk-QCXC5WWG.js";
import "./chunk-LWVNSOPE.js";
import "./chunk-CVGQ3GGX.js";
import "./chunk-XONTDCOO.js";
import "./chunk-HKS3VIEB.js";
import "./chunk-52ZB7PUT.js";
import "./chunk-UXRTJWP6.js";
import "./chunk-MDMFAQBE.js";
import "./chunk-XZEKJADH.js";
import "./chunk-C46ZPQ4B.js";
import {
  UserError
} from "./chunk-FLM25ZLN.js";
import "./chunk-EYGAGJP3.js";
import "./chunk-FTZVYTNL.js";
import "./chunk-TMSRFURT.js";
import "./chunk-NLYRCPRT.js";
import "./chunk-52XVH4VE.js";
import "./chunk-TAUD2ZNN.js";
import "./chunk-O6KYRDNA.js";
import {
  plain
} from "./chunk-UOS6P5T5.js";
import "./chunk-7OPXSQYE.js";
import "./chunk-4VSPLBVL.js";
import "./chunk-QWMI5FQ7.js";
import "./chunk-BF3KFVHU.js";
import "./chunk-ONR7JXI4.js";
import "./chunk-5VJLOJIL.js";
import "./chunk-GG7F7BCB.js";
import "./chunk-IJZC7DIB.js";
import "./chunk-LYCJXP3F.js";
import "./chunk-IUKGKSD4.js";
import "./chunk-OOGMKT2W.js";
import "./chunk-NC5RLCOC.js";
import "./chunk-6JU4JKLU.js";

// src/edge/desk/dependencies.ts
import { tmpdir } from "node:os";

// src/render/terminal/dependencies.ts
var MOST_ROWS = 20;
function renderDependenciesTerminal(report, screen) {
  const view = { report, medium: screen.color ? colorful : plain };
  const width = widthOn(screen);
  const told = (passage) => section(view.medium, passage, screen, { lead: true, rows: MOST_ROWS });
  return joined([
    wrap(view.medium.strong(answerOn(view)), width),
    wrap(unknownInWords(view), width),
    told(change(view)),
    wrap(gateOnAdded(view) ?? "", width),
    ...[exposure(view), remedies(view), people(view), method(view)].map(told)
  ]);
}
function renderDependenciesBrief(report, screen, mostLines) {
  const view = { report, medium: screen.color ? colorful : plain };
  const width = widthOn(screen);
  const passage = exposure(view);
  for (let rows = MOST_ROWS; rows > 0; rows -= 1) {
    const tables = passage?.tables.flatMap((table) => terminalTable(table, { columns: width, rows, color: screen.color }));
    const text = joined([
      wrap(view.medium.strong(answerOn(view)), width),
      wrap(unknownInWords(view), width),
      tables ?? []
    ]);
    if (text.split("\n").length - 1 <= mostLines) return text;
  }
  return joined([wrap(view.medium.strong(answerOn(view)), width)]);
}

// src/edge/desk/dependencies-options.ts
var GROUPS = [
  [PRINTED, [["anonymize"]]],
  [
    "What is looked at:",
    [
      ["scopes"],
      ["depth"],
      [
        "files",
        {
          description: "Paths or globs of lock files, or of a CycloneDX or SPDX document.",
          fallback: "every lock file"
        }
      ],
      [
        "resolve",
        {
          description: 'Who is asked for the repository of a package that no file and no installed package names. "registry" asks the public registries of npm, Python, Rust and Ruby, which tells them the names and versions of the packages.',
          fallback: "nobody"
        }
      ],
      ["hosts"],
      ["limit"]
    ]
  ],
  [
    "How it is counted:",
    [
      ["activity-window"],
      ["as-of", { description: "The moment to measure at, as an ISO 8601 date or date-time.", fallback: "now" }]
    ]
  ],
  ["What is written:", [...REPORT_FILES]],
  GITHUB_OF_MANY
];
var DEPENDENCIES_WORDS = {
  name: "pony-factor dependencies",
  description: "Finds which repositories a checkout depends on, and measures how few people hold each of them.",
  argument: ["[folder]", "the folder of a checkout (default: where you stand)"],
  inputs: DEPENDENCIES_INPUTS,
  groups: GROUPS,
  examples: `  pony-factor dependencies
  pony-factor dependencies ../my-project --scopes "runtime, development"
  pony-factor dependencies --html-report-path dependencies.html
  GITHUB_TOKEN=$(gh auth token) pony-factor dependencies`
};

// src/edge/desk/dependencies.ts
var DEPENDENCIES = {
  words: DEPENDENCIES_WORDS,
  read,
  work
};
function read({ program, problems }, environment) {
  const refusals = [...problems];
  const given = optionsGiven(program, optionsIn(DEPENDENCIES_WORDS.groups));
  const [folder = "."] = program.args;
  const inputs = {
    // No server is told anything unless that is said.
    resolve: "none",
    ...given,
    "working-directory": folder,
    token: tokenIn(environment)
  };
  const settings = orTold(() => parseDependenciesSettings((name) => inputs[name] ?? "", true), refusals);
  if (settings === null || refusals.length > 0) throw new UserError(refusals.join("\n"));
  return settings;
}
async function work(settings, desk) {
  const { surroundings, display, stdout } = desk;
  const { screen, isBrief } = display;
  const workspace = invokedIn(surroundings.environment);
  const world = await connectDependencies(settings, null, Date.now(), { ...surroundings, workspace });
  const report = await reportOnDependencies(world.ports, world.terms);
  const places = { temporary: tmpdir(), summary: renderDependenciesSummary(report), workspace: process.cwd() };
  const written = linesOf(await publishReportFiles(formsOfDependencies(report), settings.run.files, places));
  stdout.write(
    isBrief ? renderDependenciesBrief(report, screen, linesLeft(written)) : renderDependenciesTerminal(report, screen)
  );
  stdout.write(`
${written.join("\n")}
`);
  return null;
}
export {
  DEPENDENCIES
};
