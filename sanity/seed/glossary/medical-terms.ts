import type {SeedTerm} from './term.ts'

export const medicalTerms: SeedTerm[] = [
  {
    term: 'Anesthetic',
    meaning: 'A medicine for surgery that takes away feeling, or puts a person into a sleep-like state.',
    readNext: 'whatItIs',
  },
  {
    term: 'Antidepressant',
    meaning: 'A medicine for depression that is taken each day. It often needs some weeks to act.',
    readNext: 'medicines',
  },
  {
    term: 'Benzodiazepine',
    also: ['benzo'],
    meaning:
      'A calming medicine. With ketamine it can cause deep sleep and weak breathing, and it may make ketamine work less.',
    readNext: 'medicines',
  },
  {
    term: 'Bipolar disorder',
    meaning: 'An illness with times of deep low mood and times of very raised mood (mania).',
    readNext: 'conditions',
  },
  {
    term: 'Blinding',
    also: ['blinded', 'double-blind'],
    meaning:
      'In a blinded trial people do not know which treatment they get. That keeps hope from changing the result.',
    readNext: 'evidence',
  },
  {
    term: 'Compounded medicine',
    also: ['compounding'],
    meaning:
      'A medicine that a pharmacy mixes to order. The FDA has not checked its safety, effect or quality.',
    readNext: 'atHome',
  },
  {
    term: 'CRPS',
    also: ['complex regional pain syndrome'],
    meaning: 'Strong pain in an arm or a leg, often after an injury, with changes of the skin.',
    readNext: 'pain',
  },
  {
    term: 'Cystitis',
    meaning: 'An inflamed bladder. Signs are pain, blood in the urine, or needing to go often or in a hurry.',
    readNext: 'longTerm',
  },
  {
    term: 'Dependence',
    also: ['addiction', 'addictive'],
    meaning:
      'A person feels driven to take a drug and finds it hard to stop. It is an illness that can be treated.',
    readNext: 'longTerm',
  },
  {
    term: 'Dissociation',
    also: ['dissociative'],
    meaning: 'Feeling cut off from yourself or from the world. It is common with ketamine, and it passes.',
    readNext: 'whatItFeelsLike',
  },
  {
    term: 'ECT',
    also: ['electroconvulsive therapy'],
    meaning:
      'A controlled current causes a short seizure while a person is under anesthesia. It is used for severe depression.',
    readNext: 'compared',
  },
  {
    term: 'Esketamine',
    also: ['Spravato'],
    meaning:
      'One of the two mirror-image halves of ketamine. Esketamine is a nasal spray that is approved for some kinds of depression.',
    readNext: 'infusionOrSpravato',
  },
  {
    term: 'GABA',
    meaning:
      'A messenger in the brain that slows cells down. Ketamine is thought to quiet some of the cells that use it.',
    readNext: 'howItWorks',
  },
  {
    term: 'Glutamate',
    meaning: 'A messenger in the brain that makes the next cell more active.',
    readNext: 'howItWorks',
  },
  {
    term: 'Infusion',
    also: ['IV', 'drip'],
    meaning: 'A slow drip of a liquid medicine into a vein.',
    readNext: 'expect',
  },
  {
    term: 'Intramuscular injection',
    also: ['IM', 'shot'],
    meaning: 'A shot into a muscle. Once it is given, it cannot be slowed or stopped.',
  },
  {
    term: 'Maintenance',
    also: ['booster'],
    meaning: 'Further sessions with more time between them, to hold a gain.',
    readNext: 'aftercare',
  },
  {
    term: 'Mania',
    meaning: 'A time of very raised or irritable mood with little sleep and risky acts. It needs care soon.',
    readNext: 'conditions',
  },
  {
    term: 'MAOI',
    meaning: 'An older kind of antidepressant. With some medicines it can raise blood pressure.',
    readNext: 'medicines',
  },
  {
    term: 'Midazolam',
    meaning: 'A calming drug. Trials use it for comparison, because people can feel it too.',
    readNext: 'evidence',
  },
  {
    term: 'Neuroplasticity',
    also: ['synaptic plasticity'],
    meaning:
      'The way in which connections between brain cells change. Much of what is said about ketamine and plasticity comes from animals.',
    readNext: 'howItWorks',
  },
  {
    term: 'NMDA receptor',
    meaning: 'A docking point on brain cells for the messenger glutamate. Ketamine blocks it.',
    readNext: 'howItWorks',
  },
  {
    term: 'OCD',
    also: ['obsessive-compulsive disorder'],
    meaning: 'Thoughts that force themselves on a person, and acts that must be repeated.',
    readNext: 'conditions',
  },
  {
    term: 'Open-label',
    meaning:
      'In an open-label study everyone knows the treatment. Hope can then make it look better than it is.',
    readNext: 'evidence',
  },
  {
    term: 'Opioid',
    meaning: 'A strong painkiller, such as oxycodone. With ketamine it can weaken breathing.',
    readNext: 'medicines',
  },
  {
    term: 'Placebo',
    meaning:
      'A treatment without the tested medicine, such as salt water. It shows what hope and time do alone.',
    readNext: 'evidence',
  },
  {
    term: 'Psychosis',
    meaning: 'A state in which a person loses touch with what is real, for example by hearing voices.',
    readNext: 'rightForMe',
  },
  {
    term: 'PTSD',
    also: ['post-traumatic stress disorder'],
    meaning: 'An illness after a terrible event, with memories, fear and bad dreams that do not fade.',
    readNext: 'conditions',
  },
  {
    term: 'Randomized trial',
    meaning: 'A study that puts people into groups by chance, so that the groups can be compared fairly.',
    readNext: 'evidence',
  },
  {term: 'Relapse', meaning: 'An illness comes back after a person had become well.', readNext: 'aftercare'},
  {
    term: 'Remission',
    meaning: 'Few or no signs of the illness are left. It can be followed by a relapse.',
    readNext: 'evidence',
  },
  {
    term: 'Response',
    meaning: 'A clear gain. In most depression studies it means that a score fell by at least half.',
    readNext: 'evidence',
  },
  {term: 'Sedation', meaning: 'Being drowsy or hard to wake because of a medicine.', readNext: 'risks'},
  {term: 'Titration', meaning: 'Raising a dose step by step, to find one that helps without too much harm.'},
  {
    term: 'TMS',
    also: ['transcranial magnetic stimulation'],
    meaning: 'Short magnetic pulses on the scalp, to treat depression. The person is awake.',
    readNext: 'compared',
  },
  {
    term: 'Treatment-resistant depression',
    also: ['TRD'],
    meaning: 'Depression that did not improve enough with at least two medicines, each taken long enough.',
    readNext: 'rightForMe',
  },
]
