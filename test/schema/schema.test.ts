import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { schemaText } from '../../server/src/doors/schema-text.ts'
import { BOUNDED_LISTS, CONTRACT } from './contract.ts'

const committed = readFileSync(join(import.meta.dirname, '../../server/schema.graphql'), 'utf8')
const schema = buildSchema(schemaText())
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
)

type AnyField = GraphQLField<unknown, unknown> | GraphQLInputField

function fieldsOf(type: GraphQLNamedType): readonly AnyField[] {
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
    ? Object.values(type.getFields())
    : []
}

function argsOf(field: AnyField) {
  return 'args' in field ? field.args : []
}

describe('the schema', () => {
  it('is the one committed as server/schema.graphql', () => {
    expect(schemaText()).toBe(committed)
  })

  it('describes every type, field, argument and input', () => {
    const bare = types.flatMap((type) => [
      ...(type.description ? [] : [type.name]),
      ...fieldsOf(type).flatMap((field) => [
        ...(field.description ? [] : [`${type.name}.${field.name}`]),
        ...argsOf(field)
          .filter((arg) => !arg.description)
          .map((arg) => `${type.name}.${field.name}(${arg.name})`),
      ]),
    ])
    expect(bare).toEqual([])
  })

  it('bounds every list: a page of a connection, or a named reason', () => {
    const lists = types
      .filter((type) => isObjectType(type) && !type.name.endsWith('Connection'))
      .flatMap((type) =>
        fieldsOf(type)
          .filter((field) => isListType(getNullableType(field.type)))
          .filter((field) => !(field.name === 'path' && type.name.endsWith('Error')))
          .map((field) => `${type.name}.${field.name}`),
      )
    expect(lists.sort()).toEqual(Object.keys(BOUNDED_LISTS).sort())
    const pages = types.flatMap((type) =>
      fieldsOf(type).filter(
        (field) => getNamedType(field.type).name.endsWith('Connection') && isObjectType(type),
      ),
    )
    const unsized = pages.filter((field) => !argsOf(field).some((arg) => arg.name === 'first'))
    expect(unsized.map((field) => field.name)).toEqual([])
  })

  it('gives every mutation one input and a result that is its success or an error as data', () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})
    expect(mutations.length).toBeGreaterThan(30)
    for (const { name, args, type } of mutations) {
      const Name = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
      expect(args.map((arg) => `${arg.name}: ${arg.type}`)).toEqual([`input: ${Name}Input!`])
      expect(String(type)).toBe(`${Name}Result!`)
      const union = getNamedType(type)
      const members = isUnionType(union) ? union.getTypes() : []
      const errors = members.filter((member) =>
        member.getInterfaces().some(({ name: of }) => of === 'UserError'),
      )
      const rest = members.filter((member) => !errors.includes(member))
      expect(rest.map((member) => member.name)).toEqual([`${Name}Success`])
      expect(errors.length).toBeGreaterThan(0)
    }
  })

  it('names enum values in capitals', () => {
    const values = types.filter(isEnumType).flatMap((type) => type.getValues().map(({ name }) => name))
    expect(values.filter((name) => !/^[A-Z][A-Z0-9_]*$/.test(name))).toEqual([])
  })
})

describe('the public contract', () => {
  it.each(Object.entries(CONTRACT))('keeps %s', (name, promised) => {
    const type = schema.getType(name)
    const kept = type
      ? fieldsOf(type).map((field) => {
          const args = argsOf(field).map((arg) => `${arg.name}: ${arg.type}`)
          return `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}: ${field.type}`
        })
      : []
    for (const field of promised) expect(kept).toContain(field)
  })

  it('keeps the six statuses and the computed timeliness', () => {
    const names = (enumName: string) => {
      const type = schema.getType(enumName)
      return isEnumType(type) ? type.getValues().map(({ name }) => name) : []
    }
    expect(names('TaskStatus').sort()).toEqual(
      ['NOT_STARTED', 'WAITING', 'IN_PROGRESS', 'IN_REVIEW', 'DONE', 'CANCELLED'].sort(),
    )
    expect(names('Timeliness').sort()).toEqual(
      ['NO_DEADLINE', 'IN_TIME', 'DUE_SOON', 'OVERDUE', 'DONE_IN_TIME', 'DONE_LATE'].sort(),
    )
    expect(names('PartyRole').sort()).toEqual(['HOST', 'MEMBER', 'MONITOR', 'OBSERVER'])
  })
})
