/**
 * HTML with blanks in the place of its comments, so that nothing in them counts and all else keeps its place. One that is
 * never closed hides nothing: it is shown as it was written.
 */
export function blankComments(html: string): string {
  let shown = ''
  let at = 0
  for (let open = html.indexOf('<!--'); open >= 0; open = html.indexOf('<!--', at)) {
    const end = html.indexOf('-->', open + '<!--'.length)
    if (end < 0) break
    shown += html.slice(at, open) + html.slice(open, end + '-->'.length).replace(/[^\n]/g, ' ')
    at = end + '-->'.length
  }
  return shown + html.slice(at)
}
