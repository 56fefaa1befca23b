/**
 * Different words for the same thing. A search for one of `typed` or of `printed` also finds the pages that have one of
 * `printed`. To add a word, add it here: in small letters, without marks. Several words in one entry must all be there.
 * Other forms ("prices", "driving") and small typing errors are found without an entry.
 */
export const synonyms: readonly {printed: readonly string[]; typed?: readonly string[]}[] = [
  // How it is given.
  {printed: ['injection', 'intramuscular'], typed: ['shot', 'im', 'jab', 'needle', 'intramuscularly']},
  {printed: ['infusion', 'drip', 'iv', 'intravenous'], typed: ['i v', 'into vein']},
  {
    printed: ['esketamine', 'spravato', 'nasal spray'],
    typed: ['nose spray', 'nasal', 'nostril', 'eskatamine'],
  },
  {
    printed: ['lozenge', 'troche', 'by mouth', 'oral'],
    typed: ['pill', 'tablet', 'capsule', 'sublingual', 'rdt'],
  },
  {printed: ['at home'], typed: ['home use', 'mail order', 'telehealth', 'online ketamine', 'delivered']},
  {printed: ['session', 'visit', 'appointment']},
  {
    printed: ['maintenance', 'booster', 'repeat', 'weekly'],
    typed: ['top up', 'follow up sessions', 'how often'],
  },
  {printed: ['dose', 'mg'], typed: ['dosage', 'dosing', 'milligrams', 'how much ketamine']},
  {printed: ['compounded']},

  // Money.
  {
    printed: ['cost', 'price', 'fee'],
    typed: [
      'how much',
      'expensive',
      'afford',
      'cheap',
      'pay',
      'payment',
      'bill',
      'charge',
      'money',
      'discount',
    ],
  },
  {
    printed: ['insurance', 'coverage', 'medicare', 'medicaid', 'tricare'],
    typed: [
      'insured',
      'insurer',
      'covered',
      'aetna',
      'cigna',
      'anthem',
      'blue cross',
      'superbill',
      'reimbursed',
    ],
  },
  {printed: ['refund', 'cancel', 'cancellation'], typed: ['money back', 'reschedule', 'no show', 'deposit']},

  // Safety.
  {
    printed: ['dependence', 'depend', 'misuse', 'misused', 'addiction', 'addictive'],
    typed: ['addict', 'addicted', 'addicting', 'habit forming', 'hooked', 'abuse', 'withdrawal', 'craving'],
  },
  {
    printed: ['dissociation', 'cut off from yourself', 'unreal'],
    typed: [
      'high',
      'trip',
      'tripping',
      'trippy',
      'psychedelic',
      'k hole',
      'out of body',
      'feel like',
      'zoned',
    ],
  },
  {
    printed: ['bladder', 'urine', 'cystitis'],
    typed: ['pee', 'peeing', 'urinate', 'bathroom', 'uti', 'kidney'],
  },
  {printed: ['blood pressure'], typed: ['hypertension', 'hypertensive', 'bp']},
  {printed: ['heart', 'heartbeat', 'heart rate'], typed: ['cardiac', 'pulse', 'palpitations', 'arrhythmia']},
  {printed: ['breathing'], typed: ['breath', 'breathe', 'respiratory']},
  {
    printed: ['nausea', 'vomiting', 'feeling sick'],
    typed: ['throw up', 'puke', 'queasy', 'nauseous', 'nauseated'],
  },
  {
    printed: ['frightening', 'anxiety', 'unpleasant'],
    typed: ['scared', 'scary', 'afraid', 'panic', 'fear', 'bad trip'],
  },
  {printed: ['anxiety', 'anxious'], typed: ['worry', 'gad', 'nervous', 'panic attack']},
  {printed: ['sleepy', 'drowsiness'], typed: ['tired', 'drowsy', 'sedated', 'fatigue', 'groggy']},
  {printed: ['alcohol'], typed: ['drink alcohol', 'beer', 'wine', 'liquor', 'drunk', 'booze', 'alcoholic']},
  {printed: ['cannabis', 'marijuana'], typed: ['weed', 'pot', 'thc', 'cbd']},
  {
    printed: ['benzodiazepine', 'sedative'],
    typed: [
      'benzo',
      'xanax',
      'ativan',
      'klonopin',
      'valium',
      'lorazepam',
      'alprazolam',
      'clonazepam',
      'diazepam',
    ],
  },
  {
    printed: ['antidepressant'],
    typed: [
      'ssri',
      'snri',
      'zoloft',
      'prozac',
      'lexapro',
      'wellbutrin',
      'effexor',
      'sertraline',
      'fluoxetine',
    ],
  },
  {printed: ['medicine', 'medication'], typed: ['meds', 'med', 'drug interaction', 'prescription']},
  {printed: ['opioid'], typed: ['opiate', 'oxycodone', 'hydrocodone', 'suboxone', 'methadone', 'fentanyl']},
  {
    printed: ['side effects', 'risks'],
    typed: ['sideeffects', 'side affects', 'danger', 'dangerous', 'harm', 'adverse', 'harmful', 'is it safe'],
  },
  {printed: ['safety', 'safe']},
  {printed: ['drug test'], typed: ['urine test', 'drug screen', 'drug testing', 'fail test']},

  // Who it is for.
  {printed: ['pregnancy', 'pregnant'], typed: ['expecting', 'trying to conceive', 'baby']},
  {
    printed: ['breastfeed', 'breastfeeding', 'nursing'],
    typed: ['breast milk', 'lactating', 'lactation', 'breast feed'],
  },
  {
    printed: ['teen', 'teenager', 'adolescent', 'under 18', 'adults only'],
    typed: ['kid', 'child', 'children', 'minor', 'my son', 'my daughter', 'youth'],
  },
  {printed: ['veteran', 'va'], typed: ['vet', 'military', 'army', 'navy', 'marine', 'soldier']},
  {printed: ['older', 'seniors'], typed: ['elderly', 'old age', 'over 65']},
  {
    printed: ['may not suit', 'eligible', 'candidate', 'screen'],
    typed: ['qualify', 'right for me', 'am i eligible', 'contraindications', 'who should not', 'allowed'],
  },
  {
    printed: ['psychosis', 'schizophrenia'],
    typed: ['psychotic', 'hallucinations', 'hearing voices', 'schizo'],
  },
  {printed: ['bipolar', 'mania'], typed: ['manic', 'manic depression']},
  {printed: ['depression', 'depressed'], typed: ['mdd', 'trd', 'depressive', 'sad', 'hopeless']},
  {printed: ['ptsd', 'post traumatic stress'], typed: ['trauma', 'posttraumatic']},
  {printed: ['ocd', 'obsessive compulsive'], typed: ['obsessions', 'compulsions']},
  {printed: ['crps', 'complex regional pain'], typed: ['rsd', 'nerve pain', 'neuropathy']},
  {
    printed: ['suicide', 'thoughts of suicide'],
    typed: ['suicidal', 'suicidality', 'kill myself', 'want to die'],
  },
  {printed: ['tms', 'magnetic stimulation'], typed: ['transcranial', 'magnet']},
  {printed: ['ect', 'electroconvulsive'], typed: ['electroshock', 'shock therapy', 'shock treatment']},
  {printed: ['talk therapy', 'psychotherapy'], typed: ['therapist', 'counseling', 'cbt', 'counselor']},
  {
    printed: ['clinician', 'psychiatrist', 'doctor'],
    typed: ['shrink', 'physician', 'provider', 'nurse', 'prescriber', 'anesthesiologist'],
  },
  {printed: ['referral', 'records'], typed: ['refer', 'referred', 'medical records']},

  // The day itself.
  {
    printed: ['drive', 'take you home'],
    typed: ['ride', 'driver', 'taxi', 'uber', 'lyft', 'car', 'bus', 'get home'],
  },
  {
    printed: ['eat', 'food', 'fasting', 'empty stomach'],
    typed: ['breakfast', 'meal', 'fast before', 'lunch'],
  },
  {
    printed: ['job', 'employer', 'return to work'],
    typed: ['go back to work', 'miss work', 'boss', 'day off'],
  },
  {printed: ['consent', 'sign'], typed: ['paperwork', 'waiver']},
  {
    printed: ['results', 'improved', 'response', 'responded'],
    typed: ['success rate', 'odds', 'does it work', 'effective'],
  },
  {printed: ['wear off', 'fade', 'lasts'], typed: ['how long', 'last']},
  {printed: ['within a day', 'fast'], typed: ['how quickly', 'how soon', 'quick', 'start working']},
  {
    printed: ['approved', 'off label', 'fda'],
    typed: ['legal', 'approval', 'licensed', 'illegal', 'allowed by law'],
  },
  {
    printed: ['privacy', 'details', 'encrypted'],
    typed: ['hipaa', 'confidential', 'private', 'data', 'secret', 'my information', 'personal information'],
  },
  {printed: ['memory'], typed: ['forget', 'amnesia', 'cognitive']},
  {printed: ['liver'], typed: ['hepatic', 'cirrhosis', 'hepatitis']},
  {printed: ['eye', 'vision'], typed: ['glaucoma', 'sight', 'blurry']},
]
