import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)

// src/render/pairs.ts
function pairs(list, others) {
  return list.flatMap((one, index) => others.slice(index, index + 1).map((other) => [one, other]));
}

export {
  pairs
};
