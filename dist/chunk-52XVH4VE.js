import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  count,
  listed,
  personPage,
  toNumber
} from "./chunk-OOGMKT2W.js";

// src/words/view.ts
var NAMED = 6;
function viewOf(report, medium) {
  const shared = sharedNames(report.measurement.tally.contributors);
  const name = ({ name: name2, login }) => medium.text(login !== null && shared.has(name2) ? `${name2} (${login})` : name2);
  return {
    report,
    medium,
    name,
    linkedName: (person) => medium.link(name(person), personPage(report.subject.serverUrl, person.login))
  };
}
function namesOf({ name }, people) {
  if (people.length <= NAMED) return listed(people.map(name));
  const first = people.slice(0, NAMED - 1);
  return listed([...first.map(name), `${count(people.length - first.length)} others`]);
}
function sharedNames(people) {
  const once = /* @__PURE__ */ new Set();
  const shared = /* @__PURE__ */ new Set();
  for (const { name } of people) (once.has(name) ? shared : once).add(name);
  return shared;
}

// src/report/figures-json.ts
var SCHEMA_VERSION = 1;
function figuresJson({
  ponyFactor,
  augmented,
  activeShare,
  activeContributors,
  risk
}) {
  return {
    ponyFactor,
    augmentedPonyFactor: { all: augmented.all, active: augmented.active },
    activeShare: activeShare === null ? null : toNumber(activeShare),
    activeContributors,
    risk
  };
}
function iso(epochMilliseconds) {
  return new Date(epochMilliseconds).toISOString();
}

export {
  SCHEMA_VERSION,
  figuresJson,
  iso,
  viewOf,
  namesOf
};
