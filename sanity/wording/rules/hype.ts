import {says} from '../language/negation.ts'
import {rule} from '../rule.ts'

const cure =
  /\b(?:(?<!(?:secure|pro|mani|pedi) ?)cur(?:e|es|ed|ing|able)(?! (?:rate of|period))|heals?(?! (?:well|the wound|over))(?:ed|ing)? (?:\w+ ){0,3}(?:depression|anxiety|ptsd|trauma|pain|brain|mind|mental|illness|people|patients|you|it)|(?:ends?|eliminat\w+|eradicat\w+|erases?|wipes? (?:out|away)|dissolves?|banish\w*|gets? rid of|rids? you of|conquers?|defeats?|beats?|reverses?|vanquish\w*|melts? away|takes? away) (?:\w+ ){0,5}(?:depression|anxiety|ptsd|trauma|chronic pain|your pain|mental illness|sadness|suffering|symptoms)|(?:depression|anxiety|ptsd|pain|trauma|symptoms) (?:(?:does|do|will|can) not|(?:has|have|stands?|had) no) (?:even |ever )?(?:stand (?:a|any|much of a)? ?)?(?:chance|match|hope)|(?:depression|anxiety|ptsd|pain|trauma) (?:is|are) no match|(?:depression|anxiety|ptsd|pain|trauma) (?:meets? its match|bows? to|surrenders?|loses?)|resolves? (?:\w+ ){0,2}(?:depression|anxiety|ptsd|pain|trauma)|(?<!\b(?:if|when|until|once|before|after|as|where) (?:the |your |their )?)(?:depression|anxiety|ptsd|trauma|suffering|sadness|despair) (?:ends|vanishes|disappears|dissolves|evaporates|melts away|is history|stops)\b|freedom from (?:depression|anxiety|ptsd|pain|trauma|suffering)|(?:depression|anxiety|ptsd) free|(?:depression|anxiety|ptsd|pain|trauma),? (?:is |are )?(?:gone|vanquished|over)\b|remission for (?:life|good|all)|(?:for good|forever|once and for all)(?=$|[.!,]| and))\b/
const hype =
  /\b(?:miracles?|miraculous(?:ly)?|breakthroughs?|revolution(?:ary|iz\w+|ise\w*)|game ?chang(?:er|ing|ers)|life ?changing|change(?:s|d)? (?:your|my|their|people's) li(?:fe|ves)|last hope|only hope|final hope|wonder (?:drug|medicine|cure)|magic(?:al)?(?! mushrooms)|groundbreaking|cutting edge|state of the art|unparalleled|amazing|incredible|astonishing|transformative|transforms? (?:your|lives|people)|silver bullet|holy grail|powerful (?:new )?(?:treatment|medicine|therapy|drug|relief)|robust (?:effects?|relief)|(?:brings?|gives?|restores?|delivers?|offers?) (?:\w+ )?(?:hope|joy|happiness|peace|freedom)|new (?:lease|chapter|hope)|secret (?:weapon|to)|game over for)\b/
const guarantee =
  /\b(?:guarante(?:e|ed|es|eing)|assured(?= *(?:$|[.!,]| results| relief| success))|assured (?:results|relief|success)|results are assured|permanent(?:ly)?(?! (?:address|job|resident|record|harm|damage|staff|home|position|team|location|marker|injury))|instant(?:ly|aneous)?(?! (?:message|messaging|coffee|noodles))|immediate (?:relief|results|improvement|effect)|works? for (?:everyone|everybody|anyone|all|every \w+|any \w+)|all who (?:try|need)|everyone who|helps (?:everyone|everybody|anyone|every patient)|never fails?|can not fail|always works?|works? every time|foolproof|sure (?:thing|to (?:work|help))|certain to (?:work|help)|100 percent (?:effective|success\w*|of (?:our )?patients)|lasting (?:relief|cure|recovery)|lasts? (?:a lifetime|forever))\b/
const superlative =
  /(?:#1|\bnumber one\b(?! thing)|\bno\.? ?1\b)|\b(?:best (?:ketamine|clinic|clinics|treatment|care|doctors?|providers?|results?|therapy|in (?:virginia|richmond|town|the)|possible care)|the best (?:option|medicine|choice|there is)|leading (?:ketamine|clinics?|providers?|experts?|specialists?|center|doctors?|practice|treatment|edge)|top (?:rated|ranked|doctors?|clinics?|ketamine|provider|specialists?)|premier|world class|most (?:advanced|trusted|effective|experienced|successful|powerful)|unmatched|unrivaled|second to none|success rates?|highest (?:success|quality|rated)|finest|award winning|better than any(?: other)?|superior (?:to|results|care)|gold standard|nothing works better|(?:high|higher) rates? of (?:effectiveness|success)|experts agree|proven track record)\b/
/** Compared with another treatment, without the study that compared them. */
const beatsOthers =
  /\b(?:better|safer|faster|stronger|gentler|kinder|superior|more (?:effective|powerful|reliable|helpful)|outperforms|outdoes|beats)(?: \w+)? ?(?:than|to|over)? (?:(?:most|all|other|the|any|standard|traditional|usual|conventional|ordinary|every|your|daily) )*(?:ect|electroconvulsive|tms|magnetic stimulation|antidepressants?|ssris?|medicines|medications?|pills|talk therapy|psychotherapy|counseling)\b/
const metaphor =
  /\b(?:rebuilds?|regenerat\w+|renews?|refresh\w*|rejuvenat\w+|recalibrat\w+|restarts?|hacks?|unlocks?|jump ?starts?|recharges?|upgrad\w+|rebalanc\w+|sparks?) (?:your|the|a|their)? ?(?:\w+ )?(?:brains?|minds?|neural|neurons?|brain chemistry)\b|\b(?:re ?wir(?:e|es|ed|ing)(?! the (?:house|building|lamp))|re ?set(?:s|ting)?(?! (?:your|the|a) (?:password|form|page|device|pump|alarm))|reboots?|re ?boot(?:s|ing)? (?:your|the)|detox(?:es|ify|ifies|ification|ing)?|flush(?:es)? (?:\w+ )?toxins|toxins|cleanses? (?:your|the) (?:mind|brain|body)|re ?programs? (?:your|the) (?:mind|brain)|repairs? (?:your|the|damaged) (?:brain|mind|neurons?|brain cells)|regrows? (?:your|the|brain)|boosts? (?:your|the) brain|fix(?:es)? (?:your|the) brain|chemical imbalance)\b/
const intoxication =
  /\b(?:an?|your|this|that) (?:(?!is|are|was|be|too|very|so|as|price|dose|blood|fee|cost)\w+ ){0,5}high(?=$|[.!,])|\b(?:psychedelic (?:journeys?|trips?|experience|adventure)|(?:legal|ketamine|mystical|healing|inner|amazing|guided|deep|good|bad|bliss\w*|wild|legal psychedelic) (?:trips?|highs?)|tripp(?:ing|ed)|(?:get|gets|getting|feel|feels|feeling|be|stay) (?:\w+ )?high(?=$|[.!,]| (?:on|for|and|as a|from|after|during|legally|without))|a (?:\w+ )?high (?:that|from|of a|like|you|without)|euphori(?:a|c)|stoned|buzz|blissed out|out of body journey|(?:your|the|this|enjoy a|take a|a) (?:ketamine |inner |healing |sacred )journeys?|k ?hole|special k|(?<!\b(?:us(?:e|es|ed|ing)|tak(?:e|es|en|ing)|took|misus(?:e|es|ed|ing)|abus(?:e|es|ed|ing)|sold) (?:\w+ ){0,2}(?:as|for) an? (?:\w+ )?)party drug|(?:your|the|a) trip (?:begins|lasts|starts|in our|is))\b/

export const hypeRules = [
  rule({
    name: 'cure',
    severity: 'error',
    calledBy:
      /cur|heal|vanish|disappear|evapor|histor|stops\b|ends?\b|elimin|eradic|eras|wipe|dissolv|banish|\brids?\b|conquer|defeat|beat|revers|vanquish|melt|away|remission|good|forever|once|gone|over\b|resolv|freedom|chance|match|bows?\b|surrender|loses?\b/,
    message:
      'Nothing cures depression or PTSD, and ketamine’s effect often fades. Say how many people improved in which study, and for how long.',
    breaks: (sentence) => !sentence.isQuestion && says(sentence, cure),
  }),
  rule({
    name: 'hype',
    severity: 'warning',
    calledBy:
      /mira|break|revol|game|chang|hope|wonder|magic|ground|edge|art\b|parallel|amaz|credib|aston|transf|bullet|grail|power|robust|secret|brings?|gives?|restores?|delivers?|offers?|new\b/,
    message: 'This praises instead of telling. Say what is known, with its limits and a source.',
    breaks: (sentence) => says(sentence, hype),
  }),
  rule({
    name: 'guarantee',
    severity: 'error',
    calledBy:
      /guarant|assur|perman|instant|immediate|works?\b|helps|never|fail|foolproof|sure|certain|100|lasting|lasts?\b/,
    message: 'Nobody can promise a result. Write that it helps some people and not others.',
    breaks: (sentence) => !sentence.isQuestion && says(sentence, guarantee),
  }),
  rule({
    name: 'superlative',
    severity: 'warning',
    calledBy:
      /best|leading|\btop|safer|faster|stronger|gentler|kinder|more|outperf|outdo|beats|premier|world|most|unmatch|unrival|second|none|success|highest|finest|award|better|superior|gold|rates?\b|expert|record|#1|number|^\W?no\.?1?\W?$|nothing/,
    message: 'A comparison like "best" or "leading" needs proof. Delete it, or say what you do.',
    breaks: (sentence) =>
      !sentence.isQuestion &&
      (says(sentence, superlative) || (!sentence.isCited && says(sentence, beatsOthers))),
  }),
  rule({
    name: 'brain-metaphor',
    severity: 'warning',
    calledBy:
      /wir(?:e|ing)|set(?:s|ting)?\b|boot|tox|cleans|program|repair|grow|boost|fix|chemical|brain|mind|neur/,
    message:
      'A brain is not rewired, reset or cleaned. Write that connections between nerve cells may grow, which is still being studied.',
    breaks: (sentence) =>
      says(sentence, metaphor) && !/\b(?:reset|detox) (?:center|unit|clinic)\b/.test(sentence.plain),
  }),
  rule({
    name: 'intoxication',
    severity: 'warning',
    calledBy: /trip|high|journey|psyched|euphor|stoned|buzz|bliss|body|hole|special|party/,
    message:
      'This sells ketamine as a drug for pleasure. Write "feeling cut off from yourself (dissociation)".',
    breaks: (sentence) => says(sentence, intoxication),
  }),
  rule({
    name: 'natural',
    severity: 'warning',
    calledBy: /natur|holistic|chemical/,
    message: 'Ketamine is made in a factory, and natural does not mean safe. Delete the word.',
    breaks: (sentence) =>
      says(
        sentence,
        /\b(?:all |100 percent |completely |purely |a |an |the |more |safe |and )natural(?:ly occurring)? (?:treatment|medicine|therapy|remedy|way|alternative|healing|option|substance|drug|product|solution|antidepressant|relief|approach)\b|\b(?:ketamine|treatment|therapy|it|infusions?|drug|medicine) (?:is|are) (?:(?!not )\w+ )?natural\b|\bnatural and (?:safe|gentle)\b|\bholistic cure\b|\bchemical free\b/,
      ),
  }),
]
