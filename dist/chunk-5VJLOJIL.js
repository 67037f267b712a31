import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)
import {
  factorValue,
  ponyFactor
} from "./chunk-IJZC7DIB.js";
import {
  fraction,
  riskOf
} from "./chunk-OOGMKT2W.js";

// src/measure/figures/figures.ts
function valuesOf({ ponyFactor: ponyFactor2, augmented, ...rest }) {
  return {
    ...rest,
    ponyFactor: factorValue(ponyFactor2),
    augmented: { all: factorValue(augmented.all), active: factorValue(augmented.active) }
  };
}
function figuresOf({ contributors, volume }, majority, isActive) {
  const active = contributors.filter(isActive);
  const activeVolume = active.reduce((total, contributor) => total + contributor.volume, 0n);
  const augmented = {
    all: ponyFactor(active, majority, volume),
    active: ponyFactor(active, majority, activeVolume)
  };
  const activeShare = volume === 0n ? null : fraction(activeVolume, volume);
  return {
    ponyFactor: ponyFactor(contributors, majority, volume),
    augmented,
    activeShare,
    activeContributors: active.length,
    risk: riskOf(factorValue(augmented.active), activeShare, majority)
  };
}

// src/measure/rules.ts
function momentAt(asOf) {
  return { asOf, until: asOf };
}
function momentNow(now) {
  return { asOf: now, until: Number.POSITIVE_INFINITY };
}

export {
  valuesOf,
  figuresOf,
  momentAt,
  momentNow
};
