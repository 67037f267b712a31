import type { BadgePaths } from '../render/badge.ts'
import { renderJson } from '../render/json.ts'
import type { Report } from '../report/report.ts'
import { readPageAssets } from './page-assets.ts'

/** What a report looks like as each of the files that may be asked for; only those that are asked for are made, and loaded. */
export interface ReportForms {
  readonly json: () => string
  readonly page: () => Promise<string>
  /** Of a path as it was given; `null` where there is none of such a report. */
  readonly badge: ((path: string) => Promise<BadgeForms>) | null
  /** `null` where there is none of such a report. */
  readonly picture: (() => Promise<string>) | null
}

/** A badge as a picture, and as JSON for an endpoint badge of shields.io. */
export interface BadgeForms {
  readonly svg: string
  readonly endpoint: string
  /** Where both lie. */
  readonly paths: BadgePaths
}

/** The forms of a report on one subject. */
export function formsOfReport(report: Report): ReportForms {
  return {
    json: () => renderJson(report),
    page: async () => {
      const { renderHtml } = await import('../render/html/page.ts')
      return renderHtml(report, await readPageAssets())
    },
    badge: async path => {
      const { badgePaths, renderBadge, renderBadgeEndpoint } = await import('../render/badge.ts')
      return { svg: await renderBadge(report), endpoint: renderBadgeEndpoint(report), paths: badgePaths(path) }
    },
    picture: async () => {
      const { pictureOf, renderPicture } = await import('../render/picture.ts')
      return renderPicture(pictureOf(report))
    },
  }
}
