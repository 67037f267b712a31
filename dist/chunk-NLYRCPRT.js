import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)

// src/words/places.ts
var ALL_ROWS = Number.POSITIVE_INFINITY;

export {
  ALL_ROWS
};
