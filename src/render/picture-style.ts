/** The page's own colours (see `html/browser/style/`), and those of the dot that shows the risk, which is no text. */
const LIGHT = {
  ground: '#ffffff',
  ink: '#1f2328',
  quiet: '#57606a',
  edge: '#d0d7de',
  'risk-unknown': '#57606a',
  'risk-low': '#1a7f37',
  'risk-moderate': '#bf8700',
  'risk-high': '#d4580a',
  'risk-critical': '#cf222e',
  active: '#b6d7f5',
  left: '#c4cad0',
  'holder-1': '#0550ae',
  'on-holder-1': '#ffffff',
  'holder-2': '#e0a100',
  'on-holder-2': '#1f2328',
  'holder-3': '#8250df',
  'on-holder-3': '#ffffff',
  'holder-4': '#f0883e',
  'on-holder-4': '#1f2328',
  'holder-5': '#116d74',
  'on-holder-5': '#ffffff',
}

const DARK: typeof LIGHT = {
  ground: '#0d1117',
  ink: '#e6edf3',
  quiet: '#9da7b1',
  edge: '#3d444d',
  'risk-unknown': '#9da7b1',
  'risk-low': '#3fb950',
  'risk-moderate': '#e3b341',
  'risk-high': '#f0883e',
  'risk-critical': '#f85149',
  active: '#264a6e',
  left: '#484f58',
  'holder-1': '#58a6ff',
  'on-holder-1': '#0d1117',
  'holder-2': '#e3b341',
  'on-holder-2': '#0d1117',
  'holder-3': '#a884f3',
  'on-holder-3': '#0d1117',
  'holder-4': '#f0883e',
  'on-holder-4': '#0d1117',
  'holder-5': '#39c5cf',
  'on-holder-5': '#0d1117',
}

const HOLDERS = [1, 2, 3, 4, 5]
  .map(
    number =>
      `.holder-${number} rect{fill:var(--holder-${number})}.segment.holder-${number} text{fill:var(--on-holder-${number})}`,
  )
  .join('')

/** The style sheet within a picture. */
export const PICTURE_STYLE = [
  `svg{${propertiesOf(LIGHT)};font:18px system-ui,-apple-system,"Segoe UI",sans-serif}`,
  `@media (prefers-color-scheme:dark){svg{${propertiesOf(DARK)}}}`,
  'text{fill:var(--ink)}tspan{unicode-bidi:isolate}',
  '.ground{fill:var(--ground);stroke:var(--edge)}',
  '.title{font-size:24px;font-weight:600}.entry text{font-size:16px}.small{font-size:15px}.note{font-size:14px;fill:var(--quiet)}',
  ...['unknown', 'low', 'moderate', 'high', 'critical'].map(risk => `.risk.${risk}{fill:var(--risk-${risk})}`),
  '.segment rect{stroke:var(--ground);stroke-width:2}',
  '.active rect{fill:var(--active)}.left rect{fill:var(--left)}.away rect{fill:none;stroke:var(--ink)}',
  HOLDERS,
  '.line{fill:none;stroke:var(--ink);stroke-width:2.5}',
].join('')

function propertiesOf(colors: typeof LIGHT): string {
  return Object.entries(colors)
    .map(([name, color]) => `--${name}:${color}`)
    .join(';')
}
