export const id = 175;
export const ids = [175];
export const modules = {

/***/ 3175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   badgePaths: () => (/* binding */ badgePaths),
/* harmony export */   renderBadge: () => (/* binding */ renderBadge),
/* harmony export */   renderBadgeEndpoint: () => (/* binding */ renderBadgeEndpoint)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8944);
/* harmony import */ var _text_numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5825);


const LABEL = 'pony factor';
/** Dark enough for white letters (WCAG AA). */
const COLORS = {
    low: '#1a7f37',
    moderate: '#8a5d00',
    high: '#b34700',
    critical: '#cf222e',
    unknown: '#57606a',
};
/** The badge as SVG. */
async function renderBadge(report) {
    // Most of the library is a table of letter widths, which is only worth loading for those who ask for a badge.
    const { makeBadge } = await __webpack_require__.e(/* import() */ 833).then(__webpack_require__.bind(__webpack_require__, 8833));
    return `${makeBadge({ label: LABEL, message: messageOf(report), color: colorOf(report) })}\n`;
}
/** The badge as JSON for an endpoint badge (https://shields.io/badges/endpoint-badge). */
function renderBadgeEndpoint(report) {
    const badge = { schemaVersion: 1, label: LABEL, message: messageOf(report), color: colorOf(report) };
    return `${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printableJson */ .et)(badge)}\n`;
}
/** Both forms are always written, side by side, whichever of the two a path names. */
function badgePaths(path) {
    const stem = path.replace(/\.(?:svg|json)$/, '');
    return path === stem ? { svg: path, json: `${path}.json` } : { svg: `${stem}.svg`, json: `${stem}.json` };
}
function messageOf({ measurement: { figures, rules } }) {
    const apf = figures.augmented[rules.baseline];
    if (figures.risk === 'unknown')
        return 'no commits';
    if (apf.reached)
        return `${(0,_text_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(apf.value)} | ${figures.risk}`;
    return `${figures.activeContributors === 0 ? 'nobody active' : 'no majority'} | ${figures.risk}`;
}
function colorOf({ measurement: { figures } }) {
    return COLORS[figures.risk];
}


/***/ })

};
