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
  staff: {
    views: 'Your rooms',
    signOut: 'Sign out',
    signedInAs: (name: string) => `Signed in as ${name}`,
    notDone: 'That did not work. Please look at how it stands now, and try once more.',
    notSent: 'There is no connection right now. What you typed is still here; please try again.',
    fewerThanFive: 'fewer than five',
    /** How long ago, for so many milliseconds. */
    ago: (milliseconds: number) => {
      const hours = Math.floor(milliseconds / 3_600_000);
      const days = Math.floor(hours / 24);
      return hours < 1
        ? 'less than an hour ago'
        : hours === 1
          ? 'an hour ago'
          : hours < 24
            ? `${hours} hours ago`
            : days === 1
              ? 'a day ago'
              : `${days} days ago`;
    },
    signIn: {
      therapist: 'Sign in as a therapist',
      clinic: 'Sign in for the clinic',
      act: 'Sign in',
      email: 'Your mail address',
      emailMissing: 'Tell us your mail address.',
      password: 'Password',
      passwordMissing: 'Tell us your password.',
      forgotten: 'If you have forgotten your password, your clinic can send you a new one.',
      newPassword: 'Your new password',
      newPasswordHint: 'At least 15 characters. A few words in a row are easy to remember.',
      newPasswordWhy: 'You are here for the first time. Please choose a password that only you know.',
      setUp: 'To keep your clients safe, a code from your phone is asked each time. This sets it up, once:',
      setUpApp: 'Open an authenticator app on your phone.',
      setUpLink: 'If it is on this device, this link opens it.',
      setUpSecret: 'Add an account there with this key:',
      setUpCode: 'Type the six digits that it shows.',
      code: 'Code',
      codeHint: 'Six digits from your authenticator app.',
      startAgain: 'Start again',
      notHere: 'Your account needs a step that this page does not have. Please ask your clinic.',
      notForTherapists: 'This account is not one of a therapist. Please use the one that you work with.',
      notForClinic: "This account is not one of the clinic's office. Please use the one for it.",
      development: 'This is a local server for trying things out. Anybody can be anybody here.',
      invented: 'A therapist of the invented clinic',
      subject: 'Account',
      otherSubject: 'Or another account',
      subjectHint: 'Any name; a new one begins with an empty page.',
      subjectMissing: 'Choose somebody, or type a name.',
      away: {
        ended: 'You have been signed out. What you typed is still here; sign in and go on.',
        idle: 'You were away for half an hour, so we closed the page to keep it safe. What you typed is still here.',
        left: 'You have signed out.',
      },
      refused: {
        wrong: 'Mail address and password do not belong together. Please type both once more.',
        code: 'That is not the code of this half minute. Please type the six digits that are shown now.',
        weak: 'Please choose a password of at least 15 characters that you have not used before.',
        reset: 'Your clinic has reset your password. Please ask for the new one.',
        late: 'That took a little long. Please begin once more.',
        often: 'That was tried too often. Please wait a few minutes.',
        unreachable: 'The sign-in cannot be reached right now. Please try again.',
      },
    },
  },

  // ---- therapist ---------------------------------------------------------------------------------
  therapist: {
    views: { today: 'Today', requests: 'Requests', caseload: 'Caseload', profile: 'Profile' },
    noName: (since: string) => `A client since ${since}, no name given`,
    licence: (kind: string, place: string, number: string, until: string | undefined) =>
      `${kind} in ${place}, number ${number}${until === undefined ? '' : `, valid until ${until}`}`,
    status: {
      draft: 'Nobody sees you yet. Tell us your licence, so that the clinic can check it.',
      pending: 'Nobody sees you yet. The clinic is checking your licence; you need do nothing for that.',
      verified: 'The clinic has checked your licence. Clients can find you.',
      expired:
        'Your licence has ended, so clients do not find you now. Tell us the new date and the clinic will check it.',
    },
    today: {
      heading: 'Today',
      welcome:
        'Welcome. Tell us how you work and when, and clients who fit will ask you for a first talk. You can stop at any point; each part is saved by itself.',
      begin: 'Begin with your profile',
      talk: 'To talk about first',
      nothingStandsOut: 'Nothing stands out in what your clients have shared.',
      nobodyYet: 'You are not working with anybody here yet.',
      onlyShared:
        'This rests only on answers that clients chose to share with you. Many keep theirs to themselves, and that is fine.',
      strained: (factor: string) => `${factor} is strained.`,
      falling: (factor: string) => `${factor} is falling.`,
      why: {
        trust: 'It may have become harder to tell you something personal. That often eases once it is said.',
        rapport: 'Being with you may have felt less easy lately. Naming it can be enough.',
        collaboration:
          'You may not be working on the same thing any more. It helps to look at the aim again.',
      },
      youCouldSay: 'You could say:',
      say: {
        trust:
          'I have been wondering whether there is something that is hard to say to me. We can go slowly.',
        rapport:
          'How has it been for you to be here with me lately? I would like to hear it, whatever it is.',
        collaboration:
          'Are we still working on what matters to you? I would be glad to change course together.',
      },
      nextSession: (when: string) => `Next session: ${when}.`,
      look: (name: string) => `How it stands with ${name}`,
      cameBack: (factors: string, name: string) => `${factors} came back with ${name}. That was good work.`,
      requests: 'Who is waiting',
      noRequests: 'No request is waiting.',
      requestsWait: (count: number) =>
        count === 1
          ? 'One request is waiting for your answer.'
          : `${count} requests are waiting for your answer.`,
      waitingSince: (ago: string) => `The oldest came ${ago}.`,
      decideBy: (when: string) => `Please answer by ${when}; then the place is free again.`,
      readThem: (count: number): string => (count === 1 ? 'Read the request' : 'Read the requests'),
      places: 'Your places',
      placesAre: (places: number, taken: number, held: number, free: number) =>
        places === 0
          ? 'You have not said how many clients you can take.'
          : `Of your ${places} places ${taken === 1 ? 'one is' : `${taken} are`} taken, ${
              held === 1 ? 'one is' : `${held} are`
            } held by a request, and ${free === 1 ? 'one is' : `${free} are`} free.`,
      notProposed: 'You are not proposed to clients at the moment.',
      proposedUntilPast: (until: string) =>
        `You were accepting clients until ${until}. Since then nobody is proposed to you. Are you accepting again?`,
      proposedButFull: (until: string) =>
        `You are accepting clients until ${until}, but no place is free, so nobody is proposed.`,
      proposedUntil: (until: string) => `You are accepting clients until ${until}.`,
      endsSoon: 'That is soon; one tap goes on.',
      acceptUntil: (until: string) => `Accepting until ${until}`,
      stop: 'Do not propose me for now',
      accepted: (until: string) => `Thank you. You are proposed to clients until ${until}.`,
      stopped: 'You are not proposed any more. Your clients stay with you.',
      gaps: 'Some of your profile is still open, so fewer clients find you.',
      toProfile: 'Go to your profile',
      link: 'Your own link',
      linkWhy:
        'Give it to somebody who already knows they want to see you. They tell us what they need, and ask you.',
      copy: 'Copy the link',
      copied: 'The link is copied.',
      copyByHand: 'The link could not be copied. Please mark it and copy it by hand.',
    },
    requests: {
      heading: 'Requests for a first talk',
      lead: 'You see what somebody needs, not who it is. A name comes once you have both said yes. Each request holds one of your places for three days.',
      none: 'No request is waiting. You will find new ones here.',
      openRequest: 'A request',
      asked: (ago: string) => `Asked ${ago}.`,
      decideBy: (when: string) => `Please answer by ${when}.`,
      note: 'In their words',
      concerns: 'What it is about',
      aim: 'Hopes for',
      goals: 'Goals',
      age: 'Age',
      formats: 'Meeting',
      languages: 'Language',
      hours: 'Hours that suit you both',
      theirClock: (zone: string) => `on the clock of ${zone.replace('_', ' ')}`,
      noCommonHour: 'None of these is among your hours.',
      accept: 'Accept',
      decline: 'Decline …',
      accepted: 'Accepted. The client has seven days to confirm; then you find them in your caseload.',
      acceptedWaits: 'You have accepted. The place is kept for seven days, until the client confirms.',
      declineHeading: 'Why can you not take this request?',
      declineHint: 'The client sees your answer. It speaks of your situation, never of them.',
      declineMissing: 'Choose what comes nearest.',
      declineSend: 'Decline',
      declined: 'Declined. The client is told kindly and can ask others.',
      refused: {
        'no-free-place': 'Your caseload is full. Raise the number of places in your profile, or decline.',
        'hold-expired': 'The three days are over, and the place is free again. The client can ask you anew.',
        'already-decided': 'This request has been decided meanwhile. Here is how it stands now.',
        'not-found': 'This request is not there any more. The client may have taken it back.',
      } as Record<string, string>,
    },
    caseload: {
      heading: 'Your caseload',
      lead: 'Everybody you work with. Where a client shares the answers to check-ins with you, you see how the two of you stand.',
      none: 'You are not working with anybody here yet. Accepted requests come here once the client has confirmed.',
      notShared: 'Nothing is shared with you. That is usual, and says nothing about how it goes.',
      tooFew: (answered: number) =>
        answered === 1
          ? 'One answer is shared. That is too few to say much.'
          : `${answered} answers are shared. That is too few to say much.`,
      since: (day: string) => `Since ${day}.`,
      everyWeek: (weekday: string, at: string) => `Every week, ${weekday} at ${at}.`,
      everyFortnight: (weekday: string, at: string) => `Every second week, ${weekday} at ${at}.`,
      everyDays: (days: number, at: string) =>
        days === 1 ? `Every day at ${at}.` : `Every ${days} days at ${at}.`,
      paused: 'Check-ins are paused.',
      states: {
        'not-yet-known': 'not known yet',
        building: 'growing',
        established: 'stands firm',
        strained: 'strained',
        repaired: 'came back',
      },
      trends: { rising: 'rising', steady: 'steady', falling: 'falling' },
      figures: 'In figures',
      figuresFrom: (answered: number) =>
        `From 0 to 10, from ${answered === 1 ? 'one shared check-in' : `${answered} shared check-ins`}. The fewer there are, the wider the range.`,
      factor: 'Factor',
      level: 'Level',
      between: 'Probably between',
      range: (low: string, high: string) => `${low} and ${high}`,
      unknown: 'not known',
      end: 'End the work together …',
      endHeading: (name: string) => `How does the work end? (${name})`,
      endHint: 'Your place is free again at once. Whoever ends, nobody is to blame.',
      planned: 'We have agreed to end',
      plannedHint: 'A good ending after any number of sessions.',
      dropout: 'The client has not come back',
      dropoutHint: 'If they wish to, they can look for somebody else without telling it all again.',
      endMissing: 'Choose what comes nearest.',
      endAct: 'End it',
      endDone: (name: string) => `The work with ${name} has ended. The place is free.`,
      endedBefore: (name: string) => `The work with ${name} had ended before.`,
      ended: 'Ended',
      endings: {
        planned: 'Ended as agreed.',
        rematch: 'The client went on with somebody else.',
        dropout: 'The client did not come back.',
      },
      backToAll: 'All of your caseload',
    },
    profile: {
      heading: 'Your profile',
      missing: 'Without these, nobody can be matched with you:',
      preview: 'See how clients see you',
      tell: 'Tell',
      notSaved: 'You began to change this. It is not saved yet.',
      backToAll: 'Your whole profile',
      saved: (section: string) => `Saved: ${section}.`,
    },
    sections: {
      name: { title: 'Name', why: 'Clients see your name. The NPI is for the clinic only.' },
      licences: {
        title: 'Licences',
        why: 'The clinic checks each one at its board. If you change a licence, it is checked again before clients find you there.',
      },
      languages: { title: 'Languages', why: 'In which you can hold a session, not only greet.' },
      concerns: {
        title: 'What you like to work with',
        why: 'Liking matters: people do well with somebody who likes the work. Nobody sees this as a list. Leave out what you would rather not state.',
      },
      style: {
        title: 'How you work',
        why: 'Clients say what they hope for. There is no better end; say what is true of you.',
      },
      about: {
        title: 'About you',
        why: 'All of this is up to you. Some clients look for somebody who shares or knows a part of their life. What you leave out counts neither for nor against you.',
      },
      where: {
        title: 'How and where you meet',
        why: 'A postal code is enough; clients see the distance only.',
      },
      hours: {
        title: 'Weekly hours',
        why: 'When a first talk could be. Clients see the first hour that suits you both.',
      },
      fee: { title: 'Fee', why: 'Clients see it before they ask, so that nobody has to bargain.' },
      insurers: { title: 'Insurers', why: 'Who pays for sessions with you.' },
      ageGroups: { title: 'Whom you work with', why: 'By age.' },
      places: {
        title: 'Places',
        why: 'How many clients you can have in all. Nobody is proposed when all are taken.',
      },
      limits: {
        title: 'Work you leave to colleagues',
        why: 'Kinds of work, never kinds of people. Requests for it do not come to you. Clients do not see this.',
      },
      text: {
        title: 'In your own words',
        why: 'Kept with your profile, for the clinic. Clients do not see it on the card yet.',
      },
    },
    fields: {
      notStated: 'Not stated',
      choose: 'Please choose',
      name: 'Name',
      nameHint: 'As clients should read it.',
      npi: 'NPI (not needed)',
      npiHint: 'Ten digits.',
      licence: (index: number) => `Licence ${index}`,
      jurisdiction: 'Where it is valid',
      kind: 'Kind of licence',
      number: 'Number',
      numberHint: 'As the board writes it.',
      expires: 'Last day on which it is valid',
      expiresHint: 'If you have it at hand. The clinic needs it.',
      addLicence: 'Add a licence',
      removeLicence: (index: number) => `Remove licence ${index}`,
      likings: ['Not at all', 'A little', 'Gladly', 'Very gladly'],
      between: 'In between',
      clearly: (end: string) => `Clearly: ${end}`,
      rather: (end: string) => `Rather: ${end}`,
      gender: 'Gender',
      birthYear: 'Year of birth',
      birthYearHint: 'Four digits. Clients may wish for somebody older or younger.',
      born: (year: number) => `Born in ${year}`,
      faiths: 'Faith or world view',
      faithsHint: 'That you share or know from within.',
      cultures: 'Cultural background',
      culturesHint: 'That you share or know from within.',
      affirming: 'Do you affirm sexual and gender diversity?',
      isAffirming: 'Affirms sexual and gender diversity',
      isNotAffirming: 'Does not state to affirm sexual and gender diversity',
      communities: 'Experience with',
      communitiesHint: 'People you have worked with.',
      experienceWith: (communities: string) => `Experience with: ${communities}`,
      formats: 'How sessions are held',
      postalCode: (index: number, of: number) =>
        of === 1 ? 'Postal code of the practice' : `Postal code of practice ${index}`,
      postalCodeHint: 'Only for sessions in person.',
      addPlace: 'Add a place',
      at: (codes: string) => `At ${codes}`,
      from: 'From',
      to: 'To',
      midnight: 'midnight',
      remove: 'Remove',
      removeHours: (weekday: string, from: string) => `Remove the hours on ${weekday} from ${from}`,
      add: 'Add hours',
      addMore: 'Add more hours',
      addHours: (weekday: string) => `Add hours on ${weekday}`,
      addMoreHours: (weekday: string) => `Add more hours on ${weekday}`,
      zone: 'On the clock of',
      regular: 'Usual fee for a session',
      regularHint: 'In dollars.',
      slidingTo: 'Lowest fee of your sliding scale',
      slidingToHint: 'Leave it empty if you have none.',
      slides: (usual: string, lowest: string) => `${usual}, on a sliding scale down to ${lowest}`,
      places: 'Places in all',
      placesHint: 'Taken and free together.',
      placesSaid: (count: number) => (count === 1 ? 'One place in all' : `${count} places in all`),
      text: 'What you would like to say',
    },
    /** By the member of the profile where something does not fit. */
    faults: {
      name: 'Tell us a name.',
      npi: 'An NPI has ten digits. Please look at it once more, or leave it out.',
      npiTaken: 'Another therapist has this NPI. Please look at it once more.',
      licences: 'Please look at the licences. Each may stand there once.',
      jurisdiction: 'Choose where the licence is valid.',
      kind: 'Choose the kind of licence.',
      number: 'Tell us the number of the licence.',
      expires: 'Tell us a day such as June 30, 2027.',
      codes: 'Choose at least one.',
      languages: 'Choose at least one language.',
      formats: 'Choose how you meet.',
      ageGroups: 'Choose whom you work with.',
      insurers: 'Please choose from the list.',
      limits: 'Please choose from the list.',
      concerns: 'Please choose from the list.',
      style: 'Please choose from the list.',
      about: 'Please look at this once more.',
      birthYear: 'Tell us a year of four digits, or leave it empty.',
      locations: 'Tell us a postal code of five digits.',
      postalCode: 'A postal code has five digits. Please look at it once more.',
      hours: 'Choose an end that comes after the beginning.',
      zone: 'Choose a time zone.',
      fee: 'Tell us an amount in dollars, such as 150.',
      regular: 'Tell us the usual fee, such as 150.',
      sliding: 'The lowest fee cannot be above the usual one.',
      slidingTo: 'The lowest fee cannot be above the usual one.',
      places: 'Tell us a number from 0 to 500.',
      acceptingUntil: 'Choose a day within the next 90 days.',
      text: 'Please keep it under 2000 characters.',
      other: 'Something here does not fit. Please look at it once more.',
    },
    preview: {
      heading: 'How clients see you',
      lead: 'This is the card that a client gets. The first sentence is about that client, so it differs from one to the next; here is an example.',
      card: 'Your card, as an example',
      noName: 'Your name stands here',
      reason: (concerns: string) => `Likes to work with: ${concerns}.`,
      noReason: 'Say what you like to work with, and a reason for you can stand here.',
      unknown: 'What we do not know:',
      languages: 'Languages',
      fee: 'Fee',
      firstHour: 'First free hour',
      firstHourText: 'The first that suits you both',
      distance: 'Distance',
      distanceText: 'From where the client lives, where you meet in person',
      depends: 'What the card depends on',
      dependsOn: [
        'Reasons come from what the client asks for and you state. What speaks against you is said as openly, in the same size.',
        'What you have not stated is named as not known. It counts neither for nor against.',
        'The order of the cards is made for each client alone. It is no mark, and nobody is shown a ranking of therapists.',
      ],
      never: 'What clients never see',
      neverShown: [
        'Your year of birth, your NPI and the numbers of your licences.',
        'The work that you leave to colleagues, and how many places are taken.',
        'How other clients are doing with you.',
      ],
    },
  },

  // ---- clinic ------------------------------------------------------------------------------------
  clinic: {
    views: { overview: 'Overview', therapists: 'Therapists', add: 'Add', calls: 'Calls' },
    overview: {
      heading: 'Overview',
      counting: (soFar: number) => (soFar === 0 ? 'Counting …' : `Counting … ${soFar} therapists so far`),
      countedAt: (when: string) => `Counted on ${when}.`,
      again: 'Count again',
      pending: (count: number) =>
        count === 1
          ? 'One therapist waits for you to check a licence.'
          : `${count} therapists wait for you to check a licence.`,
      nobodyPending: 'No therapist waits for a licence to be checked.',
      expired: (count: number) =>
        count === 1
          ? 'The licence of one therapist has ended.'
          : `The licences of ${count} therapists have ended.`,
      calls: 'Somebody has asked to be called.',
      places: 'Places',
      placesPicture:
        'Places that are taken, held and free, as parts of one bar. The list below says the same.',
      nobodyVerified: 'No therapist is verified yet.',
      taken: 'taken by clients',
      held: 'held by requests that wait for an answer',
      open: 'free, with therapists who are accepting',
      shut: 'free, with therapists who are not accepting now',
      about: (count: string) => `about ${count}`,
      fewerThanTen: 'fewer than ten',
      placesFrom: (verified: string, accepting: string) =>
        `Over all ${verified} verified therapists as of today; ${accepting} of them are accepting clients.`,
      languages: 'Free places by language',
      language: 'Language',
      freePlaces: 'Free places',
      languagesFrom: (count: string) =>
        `As of today, with the ${count} therapists who are accepting. Who works in two languages counts in both.`,
      licences: 'Licences that end within 90 days',
      noLicenceEnds: 'None of the licences you have checked ends within 90 days.',
      licencesEnd: (count: number) =>
        count === 1
          ? 'One licence ends. Whoever it is has time to renew it.'
          : `${count} licences end. Those who hold them have time to renew.`,
      moreLicences: (count: number) => (count === 1 ? 'One more' : `${count} more`),
      licencesFrom: (count: string) =>
        `Over the checked licences of ${count} verified therapists, as of today.`,
      therapist: 'Therapist',
      licence: 'Licence',
      until: 'Valid until',
      imports: 'Many therapists at once',
      importsHow: 'A list of therapists is taken in on the command line, not here:',
    },
    people: {
      heading: 'Therapists',
      byStatus: 'By where they stand',
      status: { pending: 'To be checked', verified: 'Checked', expired: 'Licence ended' },
      why: {
        pending: 'Clients do not find them before you have checked a licence at its board.',
        verified: 'Clients find them, as long as they are accepting.',
        expired: 'Clients do not find them any more, until a valid licence is checked.',
      },
      search: 'Find a name',
      count: (count: string, isMore: boolean) =>
        isMore ? `${count} so far` : count === '1' ? 'One therapist' : `${count} therapists`,
      found: (found: string, all: string) => `${found} of ${all}`,
      more: 'Show more',
      noName: 'No name yet',
      noLicence: 'no licence stated',
    },
    person: {
      heading: 'A therapist',
      back: 'All therapists',
      gone: 'There is nobody here. The link may be old or cut off.',
      status: {
        draft: 'No licence is stated yet, so there is nothing to check.',
        pending: 'A licence waits to be checked. Clients do not find this therapist yet.',
        verified: 'Checked. Clients find this therapist as long as they are accepting.',
        expired: 'The licence has ended. Clients do not find this therapist now.',
      },
      licences: 'Licences',
      noLicence: 'No licence is stated.',
      notChecked: 'Not checked yet.',
      checked: (on: string, until: string) => `Checked on ${on}; valid until ${until}.`,
      checkedButOver: (until: string) => `It was checked, and ended on ${until}.`,
      found: (kind: string) => `What did the board say? (${kind})`,
      verified: 'It is valid',
      verifiedHint: 'Clients find the therapist there until it ends.',
      refused: 'It could not be confirmed',
      refusedHint: 'Nothing changes for clients; the therapist can correct it.',
      revoked: 'It is not valid any more',
      revokedHint: 'Clients do not find the therapist there from now on.',
      expires: 'Valid until',
      expiresHint: 'As the board says.',
      expiresMissing: 'Tell us a day from today on. Only a licence that is still valid can be confirmed.',
      decide: 'Save this',
      again: 'The board says something else now',
      decisionMissing: 'Choose what the board said.',
      decided: {
        verified: 'Saved. The licence is checked, and clients can find this therapist there.',
        refused: 'Saved. The licence is not confirmed.',
        revoked: 'Saved. Clients do not find this therapist there any more.',
      },
      licenceChanged: 'The therapist has changed this licence meanwhile. Here it is as it stands now.',
      account: 'Account',
      accountWhy:
        'Links the account with which this therapist signs in. A link that was there before is replaced.',
      subject: 'Identifier of the account',
      subjectHint: 'The "sub" that the user pool shows for the account.',
      subjectMissing: 'Type the identifier as the user pool shows it, without spaces.',
      link: 'Link the account',
      linked: 'Linked. Whoever signs in with it is this therapist now.',
      accountTaken: 'Another therapist has this account. Please look at it once more.',
      known: 'What is told',
      clients: 'Clients',
      clientsAre: (taken: string, held: string) => `Places taken: ${taken}. Held by requests: ${held}.`,
      accepting: 'Accepting',
      acceptingUntil: (until: string) => `Until ${until}`,
      notAccepting: 'Not at the moment',
    },
    /** Parts of a profile, where somebody else speaks of it. */
    sections: {
      concerns: 'Likes to work with',
      style: 'Way of working',
      about: 'About the person',
      where: 'How and where sessions are held',
      ageGroups: 'Works with',
      limits: 'Work left to colleagues',
      text: 'In their own words',
    },
    add: {
      heading: 'Add a therapist',
      lead: 'Only what you know; the therapist can tell the rest. Nobody is shown to clients before you have checked a licence.',
      send: 'Add this therapist',
    },
    calls: {
      heading: 'Clients who asked to be called',
      lead: 'They were told that you see their name and address for this, and nothing else. Whoever waits longest comes first.',
      none: 'Nobody is waiting to be called.',
      noName: 'No name given',
      asked: (ago: string, when: string) => `Asked ${ago}, on ${when}.`,
      email: 'Mail address',
      noEmail: (therapist: string) => `None given. ${therapist} may know how to reach this person.`,
      language: 'Language',
      therapist: 'Works with',
      done: 'I have reached this person',
      isDone: 'Done. Name and address are not shown any more.',
    },
  },

  // ---- design ------------------------------------------------------------------------------------
  design: {},
};
