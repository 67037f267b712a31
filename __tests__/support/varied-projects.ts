import type { MeasuredProject } from '../../src/report/projects.ts'
import { type Partaker, rowOf } from './rows.ts'

/** Numbers from 0 to 1 that look like chance, and are the same every time. */
function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/**
 * So many projects as an organisation has them: some that everybody lives on, many that hang on one person or have nobody, and
 * people who hold several.
 */
export function variedProjects(projects: number): readonly MeasuredProject[] {
  const chance = chances(projects + 1)
  return Array.from({ length: projects }, (_, index) => {
    const fate = chance()
    const crowd = Math.ceil(50 * chance() ** 3)
    const activePart = fate < 0.12 ? 0 : chance()
    const size = 10 ** (1.3 * chance())
    return rowOf(`apache/${NAMES[index % NAMES.length]}${index < NAMES.length ? '' : `-${index}`}`, crew())

    function crew(): readonly Partaker[] {
      return Array.from({ length: crowd + 1 }, (_, place) => {
        const who = Math.floor(chance() * projects)
        const name = `${FIRST[who % FIRST.length]} ${LAST[Math.floor(who / FIRST.length) % LAST.length]}`
        const isActive = activePart > 0 && (place === 0 || chance() < activePart)
        return {
          name,
          login: name.toLowerCase().replace(/\W/g, ''),
          commits: Math.ceil((size * 40) / (place + 1) ** (1.6 * chance() * fate)),
          isActive,
          lastActivity: Date.parse(isActive ? '2026-09-01' : '2021-03-01') + place * 86_400_000 * 3,
        }
      })
    }
  })
}

const NAMES = [
  ...[
    'httpd',
    'tomcat',
    'commons-lang',
    'lucene',
    'kafka',
    'spark',
    'hadoop',
    'airflow',
    'maven',
    'groovy',
    'arrow',
    'beam',
  ],
  ...[
    'cassandra',
    'camel',
    'flink',
    'iceberg',
    'superset',
    'zookeeper',
    'thrift',
    'avro',
    'ant',
    'nifi',
    'pulsar',
    'druid',
  ],
]
const FIRST = [
  ...['Ada', 'Ben', 'Cleo', 'Dan', 'Eli', 'Finn', 'Gita', 'Hugo', 'Iris', 'Jo', 'Kofi', 'Lena', 'Mara', 'Nils', 'Oona'],
  ...['Jane', 'Bob', 'Ellen', 'Rich', 'Cho', 'Dee', 'Éva', 'Fay', 'Gus', 'Hal', 'Ida', 'Jörg', 'Kim', 'Pia'],
]
const LAST = [
  ...['Abbas', 'Brandt', 'Chen', 'Diaz', 'Evans', 'Fischer', 'Gupta', 'Hansen', 'Ivanov', 'Jansen', 'Khan', 'Lopez'],
  ...['Miller', 'Smith', 'Okafor', 'Li', 'Garcia', 'Novak', 'Haddad', 'Ito', 'Berg', 'Singh', 'Costa', 'Mori'],
]
