import { describe, expect, test } from '@jest/globals'
import { goPlace } from '../../src/dependencies/read/other/go-place.ts'
import { said } from './reading.ts'

describe('go.mod', () => {
  test('names repositories by its paths, and what is indirect', async () => {
    const lock = `module example.com/app

go 1.26.0

require (
	cloud.google.com/go/storage v1.2.0
	dario.cat/mergo v1.0.1
	github.com/octo/pony/v3 v3.1.0
	github.com/octo/stable/foal v0.0.0-20260102030405-0123456789ab
	go.uber.org/zap v1.2.3
	golang.org/x/text v0.4.0
	google.golang.org/grpc v1.5.0
	gopkg.in/yaml.v3 v3.0.1 // kept
	istio.io/api v1.6.0
	k8s.io/api v0.7.0
	sigs.k8s.io/yaml v1.8.0
)

require go.yaml.in/yaml/v2 v2.9.0 // indirect
require gopkg.in/octo/mare.v4 v4.10.0 // indirect; kept
`
    expect(await said('go', 'go.mod', { 'go.mod': lock })).toEqual([
      'go/cloud.google.com/go/storage v1.2.0 direct runtime github.com/googleapis/google-cloud-go by lock file not public',
      'go/dario.cat/mergo v1.0.1 direct runtime github.com/darccio/mergo by lock file not public',
      'go/github.com/octo/pony/v3 v3.1.0 direct runtime github.com/octo/pony by lock file not public',
      'go/github.com/octo/stable/foal v0.0.0-20260102030405-0123456789ab direct runtime github.com/octo/stable by lock file not public',
      'go/go.uber.org/zap v1.2.3 direct runtime github.com/uber-go/zap by lock file not public',
      'go/go.yaml.in/yaml/v2 v2.9.0 runtime github.com/yaml/go-yaml by lock file not public',
      'go/golang.org/x/text v0.4.0 direct runtime github.com/golang/text by lock file not public',
      'go/google.golang.org/grpc v1.5.0 direct runtime github.com/grpc/grpc-go by lock file not public',
      'go/gopkg.in/octo/mare.v4 v4.10.0 runtime github.com/octo/mare by lock file not public',
      'go/gopkg.in/yaml.v3 v3.0.1 direct runtime github.com/go-yaml/yaml by lock file not public',
      'go/istio.io/api v1.6.0 direct runtime github.com/istio/api by lock file not public',
      'go/k8s.io/api v0.7.0 direct runtime github.com/kubernetes/api by lock file not public',
      'go/sigs.k8s.io/yaml v1.8.0 direct runtime github.com/kubernetes-sigs/yaml by lock file not public',
    ])
  })

  test('takes what is replaced from where it is replaced with, and from a folder of nobody else', async () => {
    const lock = `module "octo.example/pony"
go 1.16
require (
	corp.example/a v1.0.0
	corp.example/b v1.0.0
	corp.example/c v1.0.0
	corp.example/d v1.0.0
)
exclude corp.example/e v1.0.0
replace (
	corp.example/a => github.com/octo/a v2.0.0
	corp.example/b v1.0.0 => ../b
	corp.example/c v0.9.0 => github.com/octo/c v2.0.0
)
`
    expect(await said('go', 'go.mod', { 'go.mod': lock })).toEqual([
      'go/corp.example/a v2.0.0 direct runtime github.com/octo/a by lock file not public',
      'go/corp.example/c v1.0.0 direct runtime not public',
      'go/corp.example/d v1.0.0 direct runtime not public',
      'go.mod is for a Go before 1.17, and names only a part of what is not direct.',
    ])
  })
})

test('a tool of go.mod is direct and for development, unless the code asks for its module, too', async () => {
  const lock = `module octo.example/pony
go 1.24
tool (
	github.com/octo/tools/cmd/lint
	github.com/octo/tools/cmd/vet/deep
	github.com/octo/log/cmd/show
	octo.example/pony/cmd/own
)
require github.com/octo/log v1.0.0
require (
	github.com/octo/tools v0.3.0 // indirect
	github.com/octo/tools/cmd/vet v0.4.0 // indirect
	github.com/octo/too v0.5.0 // indirect
)
`
  expect(await said('go', 'go.mod', { 'go.mod': lock })).toEqual([
    'go/github.com/octo/log v1.0.0 direct runtime github.com/octo/log by lock file not public',
    'go/github.com/octo/too v0.5.0 runtime github.com/octo/too by lock file not public',
    'go/github.com/octo/tools v0.3.0 direct development github.com/octo/tools by lock file not public',
    'go/github.com/octo/tools/cmd/vet v0.4.0 direct development github.com/octo/tools by lock file not public',
  ])
})

describe('Cargo.lock', () => {
  const crate = (
    name: string,
    version: string,
    needs: readonly string[] = [],
    source = 'registry+https://github.com/rust-lang/crates.io-index',
  ) =>
    `[[package]]\nname = "${name}"\nversion = "${version}"\n${source === '' ? '' : `source = "${source}"\n`}dependencies = ${JSON.stringify(needs)}\n`

  test('has what the workspace asks for, whose manifests say what for (after BurntSushi/ripgrep)', async () => {
    const lock = `version = 4\n\n${[
      crate('ripgrep', '15.2.0', ['anyhow', 'ignore', 'lexopt', 'serde_derive', 'walkdir', 'real-name'], ''),
      crate('ignore', '0.4.33', ['bstr', 'log 0.4.29', 'walkdir', 'crossbeam-channel', 'winapi-util'], ''),
      crate('anyhow', '1.0.104'),
      crate('lexopt', '0.3.2'),
      crate('bstr', '1.13.0', ['memchr']),
      crate('memchr', '2.8.3'),
      crate('log', '0.3.9'),
      crate('log', '0.4.29'),
      crate('crossbeam-channel', '0.5.16', ['crossbeam-utils']),
      crate('crossbeam-utils', '0.8.22'),
      crate('serde_derive', '1.0.229'),
      crate('walkdir', '2.5.0', ['same-file']),
      crate('same-file', '1.0.6'),
      crate('winapi-util', '0.1.11', [], 'sparse+https://cargo.corp.example/index/'),
      crate(
        'real-name',
        '1.0.0',
        [],
        'git+https://github.com/meilisearch/bbqueue?branch=main#e8af4a4bccc8eb36b2b0442c4a9c5cb839d1cea2',
      ),
    ].join('\n')}`
    const checkout = {
      'Cargo.lock': lock,
      'Cargo.toml': `[package]\nname = "ripgrep"\n[workspace]\nmembers = ["crates/ignore"]\n[workspace.dependencies]\nalias = { package = "real-name" }\n[dependencies]\nanyhow = "1"\nignore = { path = "crates/ignore" }\n[build-dependencies]\nlexopt = "0.3"\n[dev-dependencies]\nserde_derive = "1"\nwalkdir = "2"\nalias.workspace = true\n`,
      'crates/ignore/Cargo.toml': `[package]\nname = "ignore"\n[dependencies]\nlog = "0.4"\nwalkdir = "2"\n[target.'cfg(windows)'.dependencies.winapi-util]\nversion = "0.1"\n[dev-dependencies]\nbstr = "1"\ncrossbeam-channel = "0.5"\n`,
    }
    expect(await said('cargo', 'Cargo.lock', checkout)).toEqual([
      'cargo/anyhow 1.0.104 direct runtime',
      'cargo/bstr 1.13.0 direct development',
      'cargo/crossbeam-channel 0.5.16 direct development',
      'cargo/crossbeam-utils 0.8.22 development',
      'cargo/lexopt 0.3.2 direct runtime',
      'cargo/log 0.3.9 runtime',
      'cargo/log 0.4.29 direct runtime',
      'cargo/memchr 2.8.3 development',
      'cargo/real-name 1.0.0 direct development github.com/meilisearch/bbqueue by lock file not public',
      'cargo/same-file 1.0.6 runtime',
      'cargo/serde_derive 1.0.229 direct development',
      'cargo/walkdir 2.5.0 direct runtime',
      'cargo/winapi-util 0.1.11 direct runtime not public',
    ])
  })

  test('says without manifests what is direct, and of nothing that it is for development', async () => {
    const lock = crate('pony', '1.0.0', ['a'], '') + crate('a', '1.0.0', ['b']) + crate('b', '1.0.0')
    expect(await said('cargo', 'Cargo.lock', { 'Cargo.lock': lock })).toEqual([
      'cargo/a 1.0.0 direct runtime',
      'cargo/b 1.0.0 runtime',
    ])
  })
})

describe('Gemfile.lock', () => {
  test('has what is direct; the Gemfile says what for (after rails/rails)', async () => {
    const lock = `GIT
  remote: https://github.com/rails/sdoc.git
  revision: 0123abc
  branch: main
  specs:
    sdoc (2.6.1)
      rdoc (>= 5.0)

PATH
  remote: .
  specs:
    actionpack (8.2.0.alpha)
      rack (>= 2.2.4)

GEM
  remote: https://rubygems.org/
  specs:
    minitest (6.0.1)
      prism (~> 1.5)
    nokogiri (1.19.0)
      racc (~> 1.4)
    nokogiri (1.19.0-x86_64-linux-gnu)
      racc (~> 1.4)
    prism (1.9.0)
    puma (7.2.0)
    racc (1.8.1)
    rack (3.2.4)
    rdoc (7.1.0)
    rubocop (1.84.0)

GEM
  remote: https://gems.corp.example/
  specs:
    inner (1.0.0)

PLATFORMS
  ruby
  x86_64-linux-gnu

DEPENDENCIES
  actionpack!
  inner!
  minitest
  nokogiri (>= 1.8.1, != 1.11.0)
  puma
  rubocop (>= 1.25.1)
  sdoc!

BUNDLED WITH
   4.0.4
`
    const gemfile = `source "https://rubygems.org"
gemspec
gem "minitest", groups: [:development, :test]
gem "puma", require: false
group :rubocop do
  gem "rubocop", ">= 1.25.1", require: false
end
group :doc do
  if ENV["DOC"]
    gem "sdoc", git: "https://github.com/rails/sdoc.git"
  end
end
platforms :mri do
  gem("nokogiri", ">= 1.8.1", group: :default)
end
gem "inner", :group => :production
`
    const lines = [
      'gem/inner 1.0.0 direct runtime not public',
      'gem/minitest 6.0.1 direct development',
      'gem/nokogiri 1.19.0 direct runtime',
      'gem/prism 1.9.0 development',
      'gem/puma 7.2.0 direct runtime',
      'gem/racc 1.8.1 runtime',
      'gem/rack 3.2.4 direct runtime',
      'gem/rdoc 7.1.0 development',
      'gem/rubocop 1.84.0 direct development',
      'gem/sdoc 2.6.1 direct development github.com/rails/sdoc by lock file not public',
    ]
    expect(await said('bundler', 'Gemfile.lock', { 'Gemfile.lock': lock, Gemfile: gemfile })).toEqual(lines)
    expect(await said('bundler', 'gems.locked', { 'gems.locked': lock })).toEqual(
      lines.map(line => line.replace('development', 'runtime')),
    )
  })
})

test('composer.lock names repositories; composer.json says what is direct', async () => {
  const entry = (name: string, more = {}) => ({
    name,
    version: '1.5.12',
    source: { type: 'git', url: `https://github.com/${name}.git`, reference: '0123abc' },
    'notification-url': 'https://packagist.org/downloads/',
    ...more,
  })
  const packages = [
    entry('composer/ca-bundle'),
    entry('Psr/log', {
      source: null,
      support: { source: 'https://github.com/php-fig/log/tree/3.0.2' },
      'notification-url': null,
    }),
    entry('octo/part', { dist: { type: 'path', url: '../part' } }),
  ]
  const lock = JSON.stringify({ packages, 'packages-dev': [entry('phpstan/phpstan', { source: null })] })
  const manifest = JSON.stringify({
    require: { php: '^7.2', 'composer/ca-bundle': '^1.5' },
    'require-dev': { 'PHPStan/phpstan': '1' },
  })
  const lines = await said('composer', 'composer.lock', { 'composer.lock': lock, 'composer.json': manifest })
  expect(lines).toEqual([
    'composer/composer/ca-bundle 1.5.12 direct runtime github.com/composer/ca-bundle by lock file',
    'composer/phpstan/phpstan 1.5.12 direct development',
    'composer/psr/log 1.5.12 runtime github.com/php-fig/log by lock file not public',
  ])
  const [first, ...rest] = await said('composer', 'composer.lock', { 'composer.lock': lock })
  expect([first, rest.at(-1)]).toEqual([
    lines[0],
    'composer.lock does not say which of its packages are direct, and no composer.json is beside it: all of them count as direct.',
  ])
})

describe('Package.resolved', () => {
  const manifest =
    '.package(url: "https://github.com/vapor/vapor.git", from: "4.0.0"), .package(url:"https://github.com/0xLeif/Fork", from: "0.1.0")'
  const second = {
    pins: [
      {
        identity: 'vapor',
        kind: 'remoteSourceControl',
        location: 'https://github.com/vapor/vapor.git',
        state: { revision: '0123', version: '4.65.0' },
      },
      {
        identity: 'fork',
        kind: 'remoteSourceControl',
        location: 'git@github.com:0xLeif/Fork.git',
        state: { branch: 'main', revision: '0123' },
      },
      {
        identity: 'swift-nio',
        kind: 'remoteSourceControl',
        location: 'https://github.com/apple/swift-nio.git',
        state: { revision: '0123' },
      },
      { identity: 'own', kind: 'localSourceControl', location: '/Users/ann/own', state: { revision: '0123' } },
    ],
    version: 2,
  }
  const first = {
    object: {
      pins: [
        {
          package: 'Vapor',
          repositoryURL: 'https://github.com/vapor/vapor.git',
          state: { branch: null, revision: '0123', version: '4.65.0' },
        },
        {
          package: 'Fork',
          repositoryURL: 'git@github.com:0xLeif/Fork.git',
          state: { branch: 'main', revision: '0123', version: null },
        },
        {
          package: 'NIO',
          repositoryURL: 'https://github.com/apple/swift-nio.git',
          state: { branch: null, revision: '0123', version: null },
        },
      ],
    },
    version: 1,
  }
  const lines = [
    'swift/fork main direct runtime github.com/0xLeif/Fork by lock file not public',
    'swift/swift-nio 0123 runtime github.com/apple/swift-nio by lock file not public',
    'swift/vapor 4.65.0 direct runtime github.com/vapor/vapor by lock file not public',
  ]

  test.each([
    ['version 1', first],
    ['version 2', second],
    ['version 3', { originHash: '0123', ...second, version: 3 }],
  ])('names repositories, in %s', async (_, lock) => {
    const checkout = { 'Package.resolved': JSON.stringify(lock), 'Package.swift': manifest }
    expect(await said('swift', 'Package.resolved', checkout)).toEqual(lines)
  })

  test('is also in the folders of Xcode', async () => {
    const path = 'app/App.xcodeproj/project.xcworkspace/xcshareddata/swiftpm/Package.resolved'
    expect(await said('swift', path, { [path]: JSON.stringify(second), 'app/Package.swift': manifest })).toEqual(lines)
    expect((await said('swift', path, { [path]: JSON.stringify(second) })).at(-1)).toBe(
      `${path} does not say which of its packages are direct, and no Package.swift is beside it: all of them count as direct.`,
    )
  })
})

describe('.gitmodules', () => {
  const modules = `[submodule "third_party/git"]
	path = third_party/git
	url = https://git.kernel.org/pub/scm/git/git.git
# a comment
[submodule "tests"]
	path = tests
	url = ../tests.git
[submodule "inner"]
	url = ssh://git@127.0.0.1/a/b
[submodule "out"]
	url = ../../../../x
`
  const git = 'submodule/third_party/git any direct runtime git.kernel.org/pub/scm/git/git by manifest not public'

  test('names repositories, also by where they are beside the checkout', async () => {
    expect(await said('submodules', '.gitmodules', { '.gitmodules': modules })).toEqual([
      'submodule/inner any direct runtime not public',
      'submodule/out any direct runtime not public',
      'submodule/tests any direct runtime github.com/octo/tests by manifest not public',
      git,
    ])
  })

  test('says so where nobody knows where the checkout is from', async () => {
    expect(await said('submodules', '.gitmodules', { '.gitmodules': modules }, null)).toEqual([
      'submodule/inner any direct runtime not public',
      'submodule/out any direct runtime not public',
      'submodule/tests any direct runtime not public',
      git,
      '.gitmodules names repositories by where they are beside this one, and where this one is, nobody knows.',
    ])
  })
})

test.each([
  ['github.com/only-owner', null],
  ['gopkg.in/yaml', null],
  ['golang.org/x', null],
  ['golang.org/xenon/net', null],
  ['google.golang.org/grpc-other', null],
  ['corp.example/a', null],
  ['corp.example/a/b.git/c', 'corp.example/a/b.git'],
  ['gitlab.com/a/b/v2', 'gitlab.com/a/b'],
  ['golang.org/x/$&', 'github.com/golang/$&'],
])('the repository of the Go module %s is %s', (path, repository) => {
  expect(goPlace(path)).toBe(repository)
})
