import { describe, expect, test } from 'vitest'
import { languageOf } from '../../src/content/language.ts'
import { languageOfLatin } from '../../src/content/latin-language.ts'
import { languageOfText } from '../../src/content/scripts.ts'
import { readProposal } from '../../src/read/read-proposal.ts'
import { bodyOf, compose } from '../document/compose.ts'

const SPANISH =
  'Esta propuesta describe cómo se reparte la energía entre los nodos de un clúster sin que el operador tenga que reiniciarse.'
const GERMAN =
  'Dieser Vorschlag beschreibt, wie die Leistung zwischen den Knoten verteilt wird, ohne dass der Dienst neu starten muss.'
const ENGLISH =
  'This proposal says how the power is shared between the nodes of a cluster when one of them must start again.'

describe('a paragraph whose small words leave no doubt tells its language', () => {
  test.each([
    ['es', SPANISH],
    ['de', GERMAN],
    ['en', ENGLISH],
    ['pt', 'Esta proposta descreve como a energia é dividida entre os nós sem que o operador tenha de ser reiniciado.'],
    [
      'fr',
      'Cette note décrit comment la puissance est répartie entre les nœuds sans que l’opérateur doive redémarrer.',
    ],
    ['it', 'Questa proposta descrive come la potenza viene divisa tra i nodi senza che l’operatore debba ripartire.'],
    ['nl', 'Dit voorstel beschrijft hoe het vermogen tussen de knooppunten wordt verdeeld zonder opnieuw te starten.'],
    [
      'sv',
      'Detta förslag beskriver hur effekten fördelas mellan noderna i ett kluster utan att tjänsten måste startas om.',
    ],
    [
      'da',
      'Forslaget beskriver, hvordan effekten fordeles mellem noderne, uden at operatøren skal genstartes af nogen.',
    ],
    [
      'nb',
      'Forslaget beskriver hvordan effekten fordeles mellom nodene uten at operatøren må startes på nytt etter det.',
    ],
    [
      'pl',
      'Ten wniosek opisuje, jak moc jest dzielona między węzły klastra, tak aby nie było to konieczne po tym, co się stało.',
    ],
  ])('%s', (language, text) => {
    expect(languageOfLatin(text)).toBe(language)
  })
})

test.each([
  ['few words', 'La propuesta es de Ana.'],
  [
    'names and terms',
    'PowerProfile, NodeAgent, Redfish, Kubernetes, Prometheus, Grafana, Envoy, Istio, Linkerd, Cilium, Calico',
  ],
  ['columns of one word', 'de de de de de de de de de de de de de de de de de de de de'],
  [
    'identifiers',
    'sched_policy_set un_node_id el_count de_dup la_list es_index en_US do_run para_id que_len los_map con_id',
  ],
  [
    'two languages at once',
    `${'el nodo de la red y no es lo que se usa en '}${'o nó da rede e não é o que se usa em '}`,
  ],
])('%s are of no certain language', (_, text) => {
  expect(languageOfLatin(text)).toBeUndefined()
})

describe('in a document', () => {
  const around = `${ENGLISH}\n\n${ENGLISH}\n\n${ENGLISH}`
  const body = (markdown: string, more = around): string => bodyOf(compose(`# EP-007: T\n\n${markdown}\n\n${more}`))

  test('in English, a paragraph in Spanish says so, one in English does not', () => {
    expect(body(SPANISH)).toContain('<p lang="es"')
    expect(body(ENGLISH)).not.toContain(' lang=')
  })

  test('in German, one in English says so', () => {
    expect(body(ENGLISH, `${GERMAN}\n\n${GERMAN}\n\n${GERMAN}`)).toContain('<p lang="en"')
  })

  test('the language is that of most of its paragraphs', () => {
    const languageOfDocument = (text: string): string => languageOf(readProposal(text, 'EP-007.md').value)
    expect(languageOfDocument(`# T\n\n${SPANISH}\n\n${GERMAN}\n\n${SPANISH}\n`)).toBe('es')
    expect(languageOfDocument(`# T\n\n${ENGLISH}\n\n${GERMAN} ${ENGLISH}\n`)).toBe('en')
    expect(languageOfDocument('# T\n\nShort.\n')).toBe('en')
  })
})

test.each([
  ['本提案說明如何管理電力與這個節點的問題。', 'zh-Hant'],
  ['本提案说明如何管理电力与这个节点的问题。', 'zh-Hans'],
  ['本文', 'zh-Hans'],
])('%s is written as %s', (text, language) => {
  expect(languageOfText(text)).toBe(language)
})
