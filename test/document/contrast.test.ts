import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadTheme } from '../../src/commands/load-theme.ts'

const THEMES = new URL('../../themes/', import.meta.url)

/** Least contrast of text with what is behind it: level AA of WCAG 2. */
const LEAST = 4.5

function luminance(colour: string): number {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(colour)
  const hex = short ? short.slice(1).map((digit) => digit + digit) : (colour.slice(1).match(/../g) ?? [])
  const [red = 0, green = 0, blue = 0] = hex.map((pair) => {
    const share = Number.parseInt(pair, 16) / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** The colour that a property has, followed through custom properties. */
function resolve(css: string, value: string): string {
  const name = /^var\((--[\w-]+)\)$/.exec(value)?.[1]
  return name === undefined
    ? value
    : resolve(css, [...css.matchAll(new RegExp(`${name}:\\s*([^;]+);`, 'g'))].at(-1)?.[1] ?? '')
}

const colours = (css: string, pattern: RegExp): string[] => [
  ...new Set([...css.matchAll(pattern)].map(([, value = '']) => resolve(css, value.trim()))),
]

test.each(readdirSync(THEMES))('every text colour of %s stands out from paper and from every ground', async (theme) => {
  const { documentCss: css } = await loadTheme(theme)
  const grounds = ['#ffffff', ...colours(css, /--(?:wash|[a-z]+-wash|ground|mark):\s*(#[^;]+);/g)]
  const tokens = colours(css, /\.tok-[^{]*\{\s*color:\s*([^;]+);/g)
  const texts = [...tokens, ...colours(css, /\n {2}color:\s*([^;]+);/g)].filter((colour) => colour.startsWith('#'))
  expect(texts.length).toBeGreaterThan(1)
  const weak = texts
    .filter((colour) => colour !== '#fff')
    .flatMap((colour) => grounds.filter((ground) => contrast(colour, ground) < LEAST).map((ground) => [colour, ground]))
  expect(weak).toEqual([])
})
