/** A terminal's text as HTML, for pictures alone. */

const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[([\\d;]*)m`, 'g')

/** The colours of a usual terminal by their numbers, on light and on dark ground. */
const COLORS = {
  31: 'light-dark(#c01c28, #f66151)',
  32: 'light-dark(#1e7b34, #57e389)',
  33: 'light-dark(#8a6100, #f5c211)',
  35: 'light-dark(#8b3fa8, #dc8add)',
  36: 'light-dark(#0f7c86, #5bc8d6)',
  94: 'light-dark(#1c71d8, #62a0ea)',
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
  let style = { color: '', bold: false, underline: false, inverse: false }
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
  if (codes === '39') return { ...style, color: '' }
  if (codes === '1' || codes === '22') return { ...style, bold: codes === '1' }
  if (codes === '4' || codes === '24') return { ...style, underline: codes === '4' }
  if (codes === '7' || codes === '27') return { ...style, inverse: codes === '7' }
  return { ...style, color: COLORS[codes] ?? style.color }
}

function span(text, { color, bold, underline, inverse }) {
  const shown = text.replace(/[&<>]/g, character => `&#${character.charCodeAt(0)};`)
  const look = [
    ...(color === '' ? [] : [`color: ${color}`]),
    ...(bold ? ['font-weight: bold'] : []),
    ...(underline ? ['text-decoration: underline'] : []),
    ...(inverse ? [`background: ${color}; color: light-dark(#ffffff, #1e1e1e)`] : []),
  ]
  if (shown === '' || look.length === 0) return shown
  return `<span style="${look.join('; ')}">${shown}</span>`
}
