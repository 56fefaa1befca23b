import {z} from 'zod'
import {visitScenes} from '../../../sanity/choices/visit-scenes.ts'
import {articleSummary, question} from './list-shapes.ts'
import {reviewFields, withFingerprint} from './review-shapes.ts'
import {anyItems, anyKeyedItems, items, keyedItems, note, optional, words} from './shape-parts.ts'
import {references, sources} from './source-shapes.ts'
import {articleBody, simpleText} from './text-shapes.ts'
import {documentWithTexts} from './unprintable.ts'

const visitStep = z.looseObject({
  _key: z.string(),
  scene: optional(z.enum(visitScenes.map(({value}) => value))),
  title: words,
  time: note,
  text: words,
})

const riskGroup = (isDraft: boolean) =>
  z.looseObject({_key: z.string(), title: words, text: simpleText(isDraft)})

/** The words of the home page. A reference to what is not published comes as null. */
export const homePage = (isDraft: boolean) =>
  documentWithTexts(
    withFingerprint(
      'homePage',
      z.looseObject({
        _id: z.string(),
        heading: words,
        introduction: words,
        briefCitations: references,
        trials: articleBody(isDraft).transform((parts) =>
          parts.filter((part) => part._type === 'evidenceChart'),
        ),
        suitMay: anyItems(words),
        suitTalkFirst: anyItems(words),
        suitUsuallyNot: anyItems(words),
        suitCitations: references,
        visitSteps: anyKeyedItems(visitStep),
        visitCitations: references,
        risks: keyedItems(riskGroup(isDraft), isDraft),
        costNote: simpleText(isDraft).nullable(),
        closingHeading: note,
        closingText: note,
        ...reviewFields,
        questions: items(question.nullable(), isDraft),
        articles: items(withFingerprint('article', articleSummary.nullable()), isDraft),
        sources: sources(isDraft),
      }),
    ),
  )
