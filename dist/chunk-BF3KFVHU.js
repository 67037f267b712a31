import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)

// src/measure/figures/holders.ts
function headlineBaseline({ rules, figures }) {
  return figures.augmented[rules.baseline].reached ? rules.baseline : "active";
}
function holdersOf(chosen) {
  const factor = chosen.figures.augmented[headlineBaseline(chosen)];
  return factor.reached ? factor.holders : [];
}
function headlineOfValues({ augmented }, baseline) {
  return augmented[baseline] === null ? "active" : baseline;
}

export {
  headlineBaseline,
  holdersOf,
  headlineOfValues
};
