import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)

// src/dependencies/dependency.ts
function packageName({ ecosystem, name }) {
  return `${ecosystem}/${name}`;
}

// src/dependencies/package-key.ts
var IGNORES_CASE = {
  npm: false,
  pypi: true,
  cargo: false,
  gem: false,
  go: false,
  composer: true,
  swift: true,
  actions: true,
  submodule: false
};
function packageKey(dependency) {
  const { ecosystem } = dependency;
  const name = packageName(dependency);
  const folded = IGNORES_CASE[ecosystem] ? name.toLowerCase() : name;
  return ecosystem === "pypi" ? folded.replace(/[-_.]+/g, "-") : folded;
}
function parsePackageName(text) {
  const slash = text.indexOf("/");
  const [first, name] = [text.slice(0, slash), text.slice(slash + 1)];
  const ecosystem = ECOSYSTEMS.find((known) => known === first);
  return slash === -1 || ecosystem === void 0 || name === "" ? null : { ecosystem, name };
}
var ECOSYSTEMS = [
  "npm",
  "pypi",
  "cargo",
  "gem",
  "go",
  "composer",
  "swift",
  "actions",
  "submodule"
];

// src/dependencies/facts.ts
var FACTS = ["archived", "nobody", "alone", "unknown", "unmeasured"];

export {
  packageName,
  packageKey,
  parsePackageName,
  ECOSYSTEMS,
  FACTS
};
