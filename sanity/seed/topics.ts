import type {SeedTopic} from './seed-document.ts'

const named = {
  basics: {
    title: 'Ketamine and how it works',
    summary:
      'What ketamine therapy is, how it may work, what studies found, and how it compares with others.',
  },
  care: {
    title: 'Your treatment',
    summary: 'Whom it may suit, what a visit is like, what it costs, and what comes after.',
  },
  conditions: {
    title: 'Conditions',
    summary: 'How much is known about ketamine for other illnesses.',
  },
  safety: {
    title: 'Safety',
    summary: 'Side effects, long-term risks, other medicines, pregnancy, and help in a crisis.',
  },
}

export type TopicName = keyof typeof named

export const topics: SeedTopic[] = topicNames().map((name, index) => ({
  _id: `topic-${name}`,
  _type: 'topic',
  ...named[name],
  slug: {_type: 'slug', current: name},
  order: (index + 1) * 10,
}))

export function topicReferences(name: TopicName) {
  return [{_type: 'reference' as const, _key: name, _ref: `topic-${name}`}]
}

function topicNames(): TopicName[] {
  return Object.keys(named).filter((name): name is TopicName => name in named)
}
