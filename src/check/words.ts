/** Words that tell nothing about what a sentence is about. */
const COMMON = new Set(
  (
    'about above after again against also always among another because been before being below between both cannot could does doing done down ' +
    'during each either every from further have having here into itself just like made make makes many might more most must need needs never ' +
    'none only other others ours over same shall should since some such than that their them then there these they this those through under ' +
    'until upon user using very want well were what when where which while will with within without would your support supports provide ' +
    'provides allow allows enable enables ensure system'
  ).split(' '),
)

/** The telling words of a text, in lower case and without the endings of English. */
export function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]{3,}/gu) ?? []
  return new Set(words.filter((word) => !COMMON.has(word)).map(stem))
}

function stem(word: string): string {
  return word.length < 6 ? word.replace(/s$/, '') : word.replace(/(?:ies|ing|ed|es|s|y|e)$/, '')
}
