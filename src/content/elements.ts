import type { Element, ElementContent, Nodes, Root } from 'hast'

/** Every element of a tree, in the order of the text. */
export function* elementsOf(tree: Root | Element): Generator<Element> {
  const open: Nodes[] = [...tree.children].reverse()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type !== 'element') continue
    yield node
    for (let index = node.children.length - 1; index >= 0; index -= 1) open.push(node.children[index] as ElementContent)
  }
}

/** Puts what `change` gives in the place of each element, deepest first; the element itself stays where it gives nothing. */
export function replaceElements(tree: Root | Element, change: (element: Element) => Element | undefined): void {
  for (const [index, child] of tree.children.entries()) {
    if (child.type !== 'element') continue
    replaceElements(child, change)
    const changed = change(child)
    if (changed !== undefined) tree.children[index] = changed
  }
}

/** The text of an element and all in it. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** What of some nodes is seen: all but blanks between others. */
export function inked<Node extends Nodes>(nodes: readonly Node[]): Node[] {
  return nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '')
}

/** The classes of an element. */
export function classesOf({ properties }: Element): string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : []
}

/** Whether an element has a class. */
export function hasClass(element: Element, name: string): boolean {
  return classesOf(element).includes(name)
}

/** An element with classes. */
export function element(
  tagName: string,
  className: string,
  children: readonly ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return {
    type: 'element',
    tagName,
    properties: className === '' ? properties : { className: className.split(' '), ...properties },
    children: [...children],
  }
}

/** A text node. */
export function text(value: string): { type: 'text'; value: string } {
  return { type: 'text', value }
}
