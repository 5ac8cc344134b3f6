import type { Schema } from '../../app/api';

export const common = {
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
  notSent:
    'There is no connection right now. Your words are kept here. Nobody is asked twice if you try again.',
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
};

export const start = {
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
};

export const help = {
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
  text: (number: string) => `Text: ${number}`,
  web: 'Chat or website',
  where: 'Where you are',
  anywhere: 'I would rather not say',
  checked: (day: string) => `This list was last checked on ${day}.`,
  hinted: 'What you wrote sounds heavy. You do not have to carry it alone until a first talk:',
};

export const keepLink = {
  heading: 'Your way back',
  offer: 'Keep a way back to your answers',
  text: 'This link brings you back here on any device. Whoever has it is you, so keep it where only you look. We have no copy and cannot give it to you again.',
  copy: 'Copy my link',
  copied: 'Copied.',
  notCopied:
    'Your browser did not let us copy it. It is shown below and selected, so you can copy it yourself.',
  show: 'Show the link',
  label: 'Your link',
  remember: 'Remember me on this device',
  rememberHint: 'Only where nobody else uses it. “Leave this page” forgets you here too.',
  remembered: 'You are remembered on this device.',
  notRemembered: 'You are forgotten here when this tab is closed.',
};

export const keyNeeded = {
  heading: 'First, a few questions',
  lead: 'To see who could fit, we need to know a little about what you need. No account, no name, and you can skip most of it.',
  link: 'Did you keep a link from before? Open it, and you are back where you were.',
  gone: 'We cannot find you here',
};
