/** What a reader sees, a space between two elements. */
export function textOf(html: string): string {
  return html
    .replace(/^.*<body>|<script.*$/gs, '')
    .replace(/<\/?(?:bdi|time|a|button)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
