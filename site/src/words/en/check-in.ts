export const checkIn = {
  title: 'A short question',
  heading: (session: number) => `How was session ${session}?`,
  lead: (name: string) =>
    `With ${name}. It takes about a minute. Every answer may be left out; a few are enough.`,
  savedHere: 'Your answers are kept in this tab as you go. Nothing is sent before you say so.',
  who: 'Who may see your answers?',
  whoHint: 'You decide each time.',
  audience: {
    'my-therapist': {
      label: 'My therapist',
      hint: 'Sees how trust, rapport and collaboration stand. Not each answer.',
    },
    pooled: {
      label: 'Nobody; they may count in figures',
      hint: 'Only in figures over at least five people.',
    },
    'matching-only': {
      label: 'Nobody at all',
      hint: 'They only serve your own matching.',
    },
  },
  questions: 'The questions',
  howTo: 'Touch each line where it fits, or type a number.',
  hinted: 'What you wrote sounds heavy. You do not have to carry it alone until the next session:',
  line: 'Is there anything you would like to add?',
  lineHint: 'You can leave this empty. Only you can read it later, whatever you chose above.',
  left: (count: number) => `Room for ${count} more characters`,
  before: 'Before you send',
  seenBy: {
    'my-therapist': 'Your therapist sees how things stand by these answers.',
    pooled: 'Nobody sees these answers. They may count in figures over at least five people.',
    'matching-only': 'Nobody sees these answers, and they count in no figures.',
  },
  notChosen: 'You have not chosen yet who may see your answers.',
  changeWho: 'Change who sees them',
  chooseWho: 'Choose who sees them',
  send: 'Send my answers',
  sendAgain: 'Send the changed answers',
  sending: 'Sending …',
  faultWho: 'Choose who may see your answers.',
  faultEmpty: 'Answer one question, or write a line. Or simply close this page.',
  kept: 'There is no connection right now. Your answers are kept in this tab and will be sent as soon as the connection is back. Please leave the tab open.',
  refused: 'This could not be sent as it stands. Please look at your answers once more.',
  answered: (until: string) => `You have answered already. You can change your answers until ${until}.`,
  thanks: 'Thank you',
  thanksLead: 'Good that you took the moment. There are no wrong answers here.',
  next: 'What comes next',
  nextText: 'We ask again after one of your next sessions, never more often than that.',
  nextAt: (at: string) => `We ask again on ${at}.`,
  nextHeavy:
    'If something did not feel right, you can say so next time. Hearing it is part of a therapist’s work.',
  until: (at: string) => `You can change your answers until ${at}. After that they stay as they are.`,
  change: 'Change my answers',
  toRelationship: 'You and your therapist',
  stop: 'Pause or stop these mails',
  close: 'You can close this page now.',
  silence: {
    heading: 'What would suit you best now?',
    lead: (name: string) =>
      `We have not heard from you since you met ${name}, and that is all right. Nothing you choose here is wrong.`,
    legend: 'Choose what fits',
    means: {
      'fine-and-done': 'This ends it here, and well. Coming back is always possible.',
      pause: 'No questions come until you want them again.',
      'another-therapist': 'This ends it without any blame. What you told us stays, and we look again.',
      'call-me': 'The clinic will get in touch.',
    },
    send: 'Send my choice',
    fault: 'Choose one of the four, or simply close this page.',
    after: {
      'fine-and-done': 'It is ended, and well. We wish you all the best. Coming back is always possible.',
      pause: 'It is paused. No questions come until you want them again.',
      'another-therapist':
        'It is ended, without any blame. Nothing has to be told again: what you told us stays, and we look again.',
      'call-me': 'The clinic now sees your name and your mail address and will get in touch.',
    },
    toMatches: 'Look for somebody else',
    withKey: 'Open the link that you kept from the start. It leads you back to where you were.',
  },
  gone: {
    expired: 'This link is too old',
    expiredText:
      'Links open for seven days. Nothing is lost, and nobody minds. The next questions come after one of your next sessions.',
    wrong: 'This link does not open anything',
    wrongText:
      'It may have been cut off when it was copied. Open it once more from the mail, with all that stands behind the #.',
    none: 'Open the link from your mail',
    noneText: 'The questions after a session stand behind the link in our mail.',
    ended: 'This has ended',
    endedText:
      'You and your therapist have ended. No answers are needed any more, and what you said before is kept.',
    frozen: 'These answers are kept as they are',
    frozenText:
      'A day after the first answer they cannot be changed any more. If things look different now, the next questions are the place to say so.',
    notDue: 'There is nothing to answer yet',
    notDueText: 'The questions for this session come later.',
    silenceDone: 'This is answered already',
    silenceDoneText: 'Nothing more is needed here.',
    silenceChosen: 'You chose:',
  },
  yourAnswers: 'Your answers',
  notGiven: 'not answered',
};

export const pause = {
  heading: 'Stop our mails?',
  lead: 'One tap, and no mails and no questions come any more. Nobody asks why. Your talks with your therapist go on as they are.',
  stop: 'Stop the mails',
  already: 'Have you stopped them already?',
  resume: 'Have the mails again',
  paused: 'The mails have stopped',
  pausedLead: 'No mails and no questions come until you want them again. What you told us is kept.',
  later:
    'Whenever you want them again: open this link while it lives, or the link that you kept from the start.',
  active: 'The mails come again',
  activeLead: 'The next questions come after one of your next sessions.',
  until: 'To pause until a certain day',
  working: 'One moment …',
  notSent: 'There is no connection right now, so nothing has changed yet.',
  none: 'Open the link from your mail',
  noneText:
    'Each of our mails has a link at its end that stops them. You can also stop them where you see your therapist.',
  expired: 'This link is too old',
  expiredText:
    'Links open for seven days. Take the link of our last mail, or the link that you kept from the start.',
  wrong: 'This link does not open anything',
  wrongText:
    'It may have been cut off when it was copied. Open it once more from the mail, with all that stands behind the #.',
  ended: 'No mails come any more',
  endedText: 'You and your therapist have ended, so there is nothing to stop.',
};
