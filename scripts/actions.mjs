/** Every action that the project offers, each described by a file of its own. */
export const ACTIONS = [
  { folder: '', module: 'src/settings/inputs.ts', mark: '', constant: 'INPUTS', type: 'InputName' },
  ...['projects', 'projects/plan', 'projects/measure', 'projects/merge', 'dependencies'].map(folder => {
    const name = folder.split('/').at(-1)
    const word = `${name[0].toUpperCase()}${name.slice(1)}`
    return {
      folder,
      module: `src/settings/inputs/${name}.ts`,
      // Before `inputs` and `outputs`, in the marks between which a document has the tables.
      mark: `${name}-`,
      constant: `${name.toUpperCase()}_INPUTS`,
      type: `${word}InputName`,
    }
  }),
].map(action => ({ ...action, path: [action.folder, 'action.yml'].filter(part => part !== '').join('/') }))

/** Which of our actions a step uses, in a workflow of ours or of others; `undefined` for another's. */
export function actionOf(uses, home) {
  return ACTIONS.find(({ folder }) => {
    const published = [home, folder].filter(part => part !== '').join('/')
    return uses === `./${folder}` || uses === `$/${folder}` || uses.startsWith(`${published}@`)
  })
}
