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
  matches: {
    heading: 'Who could fit',
    lead: (count: number): string =>
      count === 1
        ? 'One therapist could work with you. Read why, and what to be aware of. You decide whether you meet.'
        : 'These therapists could work with you. Read why, and what to be aware of. You decide whom you meet.',
    order:
      'First stands whoever you are likeliest to trust, feel at ease with and work well with. Where two are much alike, a lot decides. It is no mark for anybody.',
    finding: 'We are looking for therapists who could fit …',
    findingAgain: 'Looking again …',
    kept: 'No connection. Your change is kept here; we look again when the connection is back.',
    refused: 'This change could not be taken. Everything stands as it was before.',
    key: {
      heading: 'First, a few questions',
      lead: 'To see who could fit, we need to know a little about what you need. No account, no name, and you can skip most of it.',
      link: 'Did you keep a link from before? Open it, and you are back where you were.',
      therapist:
        'Somebody gave you the link of a therapist. Keep it, and open it again after the questions: it then says whether the two of you could work together.',
      gone: 'We cannot find you here',
    },
    incomplete: {
      heading: 'Something is still missing',
      jurisdiction: 'We need to know in which state you are. A therapist must have a licence there.',
      ageGroup: 'We need to know your age group. Not every therapist works with every age.',
      answer: 'Answer now',
    },
    active: (name: string): string => `You are working with ${name}. What you see here was found before.`,
    asked: 'You have asked for a first talk.',
    yourTalks: 'See your first talks',

    why: 'Why',
    aware: 'What to be aware of',
    unknown: 'What we do not know',
    noReason: 'You have told us little so far, so we can say little about why.',
    noCaution: 'Nothing that you told us speaks against it.',
    nothingUnknown: 'We know about everything that you asked for.',
    weakest: {
      trust: 'Trust may need the most time here. It is a good subject for the first talk.',
      rapport:
        'Feeling at ease with each other may need the most time here. It is a good subject for the first talk.',
      collaboration:
        'Agreeing on what to work on, and how, may need the most time here. It is a good subject for the first talk.',
    },
    near: (away: string): string => `About ${away} from you.`,
    far: (away: string): string => `About ${away} from you, and in person only.`,
    chanceLead: 'That trust, rapport and collaboration all grow is',
    facts: {
      firstHour: 'First hour you both have',
      fee: 'A session',
      distance: 'Distance',
      languages: 'Languages',
      wait: 'First talk',
    },
    fee: {
      same: (amount: string): string => amount,
      range: (least: string, most: string): string => `${least} to ${most}`,
      sliding: 'less than usual, on a sliding scale',
    },
    wait: (weeks: number): string =>
      weeks < 1 ? 'within a week' : weeks === 1 ? 'in about a week' : `in about ${weeks} weeks`,
    figures: {
      summary: 'Why? All the figures',
      range:
        'The point is our best estimate. In four cases of five, the truth lies within the bar. With little experience the bar is long.',
      all: 'All three',
      from: 'hardly',
      to: 'surely',
      numbers: (best: string, low: string, high: string): string => `${best}, between ${low} and ${high}`,
      terms:
        'What speaks for it, and against it (−). Each column adds up to how this factor stands beside others; 0 is the middle.',
      term: 'From',
      sum: 'Together',
      codes: {
        base: 'What holds for everybody',
        'style-directive': 'Who leads',
        'style-intensity': 'Feelings',
        'style-present': 'Past or present',
        'style-challenge': 'Support or challenge',
        'wish-language': 'Language',
        'wish-gender': 'Gender',
        'wish-age': 'Age',
        'wish-faith': 'Faith or world view',
        'wish-culture': 'Culture',
        'wish-affirming': 'Affirming of diversity',
        'wish-community': 'Community',
        concerns: 'What brings you',
        distance: 'Distance',
        wait: 'Waiting',
        record: 'What earlier clients found',
        client: 'What you told of yourself',
      } as Record<string, string>,
    },
    ask: 'Ask for a first talk',
    askName: (name: string): string => `with ${name}`,
    notThis: 'Not this one',
    leftOut: (name: string): string => `${name} will not be proposed to you again. Nobody is told.`,
    undo: 'Undo',
    more: 'Show more',
    again: 'Look again',
    print: 'Print this',
    pair: 'Two side by side',
    shownAgain: 'Shown to you again.',

    tray: (names: string): string => `You are about to ask ${names}.`,
    trayLabel: 'Whom you are about to ask',
    trayGo: 'Go on',
    full: (most: number): string =>
      most === 1
        ? 'One more first talk can be open at a time.'
        : `You can ask ${most} at most. Take one back to choose another.`,
    none: 'You have three open first talks, and there can be no more at a time.',

    compare: {
      heading: 'Two side by side',
      lead: 'Nobody is better as such. Look at what matters to you.',
      first: 'One',
      second: 'The other',
      back: 'Back to all',
      swipe: 'Swipe, or use the arrow keys, to see the other one.',
    },

    how: {
      heading: 'How we looked',
      found: (when: string): string => `Found on ${when}.`,
      considered: (considered: string, eligible: number): string =>
        eligible === 0
          ? `We looked at ${considered} therapists. None of them can work with you as things stand.`
          : eligible === 1
            ? `We looked at ${considered} therapists. One of them can work with you at all.`
            : `We looked at ${considered} therapists. ${eligible} of them can work with you at all.`,
      heldBack: (count: number): string =>
        count === 1
          ? 'One of these is not shown: with that person, trust, rapport or collaboration seems too unlikely while there are others.'
          : `${count} of these are not shown: with them, trust, rapport or collaboration seems too unlikely while there are others.`,
      directoryAge: (time: string): string =>
        `What therapists changed within the last ${time} has not reached our list yet. Somebody new may be missing.`,
      excluded: 'Who was left out, and by what',
      excludedLead: 'Somebody may be counted in more than one line.',
      byConstraint: (count: string): string => `${count} left out`,
      notStated: (count: number): string =>
        count === 1
          ? '1 of them has not said anything about it'
          : `${count} of them have not said anything about it`,
      onlyThis: (count: number): string => `${count} by nothing else`,
      whyNot: 'Why not somebody else?',
      earlier: 'Earlier matches',
    },
    constraints: {
      licence: 'A licence where you are',
      verified: 'A licence that the clinic has checked',
      'age-group': 'Your age group',
      'free-place': 'A free place',
      accepting: 'Takes new clients now',
      'therapist-limit': 'Work that they leave to colleagues',
      language: 'Language',
      format: 'Online or in person',
      distance: 'Distance',
      insurer: 'Insurer',
      fee: 'Fee',
      hours: 'Hours',
      gender: 'Gender',
      age: 'Age',
      faith: 'Faith or world view',
      culture: 'Culture',
      affirming: 'Affirming of sexual and gender diversity',
      community: 'Experience with a community',
      excluded: 'You left them out',
    },

    wishes: {
      heading: 'What each wish costs',
      lead: 'Whoever does not meet a must is left out. It is for you to decide; we drop nothing by ourselves.',
      must: 'Must be so',
      opens: (count: number): string =>
        count === 0
          ? 'Without this must, there would be nobody more.'
          : count === 1
            ? 'Without this must, there would be 1 more.'
            : `Without this must, there would be ${count} more.`,
      like: 'You would like it. It counts, and leaves nobody out.',
      aside: 'Set aside for now. It leaves nobody out.',
      effect: (before: number, now: number): string =>
        now === before
          ? `Changed. As before, ${now} can work with you.`
          : `Changed. Now ${now} can work with you; before, it was ${before}.`,
      age: (from: number | undefined, to: number | undefined): string =>
        from === undefined ? `up to ${to}` : to === undefined ? `${from} and over` : `${from} to ${to}`,
      within: (away: string): string => `within ${away}`,
      upTo: (amount: string): string => `up to ${amount}`,
      hours: 'as you told',
    },
    few: {
      nobody: 'Nobody meets all of it yet',
      some: (count: number): string =>
        count === 1 ? 'One therapist meets all of it' : 'Two therapists meet all of it',
      lead: 'This says nothing about you. It happens when several wishes meet.',
      best: (wish: string, opens: number): string =>
        opens === 1
          ? `If this were not a must, there would be one more: ${wish}.`
          : `If this were not a must, there would be ${opens} more: ${wish}.`,
      none: 'No single wish would open anybody, but two together might. You can try below; every step can be taken back.',
      noWish:
        'None of it depends on your wishes: nobody here has a free place just now. Look again in a few days.',
      yours: 'It is your decision. You can also leave everything as it is, and look again in a few days.',
      leftOut: (count: number): string =>
        count === 1
          ? 'You left out one therapist who would come into question.'
          : `You left out ${count} therapists who would come into question.`,
      go: 'See what each wish costs',
    },
    untold: {
      heading: 'What you have not told us',
      lead: 'So it plays no part. You can add it, or leave it so.',
      add: 'Tell us',
      concerns: 'What brings you',
      style: 'How you hope to work together',
      formats: 'How you would like to meet',
      nearby: 'Where you would set out from',
      hours: 'When you could meet',
      payment: 'How you would pay',
    },
    whyNot: {
      heading: 'Why not somebody else?',
      lead: 'Here you can ask about anybody whom you have seen before. A therapist can also give you a link that asks here.',
      nobody: 'So far you have seen nobody but those who are shown to you now.',
      waiting: 'We are looking who you have seen before …',
      asking: 'We are looking …',
      ask: (name: string): string => `Why not ${name}?`,
      again: 'Show again',
      out: 'You left this therapist out.',
      thisTherapist: 'the therapist of your link',
      about: (name: string): string => `Why not ${name}?`,
      shown: 'This therapist is among those shown to you.',
      notShown: 'This therapist could work with you; others came first. “Show more” shows up to ten.',
      place: (order: string, of: string): string => `In the order: place ${order} of ${of}.`,
      heldBack:
        'This therapist could work with you, but one of trust, rapport and collaboration seems too unlikely while there are others.',
      excluded: 'This therapist does not come into question as things stand:',
      notStated: 'The profile only says nothing about it. You could ask.',
      silent: (what: string): string => `Has not said anything about this: ${what}.`,
      yourWish: 'Some of it comes from your own wishes. You can change them.',
      unknown: 'We know no therapist by this link where you are. It may be cut off.',
      back: 'Back to your matches',
    },
    earlier: {
      heading: 'Earlier matches',
      lead: 'Each stays as you saw it.',
      none: 'There is none yet.',
      item: (shown: number): string =>
        shown === 1 ? 'one therapist' : shown === 0 ? 'nobody' : `${shown} therapists`,
      notice: (when: string): string => `You saw this on ${when}. Places may have gone since.`,
      newest: 'Back to the newest',
    },
    form: {
      heading: 'Ask for a first talk',
      whom: 'You ask',
      take: 'Take out',
      seeHeading: 'Who sees what',
      see: 'They see what you need: topics, goals, your age group, how and when you could meet, the language, and your note.',
      notSee:
        'They do not see your own words about why you come, your address, or your name. You stay nameless until you have both said yes.',
      next: 'Each keeps a place for you for 72 hours and says yes or no. You owe nobody anything, and you can take it back at any time.',
      note: 'A note to them',
      noteHint:
        'Not needed. For instance when a talk would suit you, or what you would like to ask. All of them read the same.',
      contact: 'Short mails',
      email: 'Your mail address',
      emailHint:
        'Not needed. For short mails after sessions that ask how it went. They name nobody and say nothing about therapy in their subject. No therapist sees the address.',
      without: 'Without an address, come back here to see the answer.',
      name: 'How your therapist may call you',
      nameHint: 'Not needed. Shown to one therapist only, once you have both said yes.',
      language: 'Language of the mails',
      send: (count: number): string =>
        count === 1 ? 'Ask this therapist' : count === 2 ? 'Ask both' : `Ask all ${count}`,
      sending: 'Asking …',
      emailFault: 'Write the address like name@example.org, or leave it empty.',
      taken: (names: string, count: number): string =>
        count === 1
          ? `The last place with ${names} has just gone. Nobody has been asked yet.`
          : `The last places with ${names} have just gone. Nobody has been asked yet.`,
      goOn: 'You can go on with the others.',
      chooseAgain: 'You can choose somebody else.',
      tooMany: 'There can be three open first talks at a time. Take one back first, or ask fewer.',
      already: 'You have already asked one of them. Nobody has been asked twice.',
      active:
        'You are working with a therapist now. First talks with others are possible after that has ended.',
      outOfDate: 'Something has changed since you saw these therapists. Look again, and then ask.',
      unfit: 'Something in it could not be taken. Please look at your note and your address again.',
      unreachable:
        'There is no connection right now. Your words are kept here. Nobody is asked twice if you try again.',
      yourRelationship: 'You and your therapist',
      nobody: 'You have not chosen anybody yet.',
    },
    said: { reasons: {}, cautions: {}, unknown: {}, failed: {} } as Record<
      'reasons' | 'cautions' | 'unknown' | 'failed',
      Record<string, string>
    >,
  },

  // ---- requests ----------------------------------------------------------------------------------
  requests: {
    heading: 'Your first talks',
    lead: 'Here you see whom you have asked, and what happens next.',
    waiting: 'We are looking how it stands …',
    updated: 'Up to date.',
    empty: 'You have not asked anybody yet.',
    emptyMore: 'When you have seen who could fit, you can ask up to three therapists for a first talk.',
    toMatches: 'See who could fit',
    thanks: (names: string): string => `You have asked ${names}. That took courage.`,
    open: 'Open',
    past: 'Before',
    askedOn: (when: string): string => `Asked on ${when}.`,
    held: {
      title: 'Waits for an answer',
      text: (until: string): string =>
        `A place is kept for you until ${until}. Until then you will have a yes or a no.`,
      next: 'There is nothing you need to do. Look in here again when it suits you.',
    },
    accepted: {
      title: 'Says yes',
      text: (until: string): string =>
        `The place is yours until ${until}. If you want to begin, say so by then.`,
      next: 'Saying yes binds you to nothing: you can change therapist at any time. Your other requests are then let go.',
    },
    declined: {
      title: 'Cannot take it on',
      text: (reason: string): string => `The reason given: ${reason}.`,
      plain: 'No reason was given.',
      next: 'This says something about the therapist’s situation, and nothing about you.',
    },
    withdrawn: { title: 'You took it back', text: 'The place is free again. Nobody was asked why.' },
    expired: {
      title: 'The time is over',
      text: 'There was no answer in time, or no yes from both of you. The place was given back. You can ask again, or ask somebody else.',
    },
    released: { title: 'Let go', text: 'You began with somebody else, so this place is free again.' },
    confirmed: { title: 'You have begun', text: 'You both said yes.' },
    withdraw: 'Take it back',
    withdrawSure: (name: string): string =>
      `Take back what you asked ${name}? The place then goes to somebody else.`,
    withdrawYes: 'Yes, take it back',
    keep: 'Keep it',
    withdrawn2: (name: string): string => `You took it back from ${name}.`,
    begin: (name: string): string => `Begin with ${name}`,
    relationship: 'You and your therapist',
    form: {
      heading: (name: string): string => `Begin with ${name}`,
      lead: 'Say when you first meet, and how often after that. All of it can be changed later.',
      name: 'Once you have begun, this therapist sees the name that you gave with your address, if you gave one.',
      why: 'We ask so that our short questions come after a session, not before it.',
      every: 'How often will you meet?',
      week: 'Every week',
      fortnight: 'Every second week',
      days: 'Every so many days',
      daysLabel: 'Every how many days?',
      when: 'The first session',
      whenHint:
        'The first hour that suits you both, by what you each told. Change it if you agreed on another.',
      whenHintNone: 'What you agreed on; or what would suit you, if nothing is agreed on yet.',
      date: 'Day',
      time: 'Time',
      zone: 'Time zone',
      yes: 'Yes, begin',
      sending: 'One moment …',
      back: 'Back to your first talks',
      others: (names: string): string => `What you asked ${names} is then let go.`,
      faultEvery: 'Choose how often you will meet.',
      faultDays: 'Tell us a number of days from 1 to 60.',
      faultDate: 'Tell us the day of the first session.',
      faultTime: 'Tell us the time of the first session.',
      faultRange: 'Choose a day from a week ago to half a year from now.',
    },
    problems: {
      'not-accepted': 'This therapist has not answered yet. You will see the answer here.',
      'already-decided': 'This was decided before. Below you see how it stands.',
      'hold-expired': 'The time for it has passed, and the place was given back. You can ask again.',
      'relationship-active': 'You are already working with a therapist. At most one at a time is possible.',
      'therapist-unavailable':
        'This therapist cannot begin with you now: there is no checked licence where you are any more. It has nothing to do with you.',
      other: 'This could not be done. Below you see how it stands.',
    },
  },

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
  design: {},
};
