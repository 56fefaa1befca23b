import {expect, test} from 'vitest'
import {seedDocuments} from '@/sanity/seed/seed-documents'
import {problemsOf} from '../schema/problems-of'

const documents = seedDocuments('image-0123456789012345678901234567890123456789-1600x1200-png')

test.each(documents.map((document) => [document._id, document] as const))(
  'staff can change %s and publish it in the Studio',
  async (_id, document) => {
    expect(await problemsOf({...document})).toEqual([])
  },
)
