import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  INPUTS,
  peopleSquares
} from "./chunk-QWLUM4R3.js";
import {
  LIMIT_BYTES,
  ROWS,
  blocks,
  firstThatFits,
  pageOf,
  partAt,
  readPageAssets,
  tableRows
} from "./chunk-RHWILYQM.js";
import {
  parseChoice,
  parseNames,
  parseQuarters,
  parseRef,
  parseRepository,
  parseWord,
  readAnonymize,
  readAsOf,
  readCache,
  readCommentPolicy,
  readExclude,
  readGate,
  readInputs,
  readReportFiles,
  readRules,
  readToken,
  readWait,
  settingsJson
} from "./chunk-XZEKJADH.js";
import {
  PARTS,
  doubtsInWords,
  gateInWords,
  partsIn
} from "./chunk-FTZVYTNL.js";
import {
  actionInWords,
  answerInWords,
  figuresTable
} from "./chunk-TMSRFURT.js";
import {
  ALL_ROWS
} from "./chunk-NLYRCPRT.js";
import {
  SCHEMA_VERSION,
  figuresJson,
  iso,
  viewOf
} from "./chunk-52XVH4VE.js";
import {
  markdown
} from "./chunk-UOS6P5T5.js";
import {
  isActive
} from "./chunk-QWMI5FQ7.js";
import {
  valuesOf
} from "./chunk-5VJLOJIL.js";
import {
  fraction,
  printableJson,
  toNumber
} from "./chunk-OOGMKT2W.js";

// src/render/json.ts
function renderJson(report) {
  return `${printableJson(toJson(report), 2)}
`;
}
function toJson(report) {
  const { subject, measurement, verdict } = report;
  const { tally, figures, moment } = measurement;
  return {
    schemaVersion: SCHEMA_VERSION,
    repository: subject.repository,
    ref: subject.ref,
    head: subject.head,
    asOf: iso(moment.asOf),
    source: subject.source,
    settings: settingsJson(measurement.rules, report.gateRules),
    commits: tally.commits,
    excluded: tally.excluded,
    ...figuresJson(valuesOf(figures)),
    gate: verdict.gate,
    contributors: contributorsJson(measurement),
    ...Object.fromEntries(PARTS.flatMap((part) => part.field === null ? [] : [[part.field, part.toJson(report)]]))
  };
}
function contributorsJson({ tally, figures, rules, cutoff }) {
  const apf = figures.augmented[rules.baseline];
  const holders = new Set(apf.reached ? apf.holders.map(({ id }) => id) : []);
  return tally.contributors.map((contributor) => ({
    name: contributor.name,
    login: contributor.login,
    commits: toNumber(fraction(contributor.volume, tally.unit)),
    share: toNumber(fraction(contributor.volume, tally.volume)),
    lastCommit: iso(contributor.lastActivity),
    active: isActive(contributor, cutoff),
    inApf: holders.has(contributor.id)
  }));
}

// src/publish/forms.ts
function formsOfReport(report) {
  return {
    json: () => renderJson(report),
    page: async () => {
      const { renderHtml } = await import("./page-PFPSGEPU.js");
      return renderHtml(report, await readPageAssets());
    },
    badge: async (path) => {
      const { badgePaths, renderBadge, renderBadgeEndpoint } = await import("./badge-625JIBZR.js");
      return { svg: await renderBadge(report), endpoint: renderBadgeEndpoint(report), paths: badgePaths(path) };
    },
    picture: async () => {
      const { pictureOf, renderPicture } = await import("./picture-MRGO4A6W.js");
      return renderPicture(pictureOf(report));
    }
  };
}

// src/render/markdown/summary.ts
function renderSummary(report, limitBytes = LIMIT_BYTES) {
  const texts = ROWS.map((rows) => () => `${summaryOf(pageOf(report, rows))}
`);
  const answer = () => `${answerInWords(viewOf(report, markdown))}
`;
  return firstThatFits([...texts, answer], limitBytes);
}
function summaryOf(page) {
  const { view } = page;
  return blocks(
    `## Pony Factor of ${view.medium.text(view.report.subject.repository)}`,
    answerInWords(view),
    actionInWords(view),
    gateInWords(view),
    peopleSquares(view),
    view.report.measurement.tally.commits === 0 ? "" : tableRows(figuresTable(view), 0, ALL_ROWS),
    doubtsInWords(view).join(" "),
    ...partsIn("summary").map((placed) => partAt(page, placed, ALL_ROWS))
  );
}

// src/settings/settings.ts
function parseSettings(read, desk = null) {
  const reader = readInputs(INPUTS, read);
  const { textOf, optionalText, parse, parseOptional, refuse, end } = reader;
  const rules = readRules(reader);
  const kind = parse("source", parseChoice(["auto", "graphql", "fetch", "git"]), "git");
  const repository = parseOptional("repository", parseRepository);
  const cache = readCache(reader);
  const source = sourceOf();
  if ("repository" in source && textOf("repository") === "") {
    refuse("repository: expected a repository as owner/name, got none.");
  }
  const needsToken = desk === null ? kind !== "git" : kind === "graphql";
  const noToken = "token: expected a token that can read the repository, got none. Set this input, in a terminal the variable GITHUB_TOKEN, or measure a clone with source git.";
  const token = readToken(reader, needsToken ? noToken : null);
  function sourceOf() {
    if (kind === "git") return { kind, workingDirectory: textOf("working-directory") };
    const address = desk?.address ?? null;
    return address === null ? { kind, repository: repository ?? "" } : { kind: "elsewhere", address };
  }
  const ref = parseOptional("ref", parseRef);
  const rateLimitWaitMs = readWait(reader);
  const asOf = readAsOf(reader);
  const gate = readGate(reader);
  const comment = { policy: readCommentPolicy(reader), key: parseOptional("comment-key", parseWord) };
  const exclude = readExclude(reader);
  const around = { whatIf: parse("what-if", parseNames, []), quarters: parse("trend", parseQuarters, null) };
  const anonymize = readAnonymize(reader);
  const files = {
    ...readReportFiles(reader),
    badge: optionalText("badge-path"),
    picture: optionalText("picture-path")
  };
  end();
  return {
    subject: { source, ref },
    measure: { rules, exclude, asOf },
    around,
    run: { token, rateLimitWaitMs, cache, gate, anonymize, files },
    comment
  };
}

export {
  formsOfReport,
  renderSummary,
  parseSettings
};
