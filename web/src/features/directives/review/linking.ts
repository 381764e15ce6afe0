import { createContext } from 'react'

/** Whose names are linked: what every part that offers to link one has to know. */
export interface Linking {
  readonly directiveId: string
  /** Whether the viewer may link names of this document. */
  readonly canLink: boolean
  /** The agency that registered it, for which a choice is remembered. */
  readonly agency: string
}

/** The document whose names are shown; outside one nothing can be linked. */
export const LinkingContext = createContext<Linking>({ directiveId: '', canLink: false, agency: '' })

/** A name where it is printed: the id of the instruction or the document that holds it, and its words. */
export interface NamePlace {
  readonly ownerId: string
  readonly text: string
  /** A point has few names, which are asked for together; a document can have hundreds. */
  readonly of: 'point' | 'document'
}
