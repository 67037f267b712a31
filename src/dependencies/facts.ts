/** Every fact about a repository that a gate can ask for, in the order in which a verdict looks at them. */
export const FACTS = ['archived', 'nobody', 'alone', 'unknown', 'unmeasured'] as const

/** A fact about a repository, each judged by itself. */
export type Fact = (typeof FACTS)[number]
