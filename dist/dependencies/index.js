/**
 * What the runner and the command start: it starts the bundle beside it, which a Node that is too old could not even read.
 * Any Node can read this file, also as CommonJS: no import or export, and nothing that came after 2018.
 */
const oldest = [20, 19]
const [major, minor] = process.versions.node.split('.').map(Number)

if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) {
  let isOver = false
  // Where nothing is left to wait for but the bundle's own end, Node would call that a success.
  process.once('beforeExit', () => {
    if (!isOver) process.exitCode = 13
  })
  void import('./main.js').then(() => {
    isOver = true
  })
} else {
  console.error(`Pony Factor needs Node.js ${oldest.join('.')} or newer, and this is ${process.versions.node}.`)
  process.exitCode = 2
}
