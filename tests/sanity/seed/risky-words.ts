/** After the list of words that a reviewer must check, in the content rules of the project. */
export const riskyWords = new RegExp(
  [
    'cures?\\b|cured',
    'miracle|breakthrough|revolution|game.?chang|guarantee|permanent|instant|painless|risk.free|non.addictive',
    'safe and effective|natural\\b|\\bbest\\b|#1|success rate|works for everyone|rewir|\\breset|life.changing|last hope',
    'detox|\\btrips?\\b|\\bhighs?\\b(?! (?:blood|dose))|psychedelic|powerful|robust|\\bideal\\b|increasingly popular',
    'leading (?:clinic|provider|treatment|experts?)',
    'commit(?:ted)? suicide|(?:successful|failed) (?:suicide|attempt)',
    '\\baddicts?\\b|junkie|the mentally ill|suffers? from|\\bcrazy\\b',
    'you will (?:feel|be)\\b|your depression will',
  ].join('|'),
  'gi',
)
