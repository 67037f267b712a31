import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  readSettings
} from "./chunk-BC5RXXTH.js";
import {
  MOST_PROJECTS,
  Misread,
  exactFieldsOf,
  exactly,
  listOf,
  parseJson,
  readMilliseconds,
  readRow,
  readSpent,
  rowJson,
  sumOfSpent,
  wholeFrom
} from "./chunk-CVGQ3GGX.js";
import {
  differingInputs
} from "./chunk-XZEKJADH.js";
import {
  UserError
} from "./chunk-FLM25ZLN.js";
import {
  listed,
  printableJson
} from "./chunk-OOGMKT2W.js";

// src/report/parts/merge.ts
function mergeParts(plan, parts) {
  const byNumber = /* @__PURE__ */ new Map();
  for (const part of parts) {
    if (byNumber.has(part.number)) {
      throw new UserError(
        `Part ${part.number} is there twice.`,
        "Give each part once, the newest one where a job ran again."
      );
    }
    byNumber.set(part.number, part);
    refuseOtherSettings(plan.settings, part.settings, `part ${part.number}`);
    if (!belongsTo(plan, part)) {
      throw new UserError(
        `Part ${part.number} is not of this plan.`,
        "Give only files that the steps with projects/measure of this run have written."
      );
    }
  }
  const rows = plan.parts.flatMap((places, index) => {
    const part = byNumber.get(index + 1);
    if (part !== void 0) return part.rows;
    return places.flatMap(
      (place) => plan.projects.slice(place, place + 1).map((project) => ({ place, row: unfinished(project, index + 1) }))
    );
  });
  return {
    rows: rows.sort((left, right) => left.place - right.place).map(({ row }) => row),
    leftOut: plan.leftOut,
    spent: sumOfSpent([plan.spent, ...parts.map(({ spent }) => spent)]),
    missing: plan.parts.map((_, index) => index + 1).filter((number) => !byNumber.has(number))
  };
}
function refuseOtherSettings(planned, own, who) {
  const different = differingInputs(planned, own);
  if (different.length === 0) return;
  throw new UserError(
    `The plan was made with other settings than ${who} has: ${listed(different)}.`,
    "Give projects/plan, projects/measure and projects/merge the same inputs."
  );
}
function refuseOtherMoment(plan, asOf, who) {
  if (asOf === (plan.isDated ? plan.asOf : null)) return;
  throw new UserError(
    `The plan was made for another moment than ${who} has: as-of.`,
    "Give projects/plan, projects/measure and projects/merge the same inputs."
  );
}
function belongsTo({ asOf, parts, projects }, part) {
  const places = parts[part.number - 1];
  if (places === void 0 || part.asOf !== asOf || part.rows.length !== places.length) return false;
  return part.rows.every(({ place, row }, index) => {
    const planned = projects[place];
    return place === places[index] && row.name === planned?.name && row.repositories.length === planned.repositories.length;
  });
}
function unfinished({ name, repositories }, number) {
  return { name, repositories: repositories.map(unread), isMeasured: false, reason: `part ${number} did not finish` };
}
function unread({ repository, page }) {
  return { repository, ref: null, head: null, source: null, page };
}

// src/report/parts/part-file.ts
var PART_VERSION = 1;
var KIND = "pony-factor part";
function writePart({ number, asOf, settings, rows, spent }) {
  return `${printableJson({
    kind: KIND,
    version: PART_VERSION,
    number,
    asOf,
    settings,
    rows: rows.map(({ place, row }) => ({ place, row: rowJson(row) })),
    spent: { points: spent.points, requests: spent.requests, bytes: spent.bytes }
  })}
`;
}
function readPart(text, settings) {
  try {
    return partIn(parseJson(text), settings);
  } catch (thrown) {
    if (!(thrown instanceof Misread)) throw thrown;
    const place = thrown.where === "" ? "" : `: see ${thrown.where}`;
    throw new UserError(
      `A file of a part cannot be read${place}.`,
      "Use the files that the steps with projects/measure of this run have written, and the same version of all three actions."
    );
  }
}
function partIn(value, settings) {
  const { get } = exactFieldsOf(value, "", ["kind", "version", "number", "asOf", "settings", "rows", "spent"]);
  get("kind", exactly(KIND));
  get("version", exactly(PART_VERSION));
  return {
    number: get("number", wholeFrom(1)),
    asOf: get("asOf", readMilliseconds),
    settings: get("settings", readSettings),
    rows: get("rows", listOf(rowBy(settings), MOST_PROJECTS)),
    spent: get("spent", readSpent)
  };
}
function rowBy(settings) {
  return (value, where) => {
    const { get } = exactFieldsOf(value, where, ["place", "row"]);
    return { place: get("place", wholeFrom(0)), row: get("row", readRow(settings)) };
  };
}

export {
  mergeParts,
  refuseOtherSettings,
  refuseOtherMoment,
  writePart,
  readPart
};
