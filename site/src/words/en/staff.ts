export const staff = {
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
    forgotten: 'I have forgotten my password',
    anew: 'A new password',
    forgottenWhy: 'We mail you a code. With it you choose a new password.',
    mailAnother: 'Mail me another code',
    mailCode: 'Mail me a code',
    mailed:
      'If there is an account with this address, a mail with a code is on its way. It can take a few minutes. If none comes, ask your clinic.',
    mailedCode: 'Code from the mail',
    mailedCodeHint: 'Six digits.',
    setAnew: 'Set the new password',
    isSetAnew: 'Your new password is set. Sign in with it now.',
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
      mailedCode: 'That is not the code of the last mail, or it is too old. You can have another one mailed.',
      late: 'That took a little long. Please begin once more.',
      often: 'That was tried too often. Please wait a few minutes.',
      unreachable: 'The sign-in cannot be reached right now. Please try again.',
    },
  },
};
