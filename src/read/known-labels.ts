/** What a field of metadata is about. */
export type FieldMeaning =
  | 'status'
  | 'authors'
  | 'reviewers'
  | 'approvers'
  | 'created'
  | 'updated'
  | 'language'
  | 'title'
  | 'id'

const NAMES: Readonly<Record<FieldMeaning, string>> = {
  status:
    'status|current status|proposal status|implementation status|rfc status|state|stage|状态|statut|état|estado|stato|статус|ステータス|状態|상태',
  authors:
    'author|authors|authored by|owner|owners|champion|champions|co author|co authors|coauthor|coauthors|' +
    'proposer|proposers|proposed by|written by|created by|submitted by|submitter|creator|creators|' +
    'primary author|primary authors|main author|main authors|author names|original author|original authors|' +
    'proposal author|proposal authors|rfc author|rfc authors|primary contact|rfc driver|作者|auteur|auteurs|autor|autores|autoren|autore|autori|автор|авторы|' +
    '著者|作成者|작성자',
  reviewers: 'reviewer|reviewers|reviewed by|review team|relecteur|relecteurs|revisor|revisores|レビュアー|评审人',
  approvers: 'approver|approvers|approved by',
  created:
    'created|creation date|created on|created at|date created|date of creation|start date|started|' +
    'date proposed|proposed|proposed on|submitted|submission date|date submitted|date started|opened|' +
    'publish date|published|initial date|proposal date|date|创建日期|日期|' +
    'date de création|fecha|fecha de creación|data de criação|data di creazione|datum|erstellt|erstellt am|дата|作成日|日付|작성일',
  updated:
    'updated|last updated|last update|last modified|modified|updated on|updated at|date updated|last changed|' +
    'last revised|revised|last edited|更新日期|' +
    'dernière mise à jour|última actualización|última atualização|zuletzt aktualisiert|更新日|最終更新日',
  language: 'language|lang|locale',
  title: 'title|name|proposal title|feature name|feature|proposal name|subject|titre|título|titolo|titel|标题|タイトル',
  id:
    'id|ep|ep number|ep id|eip|erc|fip|kep|kep number|tep|tep number|rfc|rfc number|gep|msc|pep|sip|bip|nep|' +
    'cep|aip|adr|adr number|otep|proposal|proposal id|proposal number|enhancement number|number',
}

/** Names of the fields with a meaning, the most telling first, in the form of `labelKey`. */
export function namesOf(meaning: FieldMeaning): readonly string[] {
  return NAMES[meaning].split('|')
}

/** Further fields that only metadata has, so that a block with one of them is metadata. */
const TELLING =
  'rfc pr|rust issue|tracking issue|tracking issues|tracking link|tracking links|issue|issues|issue link|pr|' +
  'pull request|implementation pr|related issues|discussion|discussions|discussions to|review manager|' +
  'decision makers|deciders|target release|target version|supersedes|superseded by|sponsor|sponsors|' +
  'shepherd|shepherds|editor|editors|stage|maturity|proposal type|design doc|jira|epic|feature gate'

/** Labels that open a paragraph of prose. */
const PROSE: ReadonlySet<string> = new Set(
  (
    'note,notes,warning,tip,important,caution,todo,example,examples,summary,abstract,tl dr,tldr,problem,solution,goal,goals,' +
    'non goals,motivation,background,context,why,what,how,question,answer,risk,mitigation,update,disclaimer,nb,hint,input,output,' +
    'where,pros,cons,description,attention,info,definition,overview,technical story'
  ).split(','),
)

const TELLING_LABELS: ReadonlySet<string> = new Set(
  [...Object.values(NAMES), TELLING].flatMap((names) => names.split('|')),
)

/** Whether a block that has a field of this name is metadata. `key` comes from `labelKey`. */
export function isTelling(key: string): boolean {
  return TELLING_LABELS.has(key)
}

/** Whether a label rather opens a remark than names a field. */
export function isRemark(key: string): boolean {
  return PROSE.has(key)
}
