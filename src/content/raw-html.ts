/** Tags that an author may write as HTML. All other are text: `<namespace>` is a word of the proposal, not markup. */
const TAGS = new Set(
  (
    'a abbr b blockquote br caption center cite code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i ' +
    'img ins kbd li mark ol p pre q s samp small span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul var wbr'
  ).split(' '),
)

/** Elements whose content is no text of the page. */
const DROPPED = /<(script|style)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi

/** A comment, or what a parser would take as one up to the end of the text. */
const COMMENT = /<!--(?:>|->|[\s\S]*?(?:-->|$))/g

/** Anything that looks like the begin of a tag. */
const TAG = /<(\/?)([a-z][a-z0-9-]*)?((?:[^<>"']|"[^"<]*"|'[^'<]*')*)(>?)/gi

/**
 * A piece of an author's HTML with only the tags that may be markup: comments, scripts and styles are dropped, and
 * every other `<` becomes text, so that no tag can swallow what follows it.
 */
export function tameHtml(html: string): string {
  return html
    .replace(COMMENT, '')
    .replace(DROPPED, '')
    .replace(TAG, (whole: string, _slash: string, name: string | undefined, _rest: string, end: string) =>
      end === '>' && name !== undefined && isMarkup(name) ? whole : whole.replaceAll('<', '&lt;'),
    )
}

/** A lone capital is a type parameter: `Set<P>` is no paragraph. */
function isMarkup(name: string): boolean {
  return TAGS.has(name.toLowerCase()) && !/^[A-Z]$/.test(name)
}
