import { describe, expect, test } from '@jest/globals'
import { read, said } from './reading.ts'

const DIRECT = 'all of them count as direct.'

describe('poetry.lock', () => {
  const entry = (name: string, more: string) =>
    `[[package]]\nname = "${name}"\nversion = "1.0.0"\noptional = false\n${more}\n`
  const project = `[project]
name = "poetry"
dependencies = ["build (>=1.2.1,<2.0.0)", "poetry-core @ git+https://github.com/python-poetry/poetry-core.git"]
[project.optional-dependencies]
colors = ["Colour_ama"]
[tool.poetry.dependencies]
python = "^3.9"
[tool.poetry.group.dev.dependencies]
pre-commit = ">=2.10"
[tool.poetry.group.main.dependencies]
inner = "1"
[dependency-groups]
test = ["pytest>=8", { include-group = "other" }]
`
  const source = (type: string, url: string) => `[package.source]\ntype = "${type}"\nurl = "${url}"\n`

  test('of Poetry 2 says what each package is for (after python-poetry/poetry)', async () => {
    const lock = [
      entry('build', 'groups = ["main", "test"]\n[package.dependencies]\nPyproject_Hooks = "*"'),
      entry('pyproject-hooks', 'groups = ["main"]'),
      entry('colour.ama', 'groups = ["main"]\nmarkers = "extra == \\"colors\\""'),
      entry('pre-commit', 'groups = ["dev"]'),
      entry('pytest', 'groups = ["test"]'),
      entry('inner', `groups = ["main"]\n${source('legacy', 'https://pypi.corp.example/simple')}`),
      entry('mirrored', `groups = ["main"]\n${source('legacy', 'https://pypi.org/simple')}`),
      entry(
        'poetry-core',
        `groups = ["main"]\n${source('git', 'https://github.com/python-poetry/poetry-core.git')}reference = "main"`,
      ),
      entry('own-part', `groups = ["main"]\n${source('directory', 'part')}`),
    ].join('\n')
    expect(await said('poetry', 'poetry.lock', { 'poetry.lock': lock, 'pyproject.toml': project })).toEqual([
      'pypi/build 1.0.0 direct runtime',
      'pypi/colour-ama 1.0.0 direct runtime',
      'pypi/inner 1.0.0 direct runtime not public',
      'pypi/mirrored 1.0.0 runtime',
      'pypi/poetry-core 1.0.0 direct runtime github.com/python-poetry/poetry-core by lock file not public',
      'pypi/pre-commit 1.0.0 direct development',
      'pypi/pyproject-hooks 1.0.0 runtime',
      'pypi/pytest 1.0.0 direct development',
    ])
  })

  test('of older ones says it by category, or leaves it to pyproject.toml', async () => {
    const lock = [
      entry('build', '[package.dependencies]\nhooks = {version = "*", markers = "x"}'),
      entry('hooks', ''),
      entry('pytest', '[package.dependencies]\npluggy = "*"'),
      entry('pluggy', ''),
      entry('pre-commit', 'category = "main"'),
      entry('other', 'category = "dev"'),
    ].join('\n')
    expect(await said('poetry', 'poetry.lock', { 'poetry.lock': lock, 'pyproject.toml': project })).toEqual([
      'pypi/build 1.0.0 direct runtime',
      'pypi/hooks 1.0.0 runtime',
      'pypi/other 1.0.0 development',
      'pypi/pluggy 1.0.0 development',
      'pypi/pre-commit 1.0.0 direct runtime',
      'pypi/pytest 1.0.0 direct development',
    ])
    const { dependencies, notes } = await read('poetry', 'poetry.lock', { 'poetry.lock': lock })
    expect(dependencies.filter(({ direct }) => !direct)).toEqual([])
    expect(notes).toEqual([
      `poetry.lock does not say which of its packages are direct, and no pyproject.toml is beside it: ${DIRECT}`,
    ])
  })
})

test('what a folder of poetry.lock asks for is direct, and needed for what the folder is needed for', async () => {
  const source = '[package.source]\ntype = "directory"\nurl = "part"\n'
  const entry = (name: string, more = '') => `[[package]]\nname = "${name}"\nversion = "1.0.0"\n${more}\n`
  const lock = [
    entry('part', `[package.dependencies]\ninner = "*"\n${source}`),
    entry('tools', `[package.dependencies]\npytest = "*"\n${source}`),
    entry('inner'),
    entry('pytest', '[package.dependencies]\npluggy = "*"'),
    entry('pluggy'),
  ].join('\n')
  const project = `[tool.poetry.dependencies]\npart = { path = "part" }\n[tool.poetry.group.dev.dependencies]\ntools = { path = "tools" }\n`
  expect(await said('poetry', 'poetry.lock', { 'poetry.lock': lock, 'pyproject.toml': project })).toEqual([
    'pypi/inner 1.0.0 direct runtime',
    'pypi/pluggy 1.0.0 development',
    'pypi/pytest 1.0.0 direct development',
  ])
})

test('uv.lock has the projects of the checkout among its packages', async () => {
  const lock = `version = 1
[[package]]
name = "augur"
version = "0.94.0"
source = { editable = "." }
dependencies = [{ name = "numpy", version = "1.26.4", marker = "a" }, { name = "numpy", version = "2.2.0", marker = "b" }, { name = "part" }]
[package.optional-dependencies]
web = [{ name = "flask", extra = ["async"] }]
[package.dev-dependencies]
dev = [{ name = "pytest" }, { name = "flask" }]
[[package]]
name = "part"
version = "0.1.0"
source = { directory = "part" }
dependencies = [{ name = "inner" }]
[[package]]
name = "numpy"
version = "1.26.4"
source = { registry = "https://pypi.org/simple" }
[[package]]
name = "numpy"
version = "2.2.0"
source = { registry = "https://pypi.org/simple" }
[[package]]
name = "numpy"
version = "2.3.0"
source = { registry = "https://pypi.org/simple" }
[[package]]
name = "flask"
version = "3.0.0"
source = { git = "https://github.com/pallets/flask?rev=main#0123abc" }
[package.optional-dependencies]
async = [{ name = "asgiref" }]
[[package]]
name = "asgiref"
version = "3.8.0"
source = { registry = "https://pypi.org/simple" }
[[package]]
name = "pytest"
version = "8.0.0"
source = { registry = "https://pypi.org/simple" }
dependencies = [{ name = "iniconfig" }]
[[package]]
name = "iniconfig"
version = "2.0.0"
source = { registry = "https://pypi.org/simple" }
[[package]]
name = "inner"
version = "1.0.0"
source = { registry = "https://pypi.corp.example/simple" }
`
  expect(await said('uv', 'uv.lock', { 'uv.lock': lock })).toEqual([
    'pypi/asgiref 3.8.0 runtime',
    'pypi/flask 3.0.0 direct runtime github.com/pallets/flask by lock file not public',
    'pypi/iniconfig 2.0.0 development',
    'pypi/inner 1.0.0 direct runtime not public',
    'pypi/numpy 1.26.4 direct runtime',
    'pypi/numpy 2.2.0 direct runtime',
    'pypi/numpy 2.3.0 runtime',
    'pypi/pytest 8.0.0 direct development',
  ])
})

describe('Pipfile.lock', () => {
  const lock = (url: string) =>
    JSON.stringify({
      _meta: { 'pipfile-spec': 6, sources: [{ name: 'pypi', url, verify_ssl: true }] },
      default: {
        Click: { version: '==8.0.3' },
        git: { git: 'https://github.com/octo/git.git', ref: '0123abc' },
        own: { path: '.' },
      },
      develop: { click: { version: '==8.0.3' }, docutils: { version: '==0.21.2' } },
      docs: { sphinx: { file: 'https://corp.example/sphinx.tgz' } },
    })

  test('has its packages by groups; the Pipfile says what is direct (after pypa/pipenv)', async () => {
    const pipfile = '[[source]]\nurl = "x"\n[packages]\nclick = "==8.0.3"\n[docs]\nSphinx = "*"\n'
    const checkout = { 'Pipfile.lock': lock('https://pypi.org/simple'), Pipfile: pipfile }
    expect(await said('pipenv', 'Pipfile.lock', checkout)).toEqual([
      'pypi/click 8.0.3 direct runtime',
      'pypi/docutils 0.21.2 development',
      'pypi/git 0123abc runtime github.com/octo/git by lock file not public',
      'pypi/sphinx any direct development not public',
    ])
  })

  test('of another index is not public, and without a Pipfile all of it direct', async () => {
    const { dependencies, notes } = await read('pipenv', 'Pipfile.lock', {
      'Pipfile.lock': lock('https://pypi.corp.example/simple'),
    })
    expect(dependencies.filter(({ isPublic, direct }) => isPublic || !direct)).toEqual([])
    expect(notes).toEqual([
      `Pipfile.lock does not say which of its packages are direct, and no Pipfile is beside it: ${DIRECT}`,
    ])
  })
})

describe('requirements.txt', () => {
  const lines = (text: string, path = 'requirements.txt') => said('requirements', path, { [path]: text })

  test('by hand is all direct', async () => {
    const text = `# what we need
Django>=4,<5 ; python_version > "3.8"  # and why
requests[socks] == 2.32.0
zope.interface===5.0
ruamel-yaml (==0.17)
git+ssh://git@github.com/octo/python-foal.git@v1.1.0
-e git+https://github.com/octo/thing.git@main#egg=Real_Name&subdirectory=x
named @ https://github.com/octo/named/archive/refs/tags/v1.zip
elsewhere @ https://corp.example/elsewhere.whl
./own
-e .
file:///own
-r other.txt
--requirement more.txt
-c constraints.txt
--no-binary :all:
`
    expect(await lines(text)).toEqual([
      'pypi/django any direct runtime',
      'pypi/elsewhere any direct runtime not public',
      'pypi/named any direct runtime github.com/octo/named by lock file not public',
      'pypi/python-foal any direct runtime github.com/octo/python-foal by lock file not public',
      'pypi/real-name any direct runtime github.com/octo/thing by lock file not public',
      'pypi/requests 2.32.0 direct runtime',
      'pypi/ruamel-yaml any direct runtime',
      'pypi/zope-interface 5.0 direct runtime',
      'requirements.txt includes other files with -r: they are read where their own names say what they are.',
    ])
  })

  test('as pip-compile and uv lock it says what asks for each', async () => {
    const text = `#    pip-compile --allow-unsafe --generate-hashes --output-file=requirements-dev-lock.txt requirements-dev.txt
atomicwrites==1.0.0 \\
    --hash=sha256:1111111111111111111111111111111111111111111111111111111111111111
    # via -r requirements-dev.txt
attrs==25.0.0 \\
    --hash=sha256:2222222222222222222222222222222222222222222222222222222222222222 \\
    --hash=sha256:3333333333333333333333333333333333333333333333333333333333333333
    # via
    #   -c constraints.txt
    #   jsonschema
    #   referencing
black==26.0.0
    # via ansible-lint
click==8.0.0  # via black, jsonschema
jsonschema==4.0.0
    # via house (pyproject.toml)
referencing==0.36.0
    # via jsonschema
`
    expect(await lines(text, 'requirements-dev-lock.txt')).toEqual([
      'pypi/atomicwrites 1.0.0 direct development',
      'pypi/attrs 25.0.0 development',
      'pypi/black 26.0.0 direct development',
      'pypi/click 8.0.0 development',
      'pypi/jsonschema 4.0.0 direct development',
      'pypi/referencing 0.36.0 development',
    ])
  })

  test.each([
    '--index-url https://pypi.corp.example/simple',
    '--extra-index-url=https://corp.example',
    '-i http://pypi.org/simple',
  ])('with %s is not public', async option => {
    expect(await lines(`${option}\na==1\n`)).toEqual(['pypi/a 1 direct runtime not public'])
  })

  test('with the public index is public', async () => {
    expect(await lines('-i https://pypi.org/simple\na==1\n')).toEqual(['pypi/a 1 direct runtime'])
  })
})
