/** Servers whose paths are those of repositories; what follows the second step is a folder, or `v2`. */
const HOSTS: ReadonlySet<string> = new Set(['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org', 'gitea.com'])

/**
 * Where modules with a name of their own are, as their servers answer `?go-get=1`: the beginning of the path, and the repository,
 * where `*` is the step that follows. Those of most use; of any other, only its server knows.
 */
const VANITY: readonly (readonly [path: string, repository: string])[] = [
  ['golang.org/x/*', 'github.com/golang/*'],
  ['google.golang.org/grpc', 'github.com/grpc/grpc-go'],
  ['google.golang.org/protobuf', 'github.com/protocolbuffers/protobuf-go'],
  ['google.golang.org/genproto', 'github.com/googleapis/go-genproto'],
  ['google.golang.org/api', 'github.com/googleapis/google-api-go-client'],
  ['google.golang.org/appengine', 'github.com/golang/appengine'],
  ['cloud.google.com/go', 'github.com/googleapis/google-cloud-go'],
  ['k8s.io/*', 'github.com/kubernetes/*'],
  ['sigs.k8s.io/*', 'github.com/kubernetes-sigs/*'],
  ['go.uber.org/*', 'github.com/uber-go/*'],
  ['go.opentelemetry.io/otel', 'github.com/open-telemetry/opentelemetry-go'],
  ['go.opentelemetry.io/contrib', 'github.com/open-telemetry/opentelemetry-go-contrib'],
  ['go.opentelemetry.io/proto', 'github.com/open-telemetry/opentelemetry-proto-go'],
  ['go.opentelemetry.io/collector', 'github.com/open-telemetry/opentelemetry-collector'],
  ['go.opencensus.io', 'github.com/census-instrumentation/opencensus-go'],
  ['go.etcd.io/etcd', 'github.com/etcd-io/etcd'],
  ['go.etcd.io/*', 'github.com/etcd-io/*'],
  ['go.mongodb.org/mongo-driver', 'github.com/mongodb/mongo-go-driver'],
  ['go.starlark.net', 'github.com/google/starlark-go'],
  ['gotest.tools', 'github.com/gotestyourself/gotest.tools'],
  ['go.yaml.in/yaml', 'github.com/yaml/go-yaml'],
  ['gorm.io/gorm', 'github.com/go-gorm/gorm'],
  ['gorm.io/driver/*', 'github.com/go-gorm/*'],
  ['honnef.co/go/tools', 'github.com/dominikh/go-tools'],
  ['mvdan.cc/*', 'github.com/mvdan/*'],
  ['dario.cat/mergo', 'github.com/darccio/mergo'],
  ['istio.io/*', 'github.com/istio/*'],
  ['knative.dev/*', 'github.com/knative/*'],
]

/**
 * The address of the repository of a Go module, without a scheme.
 *
 * @param path text from outside: `github.com/owner/name/v2`, `gopkg.in/yaml.v3`
 * @returns `null` where the path does not say it; what is returned is no more checked than the path
 */
export function goPlace(path: string): string | null {
  const [host = '', ...steps] = path.split('/')
  if (HOSTS.has(host)) return steps.length < 2 ? null : [host, ...steps.slice(0, 2)].join('/')
  if (host === 'gopkg.in') return gopkg(steps)
  for (const [beginning, repository] of VANITY) {
    const rest = restAfter(path, beginning)
    if (rest !== null) return repository.replace('*', () => rest)
  }
  return path.includes('.git/') || path.endsWith('.git') ? `${path.split('.git')[0]}.git` : null
}

/** `gopkg.in/yaml.v3` is go-yaml/yaml, and `gopkg.in/owner/name.v1` owner/name: as that server says of itself. */
function gopkg([first = '', second]: readonly string[]): string | null {
  const [, name] = /^([\w-]+(?:\.[\w-]+)*)\.v\d+(?:-unstable)?$/.exec(second ?? first) ?? []
  if (name === undefined) return null
  return second === undefined ? `github.com/go-${name}/${name}` : `github.com/${first}/${name}`
}

/** What stands for the star, `''` where there is none; `null` where the path begins otherwise. */
function restAfter(path: string, beginning: string): string | null {
  const isOpen = beginning.endsWith('*')
  const fixed = isOpen ? beginning.slice(0, -1) : beginning
  if (!isOpen) return path === fixed || path.startsWith(`${fixed}/`) ? '' : null
  const [step = ''] = path.startsWith(fixed) ? path.slice(fixed.length).split('/') : []
  return step === '' ? null : step
}
