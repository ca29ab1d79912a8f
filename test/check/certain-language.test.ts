import { expect, test } from 'vitest'
import { certainLanguage } from '../../src/check/certain-language.ts'

test.each([
  ['#!/bin/sh\nls', 'bash'],
  ['#! /usr/bin/env  python3\nx', 'python'],
  ['#!/usr/bin/env node\nx', 'javascript'],
  ['#!/bin/zsh', 'zsh'],
  ['diff --git a/x b/x\n', 'diff'],
  ['--- a/dir/x\n+++ b/dir/x\n', 'diff'],
  ['<?xml version="1.0"?>\n<a/>', 'xml'],
  ['// Copyright\nsyntax = "proto3";\n', 'protobuf'],
  ['syntax="proto2" ;', 'protobuf'],
  ['package main\n\nfunc a() {}', 'go'],
  ['package a\nimport "fmt"', 'go'],
  ['kind: Pod\napiVersion: v1', 'yaml'],
  ['  {"a": 1}\n', 'json'],
  ['[ {"a": 1} ]', 'json'],
  ['[\n  {"a": 1}\n]', 'json'],
])('%j is certainly %s', (code, language) => {
  expect(certainLanguage(code)).toBe(language)
})

test.each([
  '',
  '  \n',
  '#!/bin/ruby',
  'echo "#!/bin/bash"',
  'git show\ndiff --git a/x b/x',
  'x\n--- a/x\n+++ b/x',
  '<p>\n<?xml version="1.0"?>',
  '<?xmlrpc?>',
  'my syntax = "proto3";',
  'syntax = "proto4";',
  'package main',
  'x\npackage main\nfunc a() {}',
  'package a\n  my type',
  'apiVersion: v1',
  'kind: Pod',
  'my apiVersion: v1\nkind: Pod',
  'apiVersion: v1 or v2\nkind: Pod',
  'apiVersion: v1\nmy kind: Pod',
  'apiVersion: v1\nkind: Pod or Job',
  '{\napiVersion: v1\nkind: Pod\n}',
  '{}',
  '{a: "b"}',
  '[1]',
  '["a"]',
  '"a"',
  'x [ {"a": 1} ]',
])('%j may be anything', (code) => {
  expect(certainLanguage(code)).toBeUndefined()
})

test('what is longer than 100,000 characters is not looked at', () => {
  const of = (length: number): string => `{"a": "${'x'.repeat(length - 9)}"}`
  expect([certainLanguage(of(100_000)), certainLanguage(of(100_001))]).toEqual(['json', undefined])
})
