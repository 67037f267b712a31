import { createRequire as requireOf } from 'node:module'
const require = requireOf(import.meta.url)

// src/render/markdown/limit.ts
var LIMIT_BYTES = 1e6;
var ROWS = [200, 100, 50, 20, 10, 5, 1, 0];
function firstThatFits(renders, limitBytes) {
  for (const render of renders) {
    const text = render();
    if (Buffer.byteLength(text) <= limitBytes) return text;
  }
  return "";
}

export {
  LIMIT_BYTES,
  ROWS,
  firstThatFits
};
