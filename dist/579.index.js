export const id = 579;
export const ids = [579];
export const modules = {

/***/ 7579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderHtml: () => (/* binding */ renderHtml)
});

// EXTERNAL MODULE: ./lib/words/medium.js
var medium = __webpack_require__(6906);
// EXTERNAL MODULE: ./lib/text/times.js
var times = __webpack_require__(1985);
// EXTERNAL MODULE: ./lib/words/gate-sentence.js
var gate_sentence = __webpack_require__(5646);
// EXTERNAL MODULE: ./lib/words/headline.js
var headline = __webpack_require__(5337);
// EXTERNAL MODULE: ./lib/words/parts/doubts.js
var doubts = __webpack_require__(6389);
// EXTERNAL MODULE: ./lib/words/parts/forecast.js
var forecast = __webpack_require__(8623);
// EXTERNAL MODULE: ./lib/words/parts/method.js
var method = __webpack_require__(9735);
// EXTERNAL MODULE: ./lib/words/parts/numbers.js
var numbers = __webpack_require__(9466);
// EXTERNAL MODULE: ./lib/words/parts/sensitivity.js
var sensitivity = __webpack_require__(3779);
// EXTERNAL MODULE: ./lib/words/parts/trend.js
var parts_trend = __webpack_require__(2583);
// EXTERNAL MODULE: ./lib/words/parts/what-if.js
var what_if = __webpack_require__(2098);
// EXTERNAL MODULE: ./lib/words/parts/who-is-who.js
var who_is_who = __webpack_require__(5404);
// EXTERNAL MODULE: ./lib/words/view.js
var words_view = __webpack_require__(3056);
// EXTERNAL MODULE: ./lib/measure/figures/fraction.js
var figures_fraction = __webpack_require__(7694);
// EXTERNAL MODULE: ./lib/text/numbers.js
var text_numbers = __webpack_require__(5825);
// EXTERNAL MODULE: ./lib/words/parts/cells.js
var cells = __webpack_require__(2485);
// EXTERNAL MODULE: ./lib/text/escape.js
var text_escape = __webpack_require__(8944);
;// CONCATENATED MODULE: ./lib/render/html/tree.js


/** An element: `h('p', { class: 'lead' }, 'Hello')`. */
function h(tag, attributes, ...children) {
    return { tag, attributes, children };
}
/** A section with its heading. */
function section(title, ...content) {
    return h('section', {}, h('h2', {}, title), ...content);
}
/** The elements that have no end tag, as far as pages of ours use them. */
const VOID = new Set(['input', 'meta']);
/** A text of a page as a reader sees it, in markup and in nodes alike. */
const shownText = text_numbers/* unitsKept */.e;
/** Writes trees as HTML. */
function markup(trees) {
    return trees.map(tree => (typeof tree === 'string' ? (0,text_escape/* htmlWhole */.tL)(shownText(tree)) : elementMarkup(tree))).join('');
}
function elementMarkup({ tag, attributes, children }) {
    const start = `<${[tag, ...Object.entries(attributes).flatMap(attributeMarkup)].join(' ')}>`;
    return VOID.has(tag) ? start : `${start}${markup(children)}</${tag}>`;
}
function attributeMarkup([name, value]) {
    if (typeof value === 'boolean')
        return value ? [name] : [];
    return [`${name}="${(0,text_escape/* htmlWhole */.tL)(String(value))}"`];
}

// EXTERNAL MODULE: ./node_modules/d3-scale/dist/d3-scale.mjs + 4 modules
var d3_scale = __webpack_require__(5602);
// EXTERNAL MODULE: ./node_modules/d3-shape/dist/d3-shape.mjs + 1 modules
var d3_shape = __webpack_require__(6879);
;// CONCATENATED MODULE: ./lib/render/html/charts/plot.js



const Y_TICKS = 5;
/**
 * Draws a plot as SVG that fits every width: the lines stretch with it, while text and dots are placed in percent and keep
 * their size.
 */
function plot({ alternative, x, y, lines, dots }) {
    const across = (0,d3_scale/* scaleLinear */.m4)([x.from, x.to], [0, 100]);
    const up = (0,d3_scale/* scaleLinear */.m4)([0, y.to], [100, 0]).nice(Y_TICKS);
    const levels = up.ticks(Y_TICKS).filter(level => !y.whole || Number.isInteger(level));
    const path = (0,d3_shape/* line */.n8)(([at]) => across(at), ([, level]) => up(level ?? 0))
        .defined(([, level]) => level !== null)
        .digits(2);
    return h('svg', { class: 'plot', role: 'img', 'aria-label': alternative }, ...levels.flatMap(level => levelMark(up(level), y.format(level))), ...x.ticks.map(({ at, text }) => h('text', { class: 'x-tick', x: percentage(across(at)), y: '100%', dy: 18 }, text)), h('svg', {
        class: lines.every(isWithin(y.to)) ? 'lines' : 'lines cut',
        viewBox: '0 0 100 100',
        preserveAspectRatio: 'none',
    }, ...lines.map(({ kind, points }) => h('path', { class: `line ${kind}`, d: path(points) ?? '' }))), ...dots.flatMap(dot => dotMark(dot, percentage(across(dot.x)), percentage(up(dot.y)))));
}
/** Whether a line stays below the upper edge; one that does not is cut there. */
function isWithin(top) {
    return ({ points }) => points.every(([, level]) => (level ?? 0) <= top);
}
function levelMark(at, text) {
    const y = percentage(at);
    return [
        h('line', { class: 'level', x1: 0, x2: '100%', y1: y, y2: y }),
        h('text', { class: 'y-tick', x: -8, y, dy: '0.32em' }, text),
    ];
}
function dotMark({ kind, title, label }, x, y) {
    const dot = h('circle', { class: `dot ${kind}`, cx: x, cy: y, r: 4 }, h('title', {}, title));
    return label === undefined ? [dot] : [dot, h('text', { class: `label ${kind}`, x, y }, label)];
}
function percentage(value) {
    return `${Math.round(value * 100) / 100}%`;
}
/**
 * A legend: how each kind of line looks, and what it is.
 *
 * @param notes what else has to be known to read the lines
 */
function legend(entries, notes = []) {
    const items = entries.map(({ kind, text }) => h('li', {}, h('svg', { class: 'sample', viewBox: '0 0 28 8', 'aria-hidden': 'true' }, h('path', { class: `line ${kind}`, d: 'M0,4H28' })), text));
    return h('ul', { class: 'legend' }, ...items, ...notes.map(note => h('li', {}, note)));
}

;// CONCATENATED MODULE: ./lib/render/html/charts/trend.js






/** So many years are written below a chart at most; more would lie over each other on a telephone. */
const MOST_YEARS = 6;
/**
 * How the figures went from quarter to quarter, as charts.
 *
 * @param rules the majority is a line that the active share is seen beside
 */
function trendCharts(trend, rules) {
    const { share } = rules.majorityThreshold;
    return h('div', { class: 'charts' }, factorsChart(trend, rules), shareChart(trend, share), peopleChart(trend));
}
function factorsChart(trend, rules) {
    const apf = (kind, baseline) => series(trend, kind, (0,cells/* fullApfName */.gi)(baseline, rules), ({ figures }) => figures.augmented[baseline]);
    const factors = [
        series(trend, 'everybody', 'Pony Factor', ({ figures }) => figures.ponyFactor),
        apf('other', (0,cells/* otherBaseline */._7)(rules.baseline)),
        apf('here', rules.baseline),
    ];
    return chart('Factors', trend, factors, { to: topOf(factors), format: text_numbers/* count */.U9, whole: true });
}
function shareChart(trend, threshold) {
    const share = series(trend, 'here', 'active share', ({ figures: { activeShare } }) => activeShare === null ? null : (0,figures_fraction/* toNumber */.Ro)(activeShare));
    const majority = series(trend, 'majority', 'majority', () => (0,figures_fraction/* toNumber */.Ro)(threshold));
    return chart('Active share', trend, [majority, share], { to: 1, format: value => `${Math.round(value * 100)} %` });
}
function peopleChart(trend) {
    const people = [series(trend, 'here', 'still here', ({ figures }) => figures.activeContributors)];
    return chart('People who are still here', trend, people, { to: topOf(people), format: text_numbers/* count */.U9, whole: true });
}
function series(trend, kind, text, value) {
    return { kind, text, points: trend.map(past => [past.moment.asOf, value(past)]) };
}
/** The largest number with a little room above it. */
function topOf(lines) {
    return 1.1 * Math.max(1, ...lines.flatMap(({ points }) => points.map(([, value]) => value ?? 0)));
}
function hasGap({ points }) {
    return points.some(([, value]) => value === null);
}
function chart(title, trend, lines, y) {
    const instants = trend.map(({ moment }) => moment.asOf);
    const [from, to] = [Math.min(...instants), Math.max(...instants)];
    return h('figure', {}, h('figcaption', {}, title), legend(lines, lines.some(hasGap) ? ['a gap: none'] : []), plot({
        alternative: `${title}, ${(0,times/* day */.vd)(from)} to ${(0,times/* day */.vd)(to)}. The table below has the numbers.`,
        x: { from, to, ticks: yearTicks(instants) },
        y,
        lines,
        dots: lines.filter(({ kind }) => kind !== 'majority').flatMap(line => dotsOf(line, y.format)),
    }));
}
function dotsOf({ kind, text, points }, format) {
    return points.flatMap(([x, y]) => y === null ? [] : [{ kind: `small ${kind}`, x, y, title: `${(0,times/* day */.vd)(x)}: ${text} ${format(y)}` }]);
}
/** The years below a chart; the first and the last day where no two years begin in it. */
function yearTicks(instants) {
    const januaries = instants.filter(at => (0,times/* day */.vd)(at).endsWith('-01-01'));
    const step = Math.ceil(januaries.length / MOST_YEARS);
    const years = januaries.filter((_, index) => index % step === 0);
    if (years.length > 1)
        return years.map(at => ({ at, text: (0,times/* day */.vd)(at).slice(0, -'-01-01'.length) }));
    return [...instants.slice(0, 1), ...instants.slice(-1)].map(at => ({ at, text: (0,times/* day */.vd)(at) }));
}

;// CONCATENATED MODULE: ./lib/render/html/living/choices.js
const COLUMNS = (/* unused pure expression or super */ null && (['name', 'commits', 'share', 'last', 'standing']));
const GROUPS = (/* unused pure expression or super */ null && (['everybody', 'holders', 'active', 'inactive']));
const ROWS_AT_FIRST = 50;
const MORE_ROWS = 200;
/** The page as it lies in the file, before any script runs. */
const FIRST_CHOICES = {
    gone: new Set(),
    sort: { column: 'commits', descending: true },
    search: '',
    group: 'everybody',
    rows: ROWS_AT_FIRST,
    isAlive: false,
};
/** What begins with its largest value when it is sorted by for the first time. */
const LARGEST_FIRST = new Set(['commits', 'share', 'last']);
/** The choices after an action. */
function afterAction(choices, action) {
    switch (action.kind) {
        case 'start':
            return { ...choices, isAlive: true };
        case 'leave':
            return { ...choices, gone: toggled(choices.gone, action.rank) };
        case 'reset':
            return { ...choices, gone: new Set() };
        case 'sort':
            return { ...choices, sort: sortedBy(choices.sort, action.column), rows: ROWS_AT_FIRST };
        case 'search':
            return { ...choices, search: action.text, rows: ROWS_AT_FIRST };
        case 'group':
            return { ...choices, group: action.group, rows: ROWS_AT_FIRST };
        case 'more':
            return { ...choices, rows: choices.rows + MORE_ROWS };
    }
}
function toggled(ranks, rank) {
    return ranks.has(rank) ? new Set([...ranks].filter(other => other !== rank)) : new Set([...ranks, rank]);
}
function sortedBy(sort, column) {
    return { column, descending: sort.column === column ? !sort.descending : LARGEST_FIRST.has(column) };
}
/** The column of that name; the one that the table is sorted by at first where there is none. */
function asColumn(name) {
    return COLUMNS.find(column => column === name) ?? FIRST_CHOICES.sort.column;
}
/** The group of that name; everybody where there is none. */
function asGroup(name) {
    return GROUPS.find(group => group === name) ?? FIRST_CHOICES.group;
}

;// CONCATENATED MODULE: ./lib/render/html/living/living-sections.js

/** What only works with the page's program: hidden until it runs. */
const ALIVE = { 'data-alive': true, hidden: true };
const living_sections_GROUPS = {
    everybody: 'everybody',
    holders: 'those who make up the APF',
    active: 'those who are still here',
    inactive: 'those who are not here',
};
/** The figures side by side. */
function figuresSection(regions) {
    return regionElement(regions, 'figures');
}
/** Where the reader clicks people away. */
function whatIfSection(regions) {
    const title = 'what-if-title';
    return h('section', { class: 'what-if', ...ALIVE }, h('h2', { id: title, tabindex: -1 }, 'What if somebody leaves?'), h('p', {}, 'Click people away, here or in the table below, and the figures follow. ', 'To leave means to become inactive: the commits stay.'), regionElement(regions, 'chips', 'div', { class: 'chips', role: 'group', 'aria-labelledby': title }));
}
/** The curve of what the people with most commits made together. */
function curveSection(regions) {
    return section('Who made how much', h('p', {}, 'What people made together, those with most commits first. ', 'Where a line crosses the majority, that many people make it up.'), regionElement(regions, 'curve'));
}
/** The table of everybody. */
function peopleSection(regions) {
    const options = Object.entries(living_sections_GROUPS).map(([value, text]) => h('option', { value }, text));
    return section('Everybody', h('div', { class: 'controls', ...ALIVE }, h('label', {}, 'Find ', h('input', { type: 'search', autocomplete: 'off' })), h('label', {}, 'Show ', h('select', {}, ...options))), regionElement(regions, 'count', 'p', { role: 'status', tabindex: -1 }), h('table', { class: 'people' }, h('caption', { class: 'unseen' }, 'Everybody who made a commit that counts'), regionElement(regions, 'head', 'thead'), regionElement(regions, 'rows', 'tbody')), regionElement(regions, 'more'));
}
/** What became of the figures, at the lower edge of the window as long as somebody is clicked away. */
function statusBar(regions) {
    return h('div', { class: 'bar', ...ALIVE }, regionElement(regions, 'status', 'p', { role: 'status' }), regionElement(regions, 'back'));
}
/** An element that holds a region's content, and by whose id the page's program finds it. */
function regionElement(regions, region, tag = 'div', attributes = {}) {
    return h(tag, { id: region, ...attributes }, ...regions[region]);
}

// EXTERNAL MODULE: ./lib/measure/figures/holders.js
var figures_holders = __webpack_require__(6365);
// EXTERNAL MODULE: ./lib/measure/figures/pony-factor.js
var pony_factor = __webpack_require__(5482);
// EXTERNAL MODULE: ./lib/words/phrases.js
var phrases = __webpack_require__(1787);
;// CONCATENATED MODULE: ./lib/render/html/charts/curve-dots.js




/**
 * So many holders at most have a dot each; more would hide the line. Names are written beside the dots where the curve shows so
 * many people at most; with more they lie over each other.
 */
const MOST_NAMES = 10;
const LONGEST_NAME = 16;
/** Where everybody's line reaches the majority. */
function everybodyDot(standings, { ponyFactor }) {
    if (!ponyFactor.reached)
        return [];
    const together = shareOf(standings, ponyFactor.holders);
    return [
        {
            kind: 'everybody',
            x: ponyFactor.value,
            y: (0,figures_fraction/* toNumber */.Ro)(together),
            title: `Pony Factor ${(0,text_numbers/* count */.U9)(ponyFactor.value)}: together ${(0,phrases/* percent */.KN)(together)}`,
            label: `PF ${(0,text_numbers/* count */.U9)(ponyFactor.value)}`,
        },
    ];
}
/**
 * One dot for each of the people who make up the APF, where they are few, and one where they reach the majority.
 *
 * @param people how many people the curve shows
 */
function holderDots(standings, { augmented }, baseline, people) {
    const apf = augmented[baseline];
    if (!apf.reached)
        return [];
    const members = new Set(apf.holders);
    const holders = standings.people.filter(person => members.has(person));
    const dotOf = (holder, index) => {
        const together = shareOf(standings, holders.slice(0, index + 1));
        return {
            kind: 'holder',
            x: index + 1,
            y: (0,figures_fraction/* toNumber */.Ro)(together),
            title: `${(0,text_numbers/* count */.U9)(index + 1)}. ${holder.called}: together ${(0,phrases/* percent */.KN)(together)}`,
            ...(people <= MOST_NAMES ? { label: shortened(holder.called) } : {}),
        };
    };
    const label = `${(0,cells/* apfName */.T7)(baseline, standings)} ${(0,text_numbers/* count */.U9)(apf.value)}`;
    return [
        ...(holders.length <= MOST_NAMES ? holders.map(dotOf) : []),
        ...holders.slice(-1).map((last) => ({ ...dotOf(last, holders.length - 1), kind: 'here', label })),
    ];
}
function shareOf({ volume }, people) {
    return (0,figures_fraction/* fraction */.zO)(people.reduce((sum, person) => sum + person.volume, 0n), volume);
}
function shortened(name) {
    const characters = [...name];
    return characters.length <= LONGEST_NAME ? name : `${characters.slice(0, LONGEST_NAME - 1).join('')}…`;
}

// EXTERNAL MODULE: ./lib/measure/figures/figures.js
var figures_figures = __webpack_require__(5703);
// EXTERNAL MODULE: ./lib/measure/figures/risk.js
var risk = __webpack_require__(7211);
// EXTERNAL MODULE: ./lib/measure/measure.js + 1 modules
var measure = __webpack_require__(634);
;// CONCATENATED MODULE: ./lib/render/html/living/standings.js





/** The part of a report that the page works with. */
function standingsOf(report) {
    const { tally, rules, cutoff } = report.measurement;
    const view = (0,words_view/* viewOf */.d)(report, medium/* plain */.pj);
    return {
        people: tally.contributors.map((contributor, index) => ({
            ...contributor,
            rank: index + 1,
            isActive: (0,measure/* isActive */.$m)(contributor, cutoff),
            called: view.name(contributor),
        })),
        unit: tally.unit,
        volume: tally.volume,
        majorityThreshold: rules.majorityThreshold,
        baseline: rules.baseline,
        serverUrl: report.subject.serverUrl,
    };
}
/** The people who are still here once some have left. */
function remaining({ people }, gone) {
    return people.filter(({ isActive, rank }) => isActive && !gone.has(rank));
}
/**
 * The figures once some people have left, by the measure's own code: they become inactive, their commits stay. The risk
 * is never better than the report's own.
 *
 * @param gone the ranks of those who left
 */
function figuresWithout(standings, gone) {
    const figures = figuresAmong(standings, remaining(standings, gone));
    const own = figuresAmong(standings, remaining(standings, new Set()));
    return { ...figures, risk: (0,risk/* noBetterThan */.De)(own.risk, figures.risk) };
}
function figuresAmong({ people, volume, majorityThreshold }, those) {
    const here = new Set(those);
    return (0,figures_figures/* figuresOf */.h)({ contributors: people, volume }, majorityThreshold.share, contributor => here.has(contributor));
}

;// CONCATENATED MODULE: ./lib/render/html/charts/curve-lines.js


/**
 * The majority, as a line across; the majority of what the active made only where the page is about that.
 *
 * @param across how far the lines go
 */
function majorityLines(standings, { activeShare: share }, baseline, across) {
    const level = (kind, at, text) => ({
        kind,
        text,
        points: [
            [0, at],
            [across, at],
        ],
    });
    const all = (0,figures_fraction/* toNumber */.Ro)(standings.majorityThreshold.share);
    const lines = [level('majority', all, `${standings.majorityThreshold.text} % of all commits`)];
    if (baseline === 'all' || share === null || share.numerator === 0n)
        return lines;
    const active = level('majority-active', all * (0,figures_fraction/* toNumber */.Ro)(share), `${standings.majorityThreshold.text} % of what the active made`);
    return [...lines, active];
}
/** What people made together, one after the other: everybody, those who are still here, those who would be. */
function peopleLines(standings, gone, people) {
    const drawn = (kind, text, who) => ({
        kind,
        text,
        points: cumulative(standings, who, people),
    });
    const everybody = drawn('everybody', 'everybody', standings.people);
    const today = remaining(standings, new Set());
    const lines = gone.size === 0
        ? [everybody, drawn('here', 'still here', today)]
        : [
            everybody,
            drawn('before', 'still here', today),
            drawn('here', 'here without them', remaining(standings, gone)),
        ];
    return lines.filter(({ points }) => points.length > 1);
}
function cumulative({ volume }, people, most) {
    let total = 0n;
    const points = people.slice(0, most).map(({ volume: own }, index) => {
        total += own;
        return [index + 1, (0,figures_fraction/* toNumber */.Ro)((0,figures_fraction/* fraction */.zO)(total, volume))];
    });
    return [[0, 0], ...points];
}

;// CONCATENATED MODULE: ./lib/render/html/charts/curve.js











/** How much further than its last dot the curve reaches, so that the label beside the dot stays within it. */
const LABEL_ROOM = 1.15;
/**
 * What the people with most commits hold together: everybody, and those who are still here, with the majority as a line
 * across. Where the lines cross, the factors can be read.
 */
function shareCurve(curve) {
    const { standings, figures, gone } = curve;
    const people = extentOf(curve);
    const baseline = (0,figures_holders/* headlineBaseline */.W)({ rules: standings, figures });
    const dots = [...everybodyDot(standings, figures), ...holderDots(standings, figures, baseline, people)];
    const across = Math.max(people, highest(dots.map(({ x }) => x)) * LABEL_ROOM);
    const lines = [...majorityLines(standings, figures, baseline, across), ...peopleLines(standings, gone, people)];
    return [
        legend(lines),
        plot({
            alternative: inWords(standings, figures),
            x: {
                from: 0,
                to: across,
                ticks: (0,d3_scale/* scaleLinear */.m4)([0, across], [0, 1])
                    .ticks(6)
                    .filter(Number.isInteger)
                    .map(at => ({ at, text: (0,text_numbers/* count */.U9)(at) })),
            },
            y: { to: curve_topOf(standings, dots), format: percentTick },
            lines,
            dots,
        }),
        h('p', { class: 'axis' }, 'people, those with most commits first'),
    ];
}
/** The share at the upper edge: above the majority, and above every dot. */
function curve_topOf({ majorityThreshold }, dots) {
    return Math.min(1, Math.max((0,figures_fraction/* toNumber */.Ro)(majorityThreshold.share) * 1.3, highest(dots.map(({ y }) => y)) * 1.1));
}
function highest(numbers) {
    return Math.max(0, ...numbers);
}
function percentTick(share) {
    return `${Number((share * 100).toFixed(2))} %`;
}
/** How many people the curve shows: enough to see every crossing, no long tail. */
function extentOf({ standings, figures, before }) {
    const needed = [before, figures].flatMap(({ ponyFactor, augmented, activeContributors }) => {
        const reached = [ponyFactor, augmented.active].flatMap(factor => (0,pony_factor/* factorValue */.Z)(factor) ?? []);
        return [...reached, (0,pony_factor/* factorValue */.Z)(augmented.all) ?? Math.min(activeContributors, 4 * Math.max(...reached))];
    });
    return Math.min(standings.people.length, Math.max(4, Math.ceil(Math.max(...needed) * 1.2)));
}
function inWords(standings, { ponyFactor, augmented, activeShare }) {
    const majority = (0,phrases/* majorityOf */.Fx)(standings);
    const everybody = `Of everybody, it takes ${(0,cells/* factorCell */.yB)((0,pony_factor/* factorValue */.Z)(ponyFactor))} to make up ${majority} of all commits.`;
    if (!augmented.active.reached)
        return `${everybody} Nobody is still here.`;
    const here = augmented.all.reached
        ? `Of those who are still here, it takes ${(0,cells/* factorCell */.yB)((0,pony_factor/* factorValue */.Z)(augmented.all))}.`
        : `Those who are still here made ${(0,cells/* shareCell */.wj)(activeShare, standings)} together.`;
    return `${everybody} ${here} For ${majority} of what they made, it takes ${(0,cells/* factorCell */.yB)((0,pony_factor/* factorValue */.Z)(augmented.active))}.`;
}

;// CONCATENATED MODULE: ./lib/render/html/living/figure-tiles.js






/** The figures side by side; where they differ from those of the report, with both. */
function figureTiles(standings, figures, before) {
    const old = tilesOf(standings, before);
    return h('dl', { class: 'tiles' }, ...tilesOf(standings, figures).map((tile, index) => tileElement(tile, old[index])));
}
function tileElement({ name, value, meaning, kind }, before) {
    const was = before === undefined || before.value === value ? [] : [h('span', { class: 'was' }, ` was ${before.value}`)];
    return h('div', { class: `tile ${kind}` }, h('dt', {}, name), h('dd', { class: 'value' }, value, ...was), h('dd', { class: 'meaning' }, meaning));
}
function tilesOf(standings, figures) {
    const { baseline, people } = standings;
    return [
        apfTile(standings, figures, baseline, 'main'),
        apfTile(standings, figures, (0,cells/* otherBaseline */._7)(baseline), ''),
        {
            name: 'Pony Factor',
            value: (0,cells/* factorCell */.yB)((0,pony_factor/* factorValue */.Z)(figures.ponyFactor)),
            meaning: `of everybody, here or not, made ${(0,phrases/* majorityOf */.Fx)(standings)} of all commits`,
            kind: '',
        },
        {
            name: 'Active share',
            value: (0,cells/* shareCell */.wj)(figures.activeShare, standings),
            meaning: 'of all commits are by people who are still here',
            kind: '',
        },
        {
            name: 'Still here',
            value: (0,text_numbers/* count */.U9)(figures.activeContributors),
            meaning: `of ${(0,text_numbers/* counted */.hS)(people.length, 'person', 'people')}`,
            kind: '',
        },
        { name: 'Risk', value: figures.risk, meaning: (0,numbers/* riskInWords */.OX)(figures, standings), kind: `risk ${figures.risk}` },
    ];
}
function apfTile(standings, figures, baseline, kind) {
    const factor = figures.augmented[baseline];
    return {
        name: (0,cells/* fullApfName */.gi)(baseline, standings),
        value: (0,cells/* factorCell */.yB)((0,pony_factor/* factorValue */.Z)(factor)),
        meaning: apfMeaning(standings, figures, baseline),
        kind,
    };
}
function apfMeaning(standings, figures, baseline) {
    if (figures.activeContributors === 0)
        return 'nobody is still here';
    const majority = `${(0,phrases/* majorityOf */.Fx)(standings)} of ${baseline === 'all' ? 'all commits' : 'what the active made'}`;
    return figures.augmented[baseline].reached
        ? `of those who are still here made ${majority}`
        : `those who are still here did not make ${majority}`;
}

// EXTERNAL MODULE: ./lib/text/fold.js
var fold = __webpack_require__(7748);
;// CONCATENATED MODULE: ./lib/render/html/living/selection.js

const ORDER = { holder: 0, active: 1, gone: 2, inactive: 3 };
/** The people who match the search, in the order asked for. */
function selectPeople(people) {
    const { standings, choices } = people;
    const wanted = (0,fold/* fold */.AU)(choices.search);
    const found = standings.people.filter(person => isInGroup(person, people) && [person.name, person.login ?? ''].some(text => (0,fold/* fold */.AU)(text).includes(wanted)));
    return sorted(found, people);
}
function isInGroup(person, people) {
    const { group } = people.choices;
    if (group === 'everybody')
        return true;
    if (group === 'holders')
        return people.holders.has(person);
    // Whoever is clicked away stays where they were, so that one can click them back.
    return person.isActive === (group === 'active');
}
/** Where somebody stands, now that some were clicked away. */
function placeOf(person, { choices, holders }) {
    if (!person.isActive)
        return 'inactive';
    if (choices.gone.has(person.rank))
        return 'gone';
    return holders.has(person) ? 'holder' : 'active';
}
const BY_NAME = new Intl.Collator('en', { numeric: true });
function sorted(found, people) {
    const { column, descending } = people.choices.sort;
    const compare = {
        name: (left, right) => BY_NAME.compare(left.name, right.name),
        // Ranks count from the most commits, which keeps the report's order among equals.
        commits: (left, right) => right.rank - left.rank,
        share: (left, right) => right.rank - left.rank,
        last: (left, right) => left.lastActivity - right.lastActivity,
        standing: (left, right) => ORDER[placeOf(left, people)] - ORDER[placeOf(right, people)],
    };
    const direction = descending ? -1 : 1;
    return found.toSorted((left, right) => direction * compare[column](left, right) || left.rank - right.rank);
}

;// CONCATENATED MODULE: ./lib/render/html/living/people-table.js








const PLACES = {
    holder: 'a holder',
    active: 'active',
    inactive: 'inactive',
    gone: 'clicked away',
};
const people_table_COLUMNS = [
    { column: 'name', title: 'Who' },
    { column: 'commits', title: 'Commits' },
    { column: 'share', title: 'Share' },
    { column: 'last', title: 'Last commit' },
    { column: 'standing', title: 'Standing' },
];
/** The table's head; its cells are buttons as soon as there is a script to answer them. */
function tableHead({ choices }) {
    const cells = people_table_COLUMNS.map(({ column, title }) => headCell(column, title, choices));
    const leaving = choices.isAlive ? [h('th', { scope: 'col', class: 'leave' }, 'Gone')] : [];
    return h('tr', {}, h('th', { scope: 'col', class: 'rank' }, '#'), ...cells, ...leaving);
}
function headCell(column, title, { sort, isAlive }) {
    const isSorted = sort.column === column;
    const direction = sort.descending ? 'descending' : 'ascending';
    const attributes = { scope: 'col', class: column, ...(isSorted ? { 'aria-sort': direction } : {}) };
    if (!isAlive)
        return h('th', attributes, title);
    return h('th', attributes, h('button', { type: 'button', id: `sort-${column}`, 'data-sort': column }, title));
}
/** The table's rows. */
function tableRows(found, people) {
    return found.slice(0, people.choices.rows).map(person => row(person, people));
}
function row(person, people) {
    const { standings, choices } = people;
    const place = placeOf(person, people);
    const cells = [
        h('td', { class: 'rank' }, (0,text_numbers/* count */.U9)(person.rank)),
        h('th', { scope: 'row', class: 'name' }, ...whoIs(person, standings)),
        h('td', { class: 'commits' }, (0,phrases/* commitsOf */.g3)(person.volume, standings)),
        h('td', { class: 'share' }, ...shareCell(person, standings)),
        h('td', { class: 'last' }, h('time', { datetime: new Date(person.lastActivity).toISOString() }, (0,times/* day */.vd)(person.lastActivity))),
        h('td', { class: 'standing' }, PLACES[place]),
    ];
    const leaving = choices.isAlive ? [h('td', { class: 'leave' }, ...leaveBox(person, choices))] : [];
    return h('tr', { class: place }, ...cells, ...leaving);
}
function whoIs({ name, login }, { serverUrl }) {
    const shown = medium/* plain */.pj.text(name);
    if (login === null)
        return [shown];
    const address = (0,text_escape/* personPage */.N3)(serverUrl, login);
    const link = address === null ? medium/* plain */.pj.text(login) : h('a', { href: address, rel: 'noreferrer' }, medium/* plain */.pj.text(login));
    return name === login ? [link] : [h('span', { class: 'full' }, shown), ' ', link];
}
function shareCell({ volume }, standings) {
    const share = (0,figures_fraction/* fraction */.zO)(volume, standings.volume);
    const largest = (0,figures_fraction/* fraction */.zO)(standings.people[0]?.volume ?? volume, standings.volume);
    const width = ((0,figures_fraction/* toNumber */.Ro)(share) / (0,figures_fraction/* toNumber */.Ro)(largest)) * 100;
    return [
        h('svg', { class: 'bar-of-share', viewBox: '0 0 100 1', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, h('rect', { width: Math.round(width * 10) / 10, height: 1 })),
        (0,phrases/* percent */.KN)(share),
    ];
}
function leaveBox({ rank, called, isActive }, { gone }) {
    if (!isActive)
        return [];
    return [
        h('input', {
            type: 'checkbox',
            id: `leave-${rank}`,
            'data-leave': rank,
            'aria-label': `Without ${called}`,
            checked: gone.has(rank),
        }),
    ];
}
/** How many people the table shows, and of how many. */
function tableCount(found, { standings, choices }) {
    const all = standings.people.length;
    const shown = Math.min(found.length, choices.rows);
    const people = all === 1 ? 'person' : 'people';
    if (found.length === all) {
        return shown === all ? `${(0,text_numbers/* count */.U9)(all)} ${people}` : `The first ${(0,text_numbers/* count */.U9)(shown)} of ${(0,text_numbers/* count */.U9)(all)} people`;
    }
    const which = shown === found.length ? (0,text_numbers/* count */.U9)(shown) : `${(0,text_numbers/* count */.U9)(shown)} of ${(0,text_numbers/* count */.U9)(found.length)}`;
    return `${which} found among ${(0,text_numbers/* count */.U9)(all)} ${people}`;
}

// EXTERNAL MODULE: ./lib/words/parts/departures.js
var departures = __webpack_require__(3203);
;// CONCATENATED MODULE: ./lib/render/html/living/what-if.js








const MOST_CHIPS = 10;
/** One button for each of the first holders, and one for whoever was clicked away and can be clicked back. */
function departureChips(standings, holders, gone) {
    const offered = new Set(holders.slice(0, MOST_CHIPS));
    return standings.people
        .filter(person => offered.has(person) || gone.has(person.rank))
        .map(person => chip(person, standings, gone));
}
function chip(person, { volume }, gone) {
    const { rank } = person;
    return h('button', { type: 'button', class: 'chip', id: `chip-${rank}`, 'data-leave': rank, 'aria-pressed': String(gone.has(rank)) }, h('span', { class: 'who' }, person.called), ` ${(0,phrases/* percent */.KN)((0,figures_fraction/* fraction */.zO)(person.volume, volume))}`);
}
/** What the figures are without the people who were clicked away, in one sentence. */
function departureSentence(standings, figures, before, gone) {
    if (gone.size === 0)
        return 'Nobody is clicked away. These are the figures of the report.';
    const names = (0,words_view/* namesOf */.e)({ name: ({ name }) => name }, standings.people.filter(({ rank }) => gone.has(rank)).map(({ called, login }) => ({ name: called, login })));
    const old = changingFigures(standings, before);
    const changes = changingFigures(standings, figures).map(([name, value], index) => {
        const was = old[index]?.[1];
        return value === was ? `${name} ${value} as before` : `${name} ${value} (was ${was})`;
    });
    const isHigher = [standings.baseline, (0,cells/* otherBaseline */._7)(standings.baseline)].some(baseline => (0,departures/* rises */.Z)((0,figures_figures/* valuesOf */.s)(before), (0,figures_figures/* valuesOf */.s)(figures), baseline));
    return `Without ${names}: ${changes.join(', ')}.${isHigher ? ' An APF that rises by a departure is no good news.' : ''}`;
}
function changingFigures(standings, figures) {
    const baselines = [standings.baseline, (0,cells/* otherBaseline */._7)(standings.baseline)];
    return [
        ...baselines.map(baseline => [(0,cells/* apfName */.T7)(baseline, standings), (0,cells/* factorCell */.yB)((0,pony_factor/* factorValue */.Z)(figures.augmented[baseline]))]),
        ['active share', (0,cells/* shareCell */.wj)(figures.activeShare, standings)],
        ['risk', figures.risk],
    ];
}

;// CONCATENATED MODULE: ./lib/render/html/living/regions.js








/** The content of every region, for what the reader has chosen. */
function regionsOf(standings, choices) {
    const { gone } = choices;
    const before = figuresWithout(standings, new Set());
    const figures = figuresWithout(standings, gone);
    const holders = (0,figures_holders/* holdersOf */.p)({ rules: standings, figures });
    const people = { standings, choices, holders: new Set(holders) };
    const found = selectPeople(people);
    return {
        figures: [figureTiles(standings, figures, before)],
        chips: departureChips(standings, holders, gone),
        curve: shareCurve({ standings, figures, before, gone }),
        status: [departureSentence(standings, figures, before, gone)],
        back: gone.size === 0 ? [] : [h('button', { type: 'button', id: 'reset', 'data-do': 'reset' }, 'Everybody back')],
        head: [tableHead(people)],
        rows: tableRows(found, people),
        count: [tableCount(found, people)],
        more: moreRows(found.length - choices.rows, choices),
    };
}
function moreRows(hidden, { isAlive }) {
    if (hidden <= 0)
        return [];
    return isAlive
        ? [h('button', { type: 'button', id: 'more-rows', 'data-do': 'more' }, 'Show more people')]
        : ['The JSON report has everybody.'];
}

;// CONCATENATED MODULE: ./lib/render/pairs.js
/** Each item of a list with the one in the same place of another, as far as both go. */
function pairs(list, others) {
    return list.flatMap((one, index) => others.slice(index, index + 1).map(other => [one, other]));
}

;// CONCATENATED MODULE: ./lib/render/html/document/folded-part.js



/** More rows than anybody reads are left to the JSON report. */
const MOST_ROWS = 100;
/** A part of the report that folds: its answer is seen, its tables are there for those who ask. */
function foldedPart(part) {
    return h('details', {}, h('summary', {}, h('h3', {}, part.title), ': ', part.lead), ...partTables(part));
}
/** The tables and notes of a part. */
function partTables({ title, tables, notes }) {
    return [
        ...tables.flatMap((table, index) => tableElements(table, tables.length === 1 ? title : `${title}, ${index + 1}`)),
        ...notes.map(note => h('p', { class: 'note' }, note)),
    ];
}
/** A table, which on a narrow screen is moved sideways: that has to work without a mouse, too. */
function tableElements({ columns, size, rows }, name) {
    const head = columns.map(({ heading, align }) => h('th', { class: align, scope: 'col' }, heading));
    const body = rows(0, MOST_ROWS).map(texts => h('tr', {}, ...pairs(texts, columns).map(([text, { align }], index) => index === 0 ? h('th', { class: align, scope: 'row' }, text) : h('td', { class: align }, text))));
    const table = h('table', {}, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...body));
    const rest = size > MOST_ROWS ? [h('p', { class: 'note' }, `… and ${(0,text_numbers/* count */.U9)(size - MOST_ROWS)} more in the JSON report.`)] : [];
    return [h('div', { class: 'wide', role: 'region', 'aria-label': name, tabindex: 0 }, table), ...rest];
}

;// CONCATENATED MODULE: ./lib/render/html/document/document.js



















/** Everything that a reader sees of a report, as it is before the page's program has run. */
function documentBody(report, standings) {
    const view = (0,words_view/* viewOf */.d)(report, medium/* plain */.pj);
    return [
        header(view),
        h('main', {}, ...firstSentences(view), ...(standings.people.length === 0
            ? [section('More about it', ...furtherParts(view))]
            : sections(view, standings))),
    ];
}
/** What is measured; above it, so that nobody misses it, that the gate failed. */
function header(view) {
    const { verdict, subject, measurement } = view.report;
    const { repository, ref, head } = subject;
    const commit = head === null ? '' : ` at ${head.slice(0, 7)}`;
    return h('header', {}, ...(verdict.gate === 'failed' ? [h('p', { class: 'gate' }, (0,gate_sentence/* gateInWords */.k)(view) ?? '')] : []), h('p', {}, 'Pony Factor'), h('h1', {}, medium/* plain */.pj.text(repository)), h('p', {}, `${medium/* plain */.pj.code(ref)}${commit}, measured as of `, h('time', {}, (0,times/* day */.vd)(measurement.moment.asOf))));
}
/** The answer, what it means, that the gate let it pass, and what would help. */
function firstSentences(view) {
    const { answer, meaning } = (0,headline/* headlineOf */.gD)(view);
    const help = (0,headline/* whatWouldHelp */.P)(view);
    const passed = view.report.verdict.gate === 'passed' ? (0,gate_sentence/* gateInWords */.k)(view) : null;
    const further = [
        meaning.join(' '),
        ...(0,doubts/* doubtsInWords */.k)(view),
        passed ?? '',
        help === null ? '' : `What would help: ${help}`,
    ].filter(text => text !== '');
    return [h('p', { class: 'answer' }, answer), ...further.map(text => h('p', { class: 'meaning' }, text))];
}
function sections(view, standings) {
    const regions = regionsOf(standings, FIRST_CHOICES);
    return [
        figuresSection(regions),
        h('div', { class: 'notes' }, ...(0,numbers/* numbersPart */.yK)(view).notes.map(note => h('p', {}, note))),
        ...(view.report.measurement.figures.activeContributors > 0 ? [whatIfSection(regions)] : []),
        curveSection(regions),
        ...trendSection(view),
        section('More about it', ...furtherParts(view)),
        peopleSection(regions),
        statusBar(regions),
    ];
}
function trendSection(view) {
    const part = (0,parts_trend/* trendPart */.D)(view);
    const { trend, measurement } = view.report;
    if (trend === null || part === null)
        return [];
    const numbers = h('details', {}, h('summary', {}, 'The same in numbers'), ...partTables(part));
    return [section('How it went', h('p', {}, part.lead), trendCharts(trend, measurement.rules), numbers)];
}
function furtherParts(view) {
    const parts = [
        (0,forecast/* forecastPart */.t)(view),
        (0,what_if/* whatIfPart */.x)(view),
        (0,sensitivity/* sensitivityPart */.J)(view),
        (0,doubts/* doubtsPart */.H)(view),
        (0,who_is_who/* whoIsWhoPart */.S)(view),
        (0,method/* methodPart */.z)(view),
    ];
    return parts.filter(part => part !== null).map(foldedPart);
}

;// CONCATENATED MODULE: ./lib/render/html/document/embedded.js


/** The id of the element that holds them. */
const STANDINGS_ID = 'standings';
/** Writes standings down as the content of a `<script type="application/json">`, which no text in them can end. */
function embedded_embed(standings) {
    const { people, unit, volume, majorityThreshold, baseline, serverUrl } = standings;
    const { share } = majorityThreshold;
    const embedded = {
        people: people.map(({ name, login, volume: own, lastActivity, isActive, called }) => [
            name,
            login,
            String(own),
            lastActivity,
            isActive,
            called === name ? null : called,
        ]),
        unit: String(unit),
        volume: String(volume),
        majorityThreshold: [String(share.numerator), String(share.denominator), majorityThreshold.text],
        baseline,
        serverUrl,
    };
    return (0,text_escape/* scriptJson */.eC)(embedded);
}
/** Reads back what `embed` wrote. Who has which identities stays behind: the page has no use for it. */
function readEmbedded(text) {
    const { people, unit, volume, majorityThreshold, baseline, serverUrl } = JSON.parse(text);
    const [numerator, denominator, percent] = majorityThreshold;
    return {
        people: people.map(([name, login, own, lastActivity, isActive, called], index) => ({
            name,
            login,
            volume: BigInt(own),
            lastActivity,
            isActive,
            called: called ?? name,
            rank: index + 1,
            bareName: name,
            members: [],
        })),
        unit: BigInt(unit),
        volume: BigInt(volume),
        majorityThreshold: { share: fraction(BigInt(numerator), BigInt(denominator)), text: percent },
        baseline,
        serverUrl,
    };
}

;// CONCATENATED MODULE: ./lib/render/html/page.js





/**
 * The report as one HTML file that needs nothing else: no server, no network. Its policy lets exactly two texts take effect,
 * our own style sheet and our own program, so that whatever a name may hold stays text.
 */
function renderHtml(report, { script, style }) {
    const standings = standingsOf(report);
    const policy = [
        "default-src 'none'",
        `style-src '${style.hash}'`,
        `script-src '${script.hash}'`,
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
    ];
    const head = [
        h('meta', { charset: 'utf-8' }),
        h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy.join('; ') }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { name: 'referrer', content: 'no-referrer' }),
        h('title', {}, `Pony Factor of ${medium/* plain */.pj.text(report.subject.repository)}`),
    ];
    return `<!doctype html>
<html lang="en">
<head>${markup(head)}<style>${style.text}</style></head>
<body>${markup(documentBody(report, standings))}
<script type="application/json" id="${STANDINGS_ID}">${embedded_embed(standings)}</script>
<script>${script.text}</script>
</body>
</html>
`;
}


/***/ })

};
