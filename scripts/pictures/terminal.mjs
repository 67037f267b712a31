/** A terminal's text as HTML, for pictures alone. */

const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[([\\d;]*)m`, 'g')

/** The colours of a usual terminal by their numbers, on light and on dark ground. */
const COLORS = {
  31: 'light-dark(#c01c28, #f66151)',
  32: 'light-dark(#1e7b34, #57e389)',
  33: 'light-dark(#8a6100, #f5c211)',
}

/** The page that shows what a terminal of so many columns would. */
export function terminalPage(text, columns) {
  const style = `
    :root { color-scheme: light dark }
    body { margin: 0; padding: 12px; background: light-dark(#ffffff, #1e1e1e); color: light-dark(#222222, #dddddd) }
    pre { width: ${columns}ch; margin: 0; font: 14px / 1.25 'DejaVu Sans Mono', 'Noto Sans Mono', monospace; outline: 1px dashed gray; outline-offset: 6px }`
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><pre>${spans(text)}</pre>`
}

function spans(text) {
  let style = { color: '', bold: false }
  let html = ''
  let from = 0
  for (const match of text.matchAll(ESCAPES)) {
    html += span(text.slice(from, match.index), style)
    style = styleAfter(style, match[1])
    from = match.index + match[0].length
  }
  return html + span(text.slice(from), style)
}

function styleAfter(style, codes) {
  const [, index] = /^38;5;(\d+)$/.exec(codes) ?? []
  if (index !== undefined) return { ...style, color: colorOf(Number(index)) }
  if (codes === '39') return { ...style, color: '' }
  if (codes === '1' || codes === '22') return { ...style, bold: codes === '1' }
  return { ...style, color: COLORS[codes] ?? style.color }
}

/** A colour of the cube of 256. */
function colorOf(index) {
  const level = number => (number === 0 ? 0 : 55 + number * 40)
  const [red, green, blue] = [36, 6, 1].map(weight => level(Math.floor((index - 16) / weight) % 6))
  return `rgb(${red} ${green} ${blue})`
}

function span(text, { color, bold }) {
  const shown = text.replace(/[&<>]/g, character => `&#${character.charCodeAt(0)};`)
  if (shown === '' || (color === '' && !bold)) return shown
  return `<span style="${color && `color: ${color};`}${bold ? 'font-weight: bold' : ''}">${shown}</span>`
}
