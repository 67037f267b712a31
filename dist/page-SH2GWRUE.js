import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  dotsOf,
  halfMeaning,
  heldTrees,
  portfolioBody,
  rowId
} from "./chunk-VARKOMZG.js";
import {
  answerInWords,
  answerOn,
  change,
  countDependencies,
  exposure,
  fundingLink,
  gateOnAdded,
  halfBy,
  linkedHolders,
  linkedRepository,
  method,
  packagesInWords,
  people,
  remedies,
  unknownInWords,
  unknownPackages,
  verdictInWords,
  whatItIs,
  windowOf
} from "./chunk-ESLA4MV6.js";
import "./chunk-NAIIYEMM.js";
import "./chunk-CE6W4OZ6.js";
import {
  areKnownAgain,
  heldAlone
} from "./chunk-HKS3VIEB.js";
import {
  htmlFile,
  linkingWords,
  prose
} from "./chunk-4KTWAQ4C.js";
import {
  h
} from "./chunk-2QTFOGEJ.js";
import "./chunk-EYGAGJP3.js";
import {
  plain
} from "./chunk-UOS6P5T5.js";
import {
  UNIT,
  UNITS_HEADING,
  apfName,
  factorCell,
  filled,
  numbers,
  shareCell,
  words
} from "./chunk-7OPXSQYE.js";
import {
  day
} from "./chunk-LYCJXP3F.js";
import "./chunk-IUKGKSD4.js";
import {
  count,
  counted,
  listed
} from "./chunk-OOGMKT2W.js";
import "./chunk-NC5RLCOC.js";
import "./chunk-6JU4JKLU.js";

// src/words/dependencies/columns.ts
var VERDICT_WORDS = {
  archived: "archived",
  nobody: "nobody",
  alone: "one person",
  few: "few",
  several: "several",
  "not measured": "not measured"
};
function repositoryColumn(view) {
  return filled(words("Repository"), (row) => linkedRepository(view, row));
}
function verdictColumn() {
  return filled(words("Who is there"), ({ verdict }) => VERDICT_WORDS[verdict]);
}
function packageColumns({ report }) {
  const all = filled(numbers("Packages"), ({ packages }) => count(packages.length));
  if (report.settings.depth === "direct") return [all];
  const direct = filled(
    numbers("Direct"),
    ({ packages }) => count(packages.filter(({ direct: direct2 }) => direct2).length)
  );
  return [all, direct];
}
function figureColumns({ report, medium }) {
  const { rules } = report.settings;
  const active = "active";
  return [
    measured(numbers("Active people"), ({ figures }) => count(figures.activeContributors)),
    measured(numbers(apfName(active, rules)), ({ figures }) => factorCell(figures.augmented[active])),
    measured(numbers("Active share"), ({ figures }) => shareCell(figures.activeShare, rules)),
    measured(numbers(UNITS_HEADING), ({ commits }) => count(commits)),
    measured(numbers(`Last ${UNIT.one}`), ({ lastCommit }) => lastCommit === null ? "none" : medium.day(lastCommit))
  ];
}
function measured(column, cell) {
  return filled(column, ({ row }) => row.isMeasured ? cell(row) : "");
}

// src/words/dependencies/packages.ts
var NAMED_BY = {
  "lock file": "the lock file",
  manifest: "the manifest",
  workflow: "a workflow",
  "installed package": "the installed package",
  graph: "GitHub\u2019s dependency graph",
  registry: "the registry",
  sbom: "the SBOM"
};
function packageInWords({ name, version, direct, scope, namedBy }, { medium }) {
  const called = [medium.code(name), ...version === null ? [] : [medium.text(version)]].join(" ");
  return `${called}: ${direct ? "direct" : "indirect"}, ${scope}, named by ${NAMED_BY[namedBy]}`;
}

// src/render/html/dependencies/behind.ts
var MOST_PACKAGES = 50;
function behindTrees(dependency, view, heldView) {
  const { row } = dependency;
  return [
    ...row.isMeasured ? heldTrees(row, heldView) : [],
    ...packagesOf(dependency, view),
    ...fundingOf(dependency, view)
  ];
}
function packagesOf({ packages }, view) {
  const shown = packages.slice(0, MOST_PACKAGES);
  const others = packages.length - shown.length;
  return [
    h("ol", {}, ...shown.map((used) => h("li", {}, ...prose(packageInWords(used, view))))),
    ...others === 0 ? [] : [h("p", {}, `\u2026 and ${count(others)} more in the JSON report.`)]
  ];
}
function fundingOf({ state }, { medium }) {
  const links = (state?.funding ?? []).flatMap((address) => fundingLink(address, medium) ?? []);
  return links.length === 0 ? [] : [h("p", {}, ...prose(`It can be funded at ${listed(links)}.`))];
}

// src/render/html/dependencies/dependencies-list.ts
var LOOK_OF = {
  archived: "archived",
  nobody: "critical",
  alone: "high",
  few: "moderate",
  several: "low",
  "not measured": "unknown"
};
var KIND_OF = {
  archived: kindFor("archived"),
  nobody: kindFor("nobody"),
  alone: kindFor("alone"),
  few: kindFor("few"),
  several: kindFor("several"),
  "not measured": kindFor("not measured")
};
var KINDS = Object.values(KIND_OF);
function kindFor(verdict) {
  return { word: VERDICT_WORDS[verdict], look: LOOK_OF[verdict] };
}
function kindOf({ verdict }) {
  return KIND_OF[verdict];
}
function dependenciesList(view) {
  const part = exposure(view);
  if (part === null) return null;
  const verdict = verdictColumn();
  const unbroken = { ...view, medium: { ...view.medium, day } };
  const columns = [repositoryColumn(view), verdict, ...packageColumns(view), ...figureColumns(unbroken)];
  const heldView = { ...view, linkedName: linkedHolders(view) };
  return {
    title: part.title,
    lead: part.lead,
    of: ["repository", "repositories"],
    kindHeading: verdict.heading,
    columns: columns.map(({ heading, align, cell }) => ({ heading, align, isOrder: cell === verdict.cell })),
    rows: view.report.rows.map((row, index) => ({
      id: rowId(index),
      kind: kindOf(row),
      cells: columns.map(({ cell }) => cell(row)),
      summary: summaryOf(row, view),
      unfolded: behindTrees(row, view, heldView)
    })),
    notes: part.notes
  };
}
function summaryOf(row, view) {
  const names = row.packages.map(({ name }) => name);
  const known = `${packagesInWords(names, view.medium)}: ${verdictInWords(row, view)}`;
  return [known, ...whatItIs(row, view)].join("; ");
}

// src/render/html/dependencies/dependencies-dots.ts
function dependenciesDots({ rows, settings }) {
  const measured2 = rows.flatMap((dependency, index) => {
    const { row } = dependency;
    return row.isMeasured ? [{ id: rowId(index), kind: kindOf(dependency), row }] : [];
  });
  return dotsOf(measured2, { of: ["repository", "repositories"], rules: settings.rules });
}

// src/render/html/dependencies/dependencies-hanging.ts
var FEW = [
  ["two", 2, 2],
  ["three or four", 3, 4],
  ["five or more", 5, Number.POSITIVE_INFINITY]
];
function dependenciesHanging(report) {
  const measured2 = report.rows.flatMap(({ row }) => row.isMeasured ? [row] : []);
  if (measured2.length === 0) return null;
  const which = measured2.length === 1 ? "The measured repository" : `The ${count(measured2.length)} measured repositories`;
  const half = halfBy(report.soleHolders, areKnownAgain(measured2));
  return {
    title: "How many hang on how few",
    lead: `${which} by how few people made the majority of what active people made.${partsInWords(half, report.soleHolders)}`,
    bars: barsOf(measured2, half === "" ? wholeAlone(report.soleHolders) : aloneByPerson(measured2, report.soleHolders))
  };
}
function partsInWords(half, holders) {
  if (half === "") return "";
  return ` In the bar of one person, each part is a person: ${half}${isUneven(holders) ? " (in full colour)" : ""}.`;
}
function isUneven({ projects, people: people2 }) {
  return people2 > 1 && people2 < projects;
}
function barsOf(measured2, alone) {
  const factors = measured2.map(({ figures }) => figures.augmented.active);
  const numberIf = (holds) => factors.filter(holds).length;
  return [
    {
      people: "nobody",
      ...whole(
        numberIf((factor) => factor === null),
        0
      )
    },
    { people: "one person", ...alone },
    ...FEW.map(([people2, from, to]) => ({
      people: people2,
      ...whole(
        numberIf((factor) => factor !== null && factor >= from && factor <= to),
        0
      )
    }))
  ];
}
function wholeAlone({ projects }) {
  return whole(projects, 1);
}
function aloneByPerson(measured2, holders) {
  return { parts: heldAlone(measured2), marked: isUneven(holders) ? holders.halfBy : holders.people };
}
function whole(number, marked) {
  return { parts: number === 0 ? [] : [number], marked };
}

// src/render/html/dependencies/dependencies-page.ts
function dependenciesPage(view, plainView) {
  const said = gateOnAdded(view);
  return {
    title: "What this depends on",
    asOf: view.report.asOf,
    gate: said === null ? null : { isFailed: view.report.gate === "failed", said },
    answer: answerOn(view),
    description: answerInWords(plainView),
    action: null,
    meaning: [unknownInWords(view)].filter((text) => text !== ""),
    tiles: tilesOf(view),
    news: [change(view)].filter(isTold),
    hanging: dependenciesHanging(view.report),
    kinds: KINDS,
    chart: dependenciesDots(view.report),
    list: dependenciesList(view),
    sections: [remedies(view), people(view), unknownPackages(view)].filter(isTold),
    folded: [method(view)]
  };
}
function isTold(passage) {
  return passage !== null;
}
function measuredMeaning(repositories, measured2) {
  if (repositories === 0) return "none is known";
  return measured2 === repositories ? "all of them measured" : `${count(repositories - measured2)} not measured`;
}
function tilesOf(view) {
  const { packages, soleHolders } = view.report;
  const { repositories, measured: measured2, nobody, unknown } = countDependencies(view.report);
  return [
    {
      name: "Repositories",
      value: count(repositories),
      meaning: measuredMeaning(repositories, measured2)
    },
    {
      name: "Hang on one person",
      value: count(soleHolders.projects),
      meaning: "made the majority of what active people made"
    },
    {
      name: "People with half of those",
      value: count(soleHolders.halfBy),
      meaning: halfMeaning(soleHolders)
    },
    {
      name: "Nobody active",
      value: count(nobody),
      meaning: nobody === 0 ? "wherever it was measured, somebody is" : `no commit by a person in ${windowOf(view)}`
    },
    {
      name: "Unknown packages",
      value: count(unknown),
      meaning: `of ${counted(packages, "package")}${unknown === 0 ? "" : ", without a known repository"}`
    }
  ];
}

// src/render/html/dependencies/without-referrer.ts
function withoutReferrer(tree) {
  if (typeof tree === "string") return tree;
  const { href } = tree.attributes;
  const isLeaving = tree.tag === "a" && typeof href === "string" && !href.startsWith("#");
  return {
    ...tree,
    attributes: isLeaving ? { ...tree.attributes, rel: "noreferrer" } : tree.attributes,
    children: tree.children.map(withoutReferrer)
  };
}

// src/render/html/dependencies/page.ts
function renderDependenciesPage(report, assets) {
  const page = dependenciesPage({ report, medium: linkingWords }, { report, medium: plain });
  const { title, description } = page;
  return htmlFile({ title, description, body: portfolioBody(page).map(withoutReferrer), writing: "terse" }, assets);
}
export {
  renderDependenciesPage
};
