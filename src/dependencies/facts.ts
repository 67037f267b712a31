/**
 * What can be said of something that is depended on, each judged by itself: the repository is archived; nobody, or exactly one
 * person, is active in it; no repository is known; it could not be measured.
 */
export const FACTS = ['archived', 'nobody', 'alone', 'unknown', 'unmeasured'] as const

/** One of these words, as the inputs and the waivers have them. */
export type Fact = (typeof FACTS)[number]
