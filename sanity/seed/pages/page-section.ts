import type {SimpleText} from '../../types.generated.ts'
import type {Piece} from '../portable-text.ts'
import {simpleText} from '../portable-text.ts'

/** One part of a page that is not an article. */
export type PageSection = {key: string; heading: string; text: SimpleText}

export type SeedPage = {key: string; title: string; summary: string; sections: PageSection[]}

export function section(key: string, heading: string, ...pieces: Piece<SimpleText[number]>[]): PageSection {
  return {key, heading, text: simpleText(...pieces)}
}
