import type {ClinicSettings} from '../content/content-types.ts'
import {createRefusalLog, type RefusalLog} from '../content/shapes/log-refusals.ts'
import {createWarmQueue, type WarmQueue} from '../freshness/render/warm-queue.ts'
import type {SavedContent} from '../freshness/saved-content.ts'
import type {SeenContent} from '../freshness/seen-content.ts'
import {createReplayGuard, type ReplayGuard} from '../freshness/webhook/replay-guard.ts'
import {type Breaker, createBreaker} from './breaker.ts'
import {createKeptAnswer, type KeptAnswer} from './kept-answer.ts'
import {createSlots, type Slots} from './slots.ts'
import {createTokens, type Tokens} from './tokens.ts'

/** What the pages, the webhook and the worker of one process share about content. */
export type ContentState = {
  breaker: Breaker
  slots: Slots
  /** When content could last not be had. */
  troubleAt: number
  /** Whether the last look at what is published failed, for whatever reason. */
  isUnlisted: boolean
  clinicSettings: KeptAnswer<ClinicSettings>
  /** What the pages of this process show. Unknown until it was first checked. */
  settled: SavedContent | undefined
  /** What is published, as far as this process knows. */
  latest: SeenContent | undefined
  /** The addresses of the articles in it, and of those that a webhook told of since. */
  slugs: Set<string> | undefined
  /** Questions about addresses that no known article has. */
  guesses: Tokens
  webhooks: ReplayGuard
  refusedWebhooks: RefusalLog
  warm: WarmQueue
  /** Pages that stay as they were, because a text of theirs cannot be printed. */
  unprintable: Set<string>
}

/** The CMS hears at most this many questions of one process at a time. */
const QUESTIONS_AT_ONCE = 10
const QUESTIONS_WAITING = 200

/** Next loads a module several times in one process; what is shared hangs on `globalThis`. */
const shared: typeof globalThis & {contentState?: ContentState} = globalThis

export function contentState(): ContentState {
  shared.contentState ??= {
    breaker: createBreaker(),
    slots: createSlots(QUESTIONS_AT_ONCE, QUESTIONS_WAITING),
    troubleAt: Number.NEGATIVE_INFINITY,
    isUnlisted: false,
    clinicSettings: createKeptAnswer(),
    settled: undefined,
    latest: undefined,
    slugs: undefined,
    guesses: createTokens({perSecond: 5, atOnce: 20}),
    webhooks: createReplayGuard(),
    refusedWebhooks: createRefusalLog('content-webhook.refused'),
    warm: createWarmQueue(),
    unprintable: new Set(),
  }
  return shared.contentState
}

/** As long as a page may wait for content, and a little more: its failure comes after the failure of its question. */
const TROUBLE_MS = 5_000

/** Whether a page that fails now fails because content cannot be had. */
export function isContentUnavailable(): boolean {
  return Date.now() - contentState().troubleAt < TROUBLE_MS
}

/** Whether people should look: it lasts until content was had again, where `isContentUnavailable` is of the moment. */
export function hasContentTrouble(): boolean {
  const {breaker, isUnlisted} = contentState()
  return isUnlisted || breaker.isOpen()
}
