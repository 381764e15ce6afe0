import { attribute, walkXml } from './xml.ts'

/** What a paragraph's style adds to it: the list that numbers it and its depth there, and whether it prints capitals. */
export type Style = { list: string; depth: string | null; capitals: boolean }

type Draft = Style & { basis: string }

/** The styles of `word/styles.xml` by id, each with what it takes from the style it is based on. */
export function readStyles(xml: string): Map<string, Style> {
  const drafts = new Map<string, Draft>()
  let open: Draft | null = null
  for (const event of walkXml(xml)) {
    if (event.type === 'close' && event.name === 'w:style') open = null
    if (event.type !== 'open') continue
    const value = attribute(event.attributes, 'w:val')
    if (event.name === 'w:style') {
      open = { list: '', depth: null, capitals: false, basis: '' }
      drafts.set(attribute(event.attributes, 'w:styleId') ?? '', open)
    } else if (open) shape(open, event.name, value)
  }
  return new Map([...drafts].map(([id, draft]) => [id, settled(draft, drafts)]))
}

function shape(style: Draft, name: string, value: string | null): void {
  if (name === 'w:basedOn') style.basis = value ?? ''
  if (name === 'w:numId') style.list = value === '0' ? '' : (value ?? '')
  if (name === 'w:ilvl') style.depth = value
  if (name === 'w:caps') style.capitals = isOn(value)
}

/** Styles stand on each other in short chains; a chain that bites its tail is cut. */
const LONGEST_CHAIN = 10

function settled(draft: Draft, drafts: ReadonlyMap<string, Draft>): Style {
  const style = { list: draft.list, depth: draft.depth, capitals: draft.capitals }
  let basis = drafts.get(draft.basis)
  for (let n = 0; basis && n < LONGEST_CHAIN; n++) {
    style.list ||= basis.list
    style.depth ??= basis.depth
    style.capitals ||= basis.capitals
    basis = drafts.get(basis.basis)
  }
  return style
}

/** Whether a property that is switched on by standing there is on. */
export function isOn(value: string | null): boolean {
  return value !== '0' && value !== 'false' && value !== 'off'
}
