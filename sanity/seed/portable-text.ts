import type {ArticleBody, Callout, SimpleText} from '../types.generated.ts'
import {type CitationKey, citationId} from './citations/citations.ts'

type Cited = {text: string; citations: CitationKey[]}
type Link = {text: string; href: string}
type Strong = {text: string; strong: true}
type Inline = string | Link | Strong | Cited

type PlainBlock = SimpleText[number]
export type ArticleMember = ArticleBody[number]
type TextBlock = Extract<ArticleMember, {_type: 'block'}>

/**
 * One part of a text, waiting for its place. Its key comes from that place alone, so that building the same
 * text twice gives the same bytes and a second seed changes nothing.
 */
export type Piece<Member> = (key: string) => Member[]

export function articleBody(...pieces: Piece<ArticleMember>[]): ArticleBody {
  return place(pieces)
}

export function simpleText(...pieces: Piece<PlainBlock>[]): SimpleText {
  return place(pieces)
}

/** Words that the named sources support. */
export function cite(text: string, citations: CitationKey[]): Cited {
  return {text, citations}
}

export function link(text: string, href: string): Link {
  return {text, href}
}

export function strong(text: string): Strong {
  return {text, strong: true}
}

export function heading(level: 2 | 3 | 4, text: string): Piece<TextBlock> {
  return (key) => [{...textBlock(key, [text]), style: `h${level}`}]
}

export function paragraph(...content: Inline[]): Piece<PlainBlock> {
  return (key) => [textBlock(key, content)]
}

/** Each argument is one line of the list. */
export function bullets(...lines: Inline[][]): Piece<PlainBlock> {
  return list('bullet', lines)
}

export function steps(...lines: Inline[][]): Piece<PlainBlock> {
  return list('number', lines)
}

export function callout(
  tone: NonNullable<Callout['tone']>,
  title: string,
  ...pieces: Piece<PlainBlock>[]
): Piece<ArticleMember> {
  return (key) => [{_type: 'callout', _key: key, tone, title, text: simpleText(...pieces)}]
}

export function figure(picture: {assetId: string; alt: string; caption: string}): Piece<ArticleMember> {
  const {assetId, alt, caption} = picture
  return (key) => [{_type: 'figure', _key: key, asset: {_type: 'reference', _ref: assetId}, alt, caption}]
}

function place<Member>(pieces: Piece<Member>[]): Member[] {
  return pieces.flatMap((piece, index) => piece(`b${index + 1}`))
}

function list(listItem: 'bullet' | 'number', lines: Inline[][]): Piece<PlainBlock> {
  return (key) =>
    lines.map((line, index) => ({...textBlock(`${key}i${index + 1}`, line), listItem, level: 1}))
}

function textBlock(key: string, content: Inline[]) {
  const markDefs: NonNullable<PlainBlock['markDefs']> = []
  const children = content.map((inline, index) => {
    const span = {_type: 'span' as const, _key: `${key}s${index + 1}`}
    if (typeof inline === 'string') return {...span, text: inline, marks: []}
    if ('strong' in inline) return {...span, text: inline.text, marks: ['strong']}

    const mark = `${key}m${markDefs.length + 1}`
    markDefs.push(
      'href' in inline
        ? {_type: 'link', _key: mark, href: inline.href}
        : {_type: 'citation', _key: mark, citations: inline.citations.map(citationReference)},
    )
    return {...span, text: inline.text, marks: [mark]}
  })
  return {_type: 'block' as const, _key: key, style: 'normal' as const, markDefs, children}
}

/** Sources of what stands at the top of a page. */
export function briefSources(...keys: CitationKey[]) {
  return {briefCitations: citationReferences(...keys)}
}

export function citationReferences(...keys: CitationKey[]) {
  return keys.map(citationReference)
}

export function citationReference(key: CitationKey) {
  return {_type: 'reference' as const, _key: key, _ref: citationId(key)}
}
