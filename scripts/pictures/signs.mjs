/** The signs of a report as small drawings, since not every machine has letters for them; for pictures alone. */

const COLORS = {
  red: '#dd2e44',
  orange: '#f4900c',
  yellow: '#fdcb58',
  green: '#78b159',
  blue: '#55acee',
  purple: '#aa8ed6',
  brown: '#c1694f',
  white: '#e6e7e8',
  black: '#31373d',
}

const circle = color => `<circle cx="8" cy="8" r="7" fill="${COLORS[color]}"/>`
const square = color => `<rect x="0.5" y="0.5" width="15" height="15" rx="2" fill="${COLORS[color]}"/>`
const strokes = (color, path) => `<path d="${path}" fill="none" stroke="${COLORS[color]}" stroke-width="3"/>`

const SIGNS = {
  '🔴': circle('red'),
  '🟠': circle('orange'),
  '🟡': circle('yellow'),
  '🟢': circle('green'),
  '⚪': circle('white'),
  '🟦': square('blue'),
  '🟨': square('yellow'),
  '🟪': square('purple'),
  '🟧': square('orange'),
  '🟫': square('brown'),
  '⬜': square('white'),
  '⬛': square('black'),
  '✅': `${square('green')}<path d="M4,8l3,3l5,-6" fill="none" stroke="#fff" stroke-width="2"/>`,
  '❌': strokes('red', 'M2,2L14,14M14,2L2,14'),
}

/** Lines may end between two signs. */
const ANY = new RegExp(`(${Object.keys(SIGNS).join('|')})(?=(${Object.keys(SIGNS).join('|')})?)`, 'gu')

/** HTML with drawings for signs, as large as the letters of an emoji are. */
export function drawSigns(html) {
  const style = 'width: 1.2em; height: 1.2em; vertical-align: -0.25em'
  return html.replace(ANY, (_, sign, next) => {
    const drawn = `<svg viewBox="0 0 16 16" style="${style}">${SIGNS[sign]}</svg>`
    return next === undefined ? `${drawn}&#8288;` : `${drawn}&#8203;`
  })
}
