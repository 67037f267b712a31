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
} from "./chunk-CZERVA4I.js";
import {
  wrap
} from "./chunk-2U7YQAHM.js";
import "./chunk-CBJ7AYXU.js";
import {
  DEPENDENCIES_INPUTS,
  connectDependencies,
  formsOfDependencies,
  parseDependenciesSettings,
  renderDependenciesSummary,
  reportOnDependencies
} from "./chunk-2VKVM4BU.js";
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
} from "./chunk-3KB6PJVA.js";
import "./chunk-N4AGRBUS.js";
import "./chunk-DE742SBC.js";
import "./chunk-6DQRERZO.js";
import "./chunk-2OXMVLIJ.js";
import "./chunk-CSUE6R45.js";
import "./chunk-CE6W4OZ6.js";
import {
  linesOf,
  publishReportFiles
} from "./chunk-G55BEQZ5.js";
import "./chunk-45YTYQSO.js";
import "./chunk-QOWT75WR.js";
import "./chunk-LWVNSOPE.js";
import "./chunk-6V44QB5D.js";
import "./chunk-XONTDCOO.js";
import "./chunk-HKS3VIEB.js";
import "./chunk-52ZB7PUT.js";
import "./chunk-UXRTJWP6.js";
import "./chunk-UTXHMNZC.js";
import "./chunk-QWV3PHUO.js";
import "./chunk-C46ZPQ4B.js";
import {
  UserError
} from "./chunk-FLM25ZLN.js";
import "./chunk-EYGAGJP3.js";
import "./chunk-5EFE36IN.js";
import "./chunk-L5JCHSBV.js";
import "./chunk-NLYRCPRT.js";
import "./chunk-52XVH4VE.js";
import "./chunk-TAUD2ZNN.js";
import "./chunk-O6KYRDNA.js";
import {
  plain
} from "./chunk-UOS6P5T5.js";
import "./chunk-7OPXSQYE.js";
import "./chunk-DJUJ5ZMU.js";
import "./chunk-UL3WLQWU.js";
import "./chunk-BF3KFVHU.js";
import "./chunk-ONR7JXI4.js";
import "./chunk-JUBY2LUN.js";
import "./chunk-GG7F7BCB.js";
import "./chunk-F66VEUHC.js";
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
