import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  isActive
} from "./chunk-QWMI5FQ7.js";
import {
  holdersOf
} from "./chunk-BF3KFVHU.js";
import {
  namesOn
} from "./chunk-ONR7JXI4.js";
import {
  figuresOf,
  valuesOf
} from "./chunk-5VJLOJIL.js";
import {
  identityAt
} from "./chunk-LYCJXP3F.js";
import {
  fold
} from "./chunk-IUKGKSD4.js";
import {
  noBetterThan
} from "./chunk-OOGMKT2W.js";

// src/measure/around/what-if.ts
var LOOKED_AT = 10;
function departuresOf(measurement, group) {
  if (measurement.figures.activeContributors === 0) return [];
  const holders = holdersOf(measurement);
  const alone = holders.slice(0, LOOKED_AT).map((holder) => [holder]);
  const together = [2, 3].filter((count) => holders.length >= count).map((count) => holders.slice(0, count));
  const departure = (without, isAsked) => ({
    without,
    isAsked,
    figures: figuresWithout(measurement, without)
  });
  return [
    ...[...alone, ...together].map((without) => departure(without, false)),
    ...group.length > 0 ? [departure(group, true)] : []
  ];
}
function figuresWithout({ tally, rules, cutoff, figures: now }, without) {
  const gone = new Set(without.map(({ id }) => id));
  const figures = figuresOf(
    tally,
    rules.majorityThreshold.share,
    (contributor) => isActive(contributor, cutoff) && !gone.has(contributor.id)
  );
  return { ...valuesOf(figures), risk: noBetterThan(now.risk, figures.risk) };
}
function findContributors(lines, contributors, ledger) {
  if (lines.length === 0) return { people: [], names: [], unknown: [] };
  const called = contributors.map((contributor) => appellationsOf(contributor, ledger));
  const known = new Set(called.flat());
  const names = namesOn(lines, (text) => known.has(fold(text)));
  const wanted = new Set(names.map(fold));
  return {
    people: contributors.filter((_, index) => called[index]?.some((appellation) => wanted.has(appellation))),
    names,
    unknown: names.filter((name) => !known.has(fold(name)))
  };
}
function appellationsOf(contributor, { register, identities }) {
  const own = contributor.members.flatMap((index) => {
    const identity = identityAt(identities, index);
    return [identity.name, identity.shownName, ...identity.logins];
  });
  return [register.foldedNameOf(contributor), ...own.map(fold)];
}

export {
  LOOKED_AT,
  departuresOf,
  figuresWithout,
  findContributors
};
