import { useRef, useState } from 'react'
import { useMutation } from 'urql'
import {
  ConfirmDirectiveDocument,
  type InstructionFieldsFragment,
  type InstructionState,
  type ReviewedDirectiveFragment,
  UpdateInstructionDocument,
  type UpdateInstructionInput,
} from '#graphql/generated/graphql.ts'
import { type Failure, outcomeOf } from '#graphql/outcome.ts'
import { nextOpen } from './certainty.ts'
import { focusInstruction } from './focus-instruction.ts'

/** The corrections of one instruction: the fields that change. */
export type InstructionChange = Omit<UpdateInstructionInput, 'instructionId' | 'expectedVersion'>

/** What a clerk does with a reading: walks through its instructions, decides, corrects, confirms. */
export interface Review {
  readonly selected: string | null
  readonly editing: boolean
  /** What stands while the server has not answered yet; else the server's own. */
  readonly stateOf: (instruction: InstructionFieldsFragment) => InstructionState
  readonly problem: { readonly id: string | null; readonly failure: Failure } | null
  readonly confirming: boolean
  readonly select: (id: string) => void
  /** Selects the next (1) or the previous (-1) and puts the focus on it. */
  readonly move: (step: 1 | -1) => void
  readonly decide: (instruction: InstructionFieldsFragment, state: InstructionState) => Promise<void>
  readonly edit: (id: string | null) => void
  readonly save: (instruction: InstructionFieldsFragment, change: InstructionChange) => Promise<boolean>
  readonly confirm: () => Promise<boolean>
}

/** The review of one directive; `again` asks for it anew when it turns out to be old. */
export function useReview(directive: ReviewedDirectiveFragment, again: () => void): Review {
  const { instructions } = directive
  const [selected, setSelected] = useState<string | null>(null)
  const [editing, setEditing] = useState(false)
  const sender = useSender(directive, again)
  const select = (id: string) => {
    if (id !== selected) setEditing(false)
    setSelected(id)
  }
  const goTo = (id: string | undefined) => {
    if (id === undefined) return
    select(id)
    focusInstruction(id)
  }
  const indexOf = (id: string | null) => instructions.findIndex((instruction) => instruction.id === id)
  return {
    ...sender,
    selected,
    editing,
    select,
    move: (step) => goTo(instructions.at(nextIndex(indexOf(selected), step, instructions.length))?.id),
    decide: async (instruction, state) => {
      setEditing(false)
      const answered = sender.decide(instruction, state)
      // After a decision the next open one is under the hand; a change of mind stays where it is.
      const next = nextOpen(instructions, (other) => sender.stateOf(other) === 'PROPOSED', instruction)
      if (instruction.state === 'PROPOSED') goTo(next?.id ?? instruction.id)
      await answered
    },
    edit: (id) => {
      if (id !== null) setSelected(id)
      setEditing(id !== null)
      if (id === null && selected !== null) focusInstruction(selected)
    },
    save: async (instruction, change) => {
      const saved = await sender.save(instruction, change)
      if (saved) {
        setEditing(false)
        focusInstruction(instruction.id)
      }
      return saved
    },
  }
}

function nextIndex(index: number, step: 1 | -1, count: number): number {
  if (index < 0) return step === 1 ? 0 : count - 1
  return Math.min(count - 1, Math.max(0, index + step))
}

function useSender(directive: ReviewedDirectiveFragment, again: () => void) {
  const [, update] = useMutation(UpdateInstructionDocument)
  const [, confirmDirective] = useMutation(ConfirmDirectiveDocument)
  const [waiting, setWaiting] = useState<ReadonlyMap<string, InstructionState>>(new Map())
  const [problem, setProblem] = useState<Review['problem']>(null)
  const [confirming, setConfirming] = useState(false)
  const underWay = useRef(new Set<Promise<unknown>>())
  const version = useRef(directive.version)
  const fail = (id: string | null, failure: Failure) => {
    setProblem({ id, failure })
    if (failure.code === 'STALE' || failure.code === 'ALREADY_CONFIRMED') again()
  }

  const save = async (instruction: InstructionFieldsFragment, change: InstructionChange) => {
    setProblem(null)
    const input = { instructionId: instruction.id, expectedVersion: instruction.version, ...change }
    const sent = update({ input })
    underWay.current.add(sent)
    const outcome = outcomeOf(await sent, (data) => data.updateInstruction)
    underWay.current.delete(sent)
    if (outcome.ok) version.current = Math.max(version.current, outcome.value.instruction.directive.version)
    else fail(instruction.id, outcome.failure)
    return outcome.ok
  }

  const decide = async (instruction: InstructionFieldsFragment, state: InstructionState) => {
    setWaiting((known) => new Map(known).set(instruction.id, state))
    await save(instruction, { state })
    setWaiting((known) => new Map([...known].filter(([id]) => id !== instruction.id)))
  }

  const confirm = async () => {
    setConfirming(true)
    setProblem(null)
    await Promise.allSettled(underWay.current)
    const expectedVersion = Math.max(version.current, directive.version)
    const input = { directiveId: directive.id, expectedVersion, acceptAll: true }
    const outcome = outcomeOf(await confirmDirective({ input }), (data) => data.confirmDirective)
    setConfirming(false)
    if (!outcome.ok) fail(null, outcome.failure)
    return outcome.ok
  }

  const stateOf = (instruction: InstructionFieldsFragment) => waiting.get(instruction.id) ?? instruction.state
  return { stateOf, problem, confirming, save, decide, confirm }
}
