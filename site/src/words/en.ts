import type { Schema } from '../app/api';

/**
 * All words of the site, in English. To add a language, copy this file under the language's tag, change the
 * line that exports it to `export const words: Words = {`, and translate; the compiler says what is missing.
 * Plain words, short sentences, "you"; no diagnosis that the person did not name.
 */
export const words = {
  common: {
    skip: 'Skip to the content',
    helpNow: 'Help now',
    leave: 'Leave this page',
    leaveShort: 'Leave',
    leaveHint: 'Shows another page at once. Pressing Escape three times does the same.',
    aboutThisSite: 'About this site',
    privacy: 'What is kept, and who sees it',
    help: 'Help in a crisis',
    forClients: 'Looking for a therapist',
    forTherapists: 'For therapists',
    forClinics: 'For clinics',
    language: 'Language',
    signLanguage: 'American Sign Language',
    close: 'Close',
    back: 'Back',
    next: 'Continue',
    skipQuestion: 'Skip',
    change: 'Change',
    save: 'Save',
    saved: 'Saved',
    saving: 'Saving …',
    cancel: 'Cancel',
    optional: 'not needed',
    yes: 'Yes',
    no: 'No',
    tryAgain: 'Try again',
    waiting: 'One moment …',
    pleaseLook: 'Please look at this',
    unreachable: 'There is no connection right now',
    unreachableMore: 'What you told us is still here on this device. Nothing is lost.',
    keptHere: 'No connection. Your answer is kept here and will be sent when the connection is back.',
    keyGone: 'This link does not open anything any more. You can start again at any time.',
    notFound: 'This page is not here',
    notFoundMore: 'The address may be cut off or old. From here you can go on:',
    startPage: 'Go to the start page',
    preferNotToSay: 'Prefer not to say',
    notAnswered: 'Not answered yet',
    ofTen: (value: number) => `${value} out of 10`,
    asNumber: (question: string) => `${question} As a number from 0 to 10`,
    factors: { trust: 'Trust', rapport: 'Rapport', collaboration: 'Collaboration' },
    chance: {
      'very-unlikely': 'very unlikely',
      unlikely: 'unlikely',
      'as-likely-as-not': 'as likely as not',
      likely: 'likely',
      'very-likely': 'very likely',
    },
    experience: {
      little: 'from little experience yet',
      some: 'from some experience',
      much: 'from much experience',
    },
    javascript:
      'This page needs JavaScript. In a crisis in the United States, call or text 988, or call 911.',
  },
  start: {
    heading: 'Finding somebody you can talk to',
    lead: 'Therapy helps most when you trust the person, feel at ease, and work on the same thing together. We look for therapists with whom that is likely, and stay beside you until it is so.',
    begin: 'Start',
    beginHint: 'About five minutes. No account, no name. You can skip any question and stop at any time.',
    goOn: 'Go on where you were',
    yourMatches: 'Your matches',
    yourRequests: 'Your first talks',
    yourRelationship: 'You and your therapist',
    forget: 'Forget me on this device',
    forgotten: 'This device has forgotten you. Your link still opens what you told.',
    how: 'How it goes',
    steps: [
      { title: 'You say what you need', text: 'One question at a time, in your own words or from a list.' },
      { title: 'You see who could fit, and why', text: 'Also what to be aware of, and what we do not know.' },
      {
        title: 'You meet, without any duty',
        text: 'Ask up to three therapists for a first talk. You choose.',
      },
      {
        title: 'We ask how it is going',
        text: 'A minute after some sessions. You decide each time who sees it.',
      },
      {
        title: 'If it does not fit, that is all right',
        text: 'We help you to talk about it, or to change. Nobody is to blame, and you need not tell everything again.',
      },
    ],
    key: 'I have a link from before',
    keyHint: 'Open the link that you kept. It leads you back to where you were.',
  },
  help: {
    heading: 'Help now',
    notice:
      'Nobody reads along here, and this site cannot send help. If you or someone else may be in danger, please reach a person now:',
    lines: [
      { name: 'Emergency', kind: 'emergency', call: '911' },
      {
        name: '988 Suicide & Crisis Lifeline',
        kind: 'crisis',
        call: '988',
        text: '988',
        web: 'https://988lifeline.org',
        note: 'Day and night, in the United States. For Spanish press 2.',
      },
      {
        name: 'Find a Helpline',
        kind: 'directory',
        web: 'https://findahelpline.com',
        note: 'Lines in other countries.',
      },
    ] as Schema['CrisisLine'][],
    call: (number: string) => `Call ${number}`,
    text: (number: string) => `Text ${number}`,
    web: 'Chat or website',
    where: 'Where you are',
    anywhere: 'I would rather not say',
    checked: (day: string) => `This list was last checked on ${day}.`,
    hinted: 'What you wrote sounds heavy. You do not have to carry it alone until a first talk:',
  },
  privacy: {
    heading: 'What is kept, and who sees it',
    parts: [
      {
        title: 'No account, no name',
        text: 'You start without either. A key is made for you; whoever has it is you. It is kept in this tab, and on this device only if you say so. We keep no copy that could be read.',
      },
      {
        title: 'What you tell about yourself',
        text: 'Only you see it, and the program that looks for therapists. Your own words about why you come are shown to nobody.',
      },
      {
        title: 'When you ask for a first talk',
        text: 'The therapists you ask see what you need: topics, goals, times, and the note you write to them. Not your name, not your address. Your name is shown once you both say yes.',
      },
      {
        title: 'Your mail address',
        text: 'It is used for our own short mails, which name nobody and say nothing about therapy in their subject. If you ask the clinic to call you, the clinic sees it for that.',
      },
      {
        title: 'Check-ins',
        text: 'Each time you choose: your therapist sees your answers, or they only count in figures over at least five people, or they serve your own matching alone.',
      },
      {
        title: 'What this site does not do',
        text: 'No cookies, no counting of visits, no request to anybody but the clinic. Nothing personal stands in an address that a server sees.',
      },
      { title: 'If you stop', text: 'A start that is never used again is deleted after 30 days.' },
    ],
  },

  // ---- intake ------------------------------------------------------------------------------------
  intake: {},

  // ---- matches -----------------------------------------------------------------------------------
  matches: {},

  // ---- requests ----------------------------------------------------------------------------------
  requests: {},

  // ---- checkIn -----------------------------------------------------------------------------------
  checkIn: {},

  // ---- pause -------------------------------------------------------------------------------------
  pause: {},

  // ---- relationship ------------------------------------------------------------------------------
  relationship: {},

  // ---- staff -------------------------------------------------------------------------------------
  staff: {},

  // ---- therapist ---------------------------------------------------------------------------------
  therapist: {},

  // ---- clinic ------------------------------------------------------------------------------------
  clinic: {},

  // ---- design ------------------------------------------------------------------------------------
  design: {
    heading: 'What these pages are made of',
    lead: 'A quiet room: paper, ink, one deep colour for what can be done, one warm colour for what is human. Nothing else.',
    palette: 'Palette',
    paletteMore:
      'Each colour is chosen for light and for dark; text keeps a contrast of at least 4.5 to 1 on its ground.',
    swatches: ['ground', 'sheet', 'ink', 'soft ink', 'action', 'action, soft', 'warm', 'warm, soft'],
    type: 'Type',
    typeMore:
      'Headings in Source Serif 4, one weight, 20 KB. Text in the font of the device, 18 pixels, at most 66 letters a line.',
    sampleHeading: 'A heading says what the page is for',
    sampleLead: 'The first lines say the most important thing a little larger.',
    sampleText: 'Everything else is set like this. Short sentences, one thought each, and room between them.',
    sampleSmall: 'Small text adds what some people want to know.',
    link: 'A link',
    space: 'Space',
    acting: 'Acting',
    main: 'The main thing',
    other: 'Something else',
    notNow: 'Not possible now',
    quiet: 'A quiet thing',
    asking: 'Asking',
    options: [
      'The first',
      'The second, which has a rather long label that needs two lines on a phone',
      'The third',
    ],
    optionHint: 'With a word to explain it.',
    oneOf: 'One of several',
    someOf: 'Some of several',
    hint: 'Who sees the answer is said here, before it is given.',
    fault: 'Tell us a postal code, or choose online only.',
    line: 'One line',
    lines: 'Some lines',
    typed: '061',
    rating: 'How much at ease were you?',
    ratingGiven: 'How clear was it where the two of you are heading?',
    ratingLow: 'Not at all',
    ratingHigh: 'Fully',
    telling: 'Telling',
    notice: 'Something to know.',
    noticeWarm: 'Something that touches a person.',
    card: 'A card',
    fact: 'First free hour',
    factValue: 'Tuesday, December 1, 5:00 PM',
    longFact: 'Name',
    longValue: 'Maria Antonieta de los Ángeles Fernández-Villaverde y Oyarzábal',
  },
};
