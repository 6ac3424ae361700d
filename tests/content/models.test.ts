import { expect, test } from 'vitest'
import { contentFiles } from '#catalogue/disk.ts'
import { readCatalogue } from '#catalogue/read.ts'
import { DRAWINGS } from '#domain/catalogue/model.ts'

const { catalogue, pages } = readCatalogue(contentFiles(process.cwd()))

test('there are words for every drawing', () => {
  expect(catalogue.models.map(({ id }) => id).toSorted()).toEqual(Object.keys(DRAWINGS).toSorted())
})

test('every model stands on a page', () => {
  const drawn = pages.flatMap(({ tags }) =>
    tags.flatMap(({ name, attributes }) => (name === 'Model' ? [attributes.get('of')?.value] : [])),
  )
  expect(catalogue.models.map(({ id }) => id).filter((id) => !drawn.includes(id))).toEqual([])
})
