export const matches = {
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
  keepTherapistLink:
    'Somebody gave you the link of a therapist. Keep it, and open it again after the questions: it then says whether the two of you could work together.',
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
  words: {
    summary: 'In their own words',
    waiting: 'Fetching their words …',
    silent: 'This therapist has not written anything yet.',
    unlisted: 'This therapist is not listed here just now, so there is nothing to read.',
    unread: 'This cannot be read just now. Close it, and open it again in a moment.',
    renamed: (name: string): string => `The name is now ${name}.`,
  },
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
      `What therapists changed less than ${time} ago has not reached our list yet. Somebody new may be missing.`,
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
    yourRelationship: 'You and your therapist',
    nobody: 'You have not chosen anybody yet.',
  },
  said: { reasons: {}, cautions: {}, unknown: {}, failed: {} } as Record<
    'reasons' | 'cautions' | 'unknown' | 'failed',
    Record<string, string>
  >,
};
