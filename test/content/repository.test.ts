import { expect, test } from 'vitest'
import { commitPage, issuePage, readRepository, userPage } from '../../src/content/repository.ts'
import { UserError } from '../../src/model/user-error.ts'

test.each(['https://github.com/owner/name', 'https://github.com/owner/name/', 'https://github.com/owner/name.git'])(
  'the pages of a repository are found from %s',
  (address) => {
    const repository = readRepository(address)
    expect(issuePage(repository, '12')).toBe('https://github.com/owner/name/issues/12')
    expect(issuePage(repository, '3', 'other/thing')).toBe('https://github.com/other/thing/issues/3')
    expect(commitPage(repository, 'a'.repeat(40))).toBe(`https://github.com/owner/name/commit/${'a'.repeat(40)}`)
    expect(userPage(repository, 'ada')).toBe('https://github.com/ada')
  },
)

test('on GitLab groups nest, and a dash stands before its pages', () => {
  const repository = readRepository('https://gitlab.example.org:8443/a/b/c')
  expect(issuePage(repository, '12')).toBe('https://gitlab.example.org:8443/a/b/c/-/issues/12')
})

test.each([
  'javascript:alert(1)//github.com/owner/name',
  'http://github.com/owner/name',
  'https://me:secret@github.com/owner/name',
  'https://github.com/owner',
  'https://github.com/owner/name?tab=x',
  'https://github.com/owner/name#top',
  'https://github.com/owner//name',
  'https://github.com/owner/na%20me',
  'owner/name',
  '',
])('%j is no repository', (address) => {
  expect(() => readRepository(address)).toThrow(UserError)
})
