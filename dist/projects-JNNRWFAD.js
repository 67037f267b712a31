import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  AS_OF,
  GITHUB_OF_MANY,
  HOW_IT_IS_COUNTED,
  PRINTED,
  REPORT_FILES,
  colorful,
  fitted,
  folderThere,
  invokedIn,
  joined,
  linesLeft,
  optionsGiven,
  orTold,
  section,
  shortened,
  terminalTable,
  tokenIn,
  widthOn
} from "./chunk-FSN7G2RU.js";
import {
  wrap
} from "./chunk-2U7YQAHM.js";
import "./chunk-X3H4I2BL.js";
import {
  comparisonWith,
  formsOfProjects,
  renderProjectsSummary
} from "./chunk-Y4VSSONC.js";
import {
  actionOn,
  answerOn,
  changeOn,
  gateInWords,
  gateSentence,
  leftOutPart,
  methodPart,
  narrowTable,
  notMeasuredPart,
  peoplePart
} from "./chunk-27LCDETW.js";
import "./chunk-VA65POH3.js";
import {
  PROJECTS_INPUTS,
  parseListedRepository,
  parseProjectsSettings,
  shownEntry
} from "./chunk-BC5RXXTH.js";
import "./chunk-QWLUM4R3.js";
import "./chunk-XNDBGJPN.js";
import "./chunk-DQ3G24AC.js";
import "./chunk-NAIIYEMM.js";
import {
  projectsViewOf,
  titleOf
} from "./chunk-CE6W4OZ6.js";
import {
  linesOf,
  publishReportFiles
} from "./chunk-RHWILYQM.js";
import {
  reportOnProjects
} from "./chunk-UTPR7ORI.js";
import "./chunk-QCXC5WWG.js";
import {
  connectMany
} from "./chunk-CVGQ3GGX.js";
import "./chunk-XONTDCOO.js";
import "./chunk-HKS3VIEB.js";
import {
  serverIn,
  settingsJson
} from "./chunk-XZEKJADH.js";
import "./chunk-C46ZPQ4B.js";
import {
  UserError,
  messageOf
} from "./chunk-FLM25ZLN.js";
import "./chunk-EYGAGJP3.js";
import "./chunk-FTZVYTNL.js";
import "./chunk-TMSRFURT.js";
import {
  ALL_ROWS
} from "./chunk-NLYRCPRT.js";
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
import {
  plainText
} from "./chunk-OOGMKT2W.js";
import "./chunk-NC5RLCOC.js";
import "./chunk-6JU4JKLU.js";

// src/edge/desk/projects.ts
import { tmpdir } from "node:os";

// src/render/terminal/projects.ts
var LINES = 24;
var WITH_SHARES = 72;
var FEWEST = 3;
var BELOW = [peoplePart, notMeasuredPart, leftOutPart];
function renderProjects(report, screen) {
  const view = viewOn(screen, report);
  const { medium } = view;
  const first = screenWith(tableOn(screen, view), view.measured.length, view, screen);
  return joined([
    ...fitted(first, LINES),
    ...BELOW.map((part) => section(medium, part(view), screen, { lead: true, rows: ALL_ROWS })),
    section(medium, methodPart(view), screen, { lead: false, rows: ALL_ROWS })
  ]);
}
function renderProjectsBrief(report, screen, mostLines) {
  const view = viewOn(screen, report);
  const table = tableOn(screen, view);
  for (let rows = Math.min(table.size, mostLines); rows >= Math.min(FEWEST, table.size); rows -= 1) {
    const text = joined(fitted(screenWith(table, rows, view, screen), mostLines));
    if (text.split("\n").length - 1 <= mostLines) return text;
  }
  const least = screenWith(table, Math.min(FEWEST, table.size), view, screen);
  return joined(shortened(least, mostLines, widthOn(screen)));
}
function viewOn({ color }, report) {
  return projectsViewOf(report, color ? colorful : plain);
}
function tableOn(screen, view) {
  return narrowTable(view, widthOn(screen) >= WITH_SHARES);
}
function screenWith(table, rows, view, screen) {
  const { medium } = view;
  const width = widthOn(screen);
  const action = actionOn(view);
  const words = [
    medium.strong(answerOn(view)),
    changeOn(view) ?? "",
    action === null ? "" : `${medium.strong("What to do:")} ${action}`,
    gateInWords(view) ?? ""
  ];
  return {
    title: wrap(medium.strong(titleOf(view)), width),
    words: words.filter((text) => text !== "").map((text) => wrap(text, width)),
    bar: [],
    legend: [],
    figures: table.size === 0 ? [] : terminalTable(table, { columns: width, rows, color: screen.color })
  };
}

// src/edge/desk/projects-options.ts
var GROUPS = [
  [PRINTED, [["anonymize"]]],
  [
    "What is measured:",
    [
      [
        "repositories",
        {
          description: 'A file with more of them, one a line: owner/name, owner/name@ref, "owner/*", "!owner/name", the address of a repository on any git server, or "Label: owner/a, owner/b" for one project out of several.',
          fallback: "the targets alone"
        }
      ],
      AS_OF
    ]
  ],
  HOW_IT_IS_COUNTED,
  [
    "The gate:",
    [
      [
        "minimum-apf",
        {
          description: "The lowest Augmented Pony Factor that is good enough for a project. When one is below it, or has none, the exit status is 1.",
          fallback: "no gate"
        }
      ],
      [
        "minimum-active-share",
        {
          description: "The lowest percentage of a project\u2019s commits that must belong to active people. When one is below it, the exit status is 1.",
          fallback: "no gate"
        }
      ],
      ["previous", { description: "An earlier JSON report, to say what has changed since.", fallback: "none" }],
      [
        "fail-on-worse",
        {
          description: "Whether the exit status is 1 when the risk of a project has risen since then, or it has no Augmented Pony Factor any more."
        }
      ]
    ]
  ],
  [
    "What is written:",
    [
      ...REPORT_FILES,
      [
        "badge-path",
        {
          description: "Where a badge for all projects is written as SVG, with the JSON for a shields.io endpoint badge beside it.",
          fallback: "no badge"
        }
      ]
    ]
  ],
  GITHUB_OF_MANY
];
var MANY_PROJECTS = {
  name: "pony-factor projects",
  description: "Measures how few people hold each of many projects, and how few hold those that hang on one each.",
  argument: ["[targets...]", "folders of clones, owner/name on GitHub, or addresses of repositories on any git server"],
  inputs: PROJECTS_INPUTS,
  groups: GROUPS,
  examples: `  pony-factor projects ../one ../two ../three
  pony-factor projects ../* --html-report-path projects.html
  pony-factor projects --repositories projects.txt --minimum-apf 2
  pony-factor projects owner/one https://git.example.org/two.git`
};

// src/edge/desk/projects-settings.ts
import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
function readProjectsSettings({ program, problems }, environment) {
  const given = optionsGiven(
    program,
    PROJECTS_INPUTS.map(({ name }) => name)
  );
  const refusals = [...problems];
  const targets = program.args.flatMap((target) => orTold(() => projectAt(target, environment), refusals) ?? []);
  const file = given.repositories;
  const text = file === void 0 ? "" : orTold(() => readList(file, environment), refusals);
  const inputs = { ...given, repositories: text ?? "", token: tokenIn(environment) };
  const stand = refusals.length > 0 && targets.length === 0 ? [STAND_IN] : targets;
  const desk = { targets: stand, listName: file === void 0 ? "targets" : plainText(basename(file)) };
  const read = (name) => inputs[name] ?? "";
  const settings = orTold(() => parseProjectsSettings(read, serverIn(environment), desk), refusals);
  if (settings === null || refusals.length > 0) throw new UserError(refusals.join("\n"));
  return settings;
}
var STAND_IN = { name: null, repositories: [{ kind: "clone", folder: "." }] };
function projectAt(target, environment) {
  const folder = folderThere(target, environment);
  if (folder !== null) return { name: null, repositories: [{ kind: "clone", folder }] };
  const repository = parseListedRepository(target, serverIn(environment));
  if (repository.ok) return { name: null, repositories: [repository.value] };
  throw new UserError(
    `The target ${shownEntry(target)} is neither a folder that is there nor ${repository.expected}.`,
    repository.hint ?? "For all repositories of an owner, use --repositories with a file."
  );
}
function readList(file, environment) {
  const path = resolve(invokedIn(environment), file);
  try {
    return readFileSync(path, "utf8");
  } catch (thrown) {
    throw new UserError(
      `--repositories: the file ${JSON.stringify(path)} cannot be read: ${messageOf(thrown)}.`,
      "Name a file with a repository on each line."
    );
  }
}

// src/edge/desk/projects.ts
var PROJECTS = {
  words: MANY_PROJECTS,
  read: readProjectsSettings,
  work
};
async function work(settings, desk) {
  const { list, measure, run } = settings;
  const { ports, terms, settings: shown } = connectMany({ measure, ...run }, Date.now(), desk.surroundings);
  const comparison = await comparisonWith(settings, settingsJson(shown.rules, shown.gate), process.cwd());
  const report = await reportOnProjects(list, ports, { ...terms, ...comparison, settings: shown });
  await publish(report, settings, desk);
  return report.gate === "failed" ? gateSentence(report) : null;
}
async function publish(report, { run: { files } }, { display: { screen, isBrief }, stdout }) {
  const places = { temporary: tmpdir(), summary: renderProjectsSummary(report), workspace: process.cwd() };
  const written = linesOf(await publishReportFiles(formsOfProjects(report), files, places));
  stdout.write(isBrief ? renderProjectsBrief(report, screen, linesLeft(written)) : renderProjects(report, screen));
  stdout.write(`
${written.join("\n")}
`);
}
export {
  PROJECTS
};
