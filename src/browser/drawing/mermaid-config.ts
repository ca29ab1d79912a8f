import type { DiagramLooks } from '../../model/diagram.ts'
import { CEILINGS } from '../../model/limits.ts'

/** Most lines between boxes of a diagram. */
const MOST_EDGES = 1_000

/** Kinds of things whose colours Mermaid numbers: mindmaps, timelines, boards and radars have twelve, others eight. */
const SCALE = 12

/** What no diagram may set for itself: what keeps it harmless, the same on every run, and like the document. */
const FIXED = [
  'secure',
  'securityLevel',
  'startOnLoad',
  'maxTextSize',
  'maxEdges',
  'suppressErrorRendering',
  'htmlLabels',
  'dompurifyConfig',
  'theme',
  'themeVariables',
  'themeCSS',
  'darkMode',
  'fontFamily',
  'altFontFamily',
  'fontSize',
  'deterministicIds',
  'deterministicIDSeed',
  'handDrawnSeed',
  'arrowMarkerAbsolute',
  'legacyMathML',
  'forceLegacyMathML',
  'logLevel',
  'useMaxWidth',
]

/**
 * Mermaid's settings for a page of these looks.
 *
 * @param kind Of the diagram, as Mermaid names it.
 */
export function mermaidConfig(looks: DiagramLooks, kind: string): object {
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    secure: FIXED,
    suppressErrorRendering: true,
    // A longer one than the run allows does not get here.
    maxTextSize: CEILINGS.diagram,
    maxEdges: MOST_EDGES,
    htmlLabels: false,
    deterministicIds: true,
    deterministicIDSeed: 'd',
    handDrawnSeed: 1,
    logLevel: 'fatal',
    fontFamily: looks.prose,
    fontSize: 16,
    theme: 'base',
    themeVariables: variables(looks, kind),
    flowchart: { htmlLabels: false, useMaxWidth: false, padding: 12, nodeSpacing: 40, rankSpacing: 44 },
    class: { htmlLabels: false, useMaxWidth: false },
    sequence: { ...letters(looks, 'actor', 'note', 'message'), useMaxWidth: false },
    gantt: { fontSize: 14, sectionFontSize: 15, barHeight: 24, useWidth: 900, useMaxWidth: false },
    journey: { textPlacement: 'tspan', taskFontFamily: looks.prose, useMaxWidth: false },
    pie: { useMaxWidth: false },
    er: { useMaxWidth: false },
    state: { useMaxWidth: false },
    c4: c4(looks),
    sankey: { useMaxWidth: false, linkColor: 'source', nodeAlignment: 'justify' },
    timeline: { useMaxWidth: false },
    mindmap: { useMaxWidth: false },
    xyChart: { useMaxWidth: false },
    quadrantChart: { useMaxWidth: false },
    gitGraph: { useMaxWidth: false },
    requirement: { useMaxWidth: false },
    block: { useMaxWidth: false },
    packet: { useMaxWidth: false },
    kanban: { useMaxWidth: false },
    architecture: { useMaxWidth: false },
    radar: { useMaxWidth: false },
    treemap: { useMaxWidth: false },
  }
}

function letters({ prose }: DiagramLooks, ...things: readonly string[]): object {
  return Object.fromEntries(things.map((thing) => [`${thing}FontFamily`, prose]))
}

/** C4 has no themes: each kind of thing has its own settings. */
function c4({ prose, fill, wash, border, paper }: DiagramLooks): object {
  const things = ['person', 'system', 'container', 'component'].flatMap((name) =>
    ['', '_db', '_queue'].map((form) => name + form),
  )
  return Object.fromEntries([
    ['useMaxWidth', false],
    ['c4ShapeMargin', 40],
    ...['message', 'boundary'].flatMap((thing) => [
      [`${thing}FontFamily`, prose],
      [`${thing}FontSize`, 15],
    ]),
    ...things.flatMap((thing) => [
      [`${thing}FontFamily`, prose],
      [`${thing}FontSize`, 16],
      [`${thing}_bg_color`, fill],
      [`${thing}_border_color`, border],
    ]),
    ...things.flatMap((thing) => [
      [`external_${thing}FontFamily`, prose],
      [`external_${thing}FontSize`, 16],
      [`external_${thing}_bg_color`, thing.startsWith('person') ? paper : wash],
      [`external_${thing}_border_color`, border],
    ]),
  ])
}

function variables(looks: DiagramLooks, kind: string): Record<string, unknown> {
  const { ink, paper, quiet, fill, border, wash, line, accent, series, strokes, prose } = looks
  const seriesAt = (at: number): string => series[at % series.length] ?? fill
  const numbered = (name: string, count: number, from: number, colour: (at: number) => string): [string, string][] =>
    Array.from({ length: count }, (_, at) => [`${name}${at + from}`, colour(at)])
  return {
    background: paper,
    fontFamily: prose,
    fontSize: '16px',
    primaryColor: fill,
    primaryTextColor: ink,
    primaryBorderColor: border,
    secondaryColor: wash,
    secondaryTextColor: ink,
    secondaryBorderColor: border,
    tertiaryColor: wash,
    tertiaryTextColor: ink,
    tertiaryBorderColor: border,
    lineColor: line,
    textColor: ink,
    mainBkg: fill,
    nodeBorder: border,
    nodeTextColor: ink,
    clusterBkg: wash,
    clusterBorder: border,
    titleColor: ink,
    edgeLabelBackground: paper,
    noteBkgColor: wash,
    noteTextColor: ink,
    noteBorderColor: border,
    actorBkg: fill,
    actorBorder: border,
    actorTextColor: ink,
    actorLineColor: line,
    signalColor: line,
    signalTextColor: ink,
    labelBoxBkgColor: wash,
    labelBoxBorderColor: border,
    labelTextColor: ink,
    loopTextColor: ink,
    activationBkgColor: wash,
    activationBorderColor: border,
    sequenceNumberColor: paper,
    // Gantt: what is done recedes, what is critical has the accent's edge.
    sectionBkgColor: wash,
    sectionBkgColor2: wash,
    altSectionBkgColor: paper,
    gridColor: border,
    taskBkgColor: fill,
    taskBorderColor: border,
    taskTextColor: ink,
    taskTextDarkColor: ink,
    taskTextLightColor: ink,
    taskTextOutsideColor: ink,
    activeTaskBkgColor: seriesAt(1),
    activeTaskBorderColor: border,
    doneTaskBkgColor: wash,
    doneTaskBorderColor: quiet,
    critBkgColor: seriesAt(2),
    critBorderColor: accent,
    todayLineColor: accent,
    vertLineColor: accent,
    // State, class, entity and requirement diagrams.
    labelColor: ink,
    altBackground: wash,
    compositeBackground: paper,
    compositeTitleBackground: wash,
    compositeBorder: border,
    innerEndBackground: border,
    specialStateColor: line,
    transitionColor: line,
    transitionLabelColor: ink,
    stateLabelColor: ink,
    stateBkg: fill,
    attributeBackgroundColorOdd: paper,
    attributeBackgroundColorEven: wash,
    classText: ink,
    requirementBackground: fill,
    requirementBorderColor: border,
    requirementTextColor: ink,
    relationColor: line,
    relationLabelBackground: paper,
    relationLabelColor: ink,
    pieStrokeColor: paper,
    pieOuterStrokeColor: border,
    pieOuterStrokeWidth: '1px',
    pieOpacity: '1',
    pieTitleTextColor: ink,
    pieSectionTextColor: ink,
    pieLegendTextColor: ink,
    quadrant1Fill: wash,
    quadrant2Fill: paper,
    quadrant3Fill: wash,
    quadrant4Fill: paper,
    ...Object.fromEntries(numbered('quadrant', 4, 1, () => ink).map(([name, colour]) => [`${name}TextFill`, colour])),
    quadrantPointFill: accent,
    quadrantPointTextFill: ink,
    quadrantXAxisTextFill: ink,
    quadrantYAxisTextFill: ink,
    quadrantTitleFill: ink,
    quadrantInternalBorderStrokeFill: border,
    quadrantExternalBorderStrokeFill: border,
    archEdgeColor: line,
    archEdgeArrowColor: line,
    archGroupBorderColor: border,
    xyChart: {
      backgroundColor: paper,
      titleColor: ink,
      ...Object.fromEntries(
        ['x', 'y'].flatMap((axis) =>
          ['Label', 'Title']
            .map((part) => [`${axis}Axis${part}Color`, ink])
            .concat(['Tick', 'Line'].map((part) => [`${axis}Axis${part}Color`, quiet])),
        ),
      ),
      plotColorPalette: strokes.join(', '),
    },
    radar: { axisColor: quiet, graticuleColor: border, curveOpacity: 0.25, axisLabelFontSize: 14 },
    packet: {
      blockFillColor: fill,
      blockStrokeColor: border,
      labelColor: ink,
      titleColor: ink,
      startByteColor: ink,
      endByteColor: ink,
    },
    treemap: {},
    ...Object.fromEntries([
      ...numbered('pie', SCALE, 1, seriesAt),
      // The same colours fill boxes elsewhere, and draw the lines of a radar.
      ...numbered('cScale', SCALE, 0, kind === 'radar' ? (at) => strokes[at % strokes.length] ?? line : seriesAt),
      ...numbered('cScaleLabel', SCALE, 0, () => ink),
      ...numbered('cScalePeer', SCALE, 0, () => border),
      ...numbered('cScaleInv', SCALE, 0, () => line),
      ...numbered('fillType', 8, 0, seriesAt),
      ...numbered('actor', 6, 0, (at) => strokes[at % strokes.length] ?? line),
      ...numbered('git', 8, 0, (at) => strokes[at % strokes.length] ?? line),
      ...numbered('gitInv', 8, 0, () => paper),
      ...numbered('gitBranchLabel', 8, 0, () => paper),
    ]),
    commitLabelColor: ink,
    commitLabelBackground: wash,
    tagLabelColor: ink,
    tagLabelBackground: wash,
    tagLabelBorder: border,
    commitLabelFontSize: '12px',
    tagLabelFontSize: '12px',
  }
}
