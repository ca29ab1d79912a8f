import { expect, test } from 'vitest'
import { isCaption } from '../../src/document/body/alternative-caption.ts'

test.each([
  'Architecture',
  'Flow',
  'ns/op',
  'architecture diagram',
  'eth_sign screenshot',
  '架构图',
  'Image of the two racks',
  'v2 API',
])('%j says something of its picture', (words) => {
  expect(isCaption(words)).toBe(true)
})

test.each([
  '',
  'x',
  'image',
  'Image 1',
  'img',
  'Alt text',
  'alt-text',
  'diagram',
  'Screenshot',
  'Screenshot 2024-01-02 at 10.11.12 PM',
  'Pasted image 20240102101112',
  'Screen Shot of a diagram',
  'Untitled diagram (3)',
  'image-20240102',
  'IMG_2041',
  'DSC-0042',
  'power-flow.png',
  'images/power_flow.drawio.svg',
  'https://example.org/a?b=c',
  '12',
  '…',
])('%j is a name for a machine, or none', (words) => {
  expect(isCaption(words)).toBe(false)
})
