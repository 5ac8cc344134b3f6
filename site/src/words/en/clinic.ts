export const clinic = {
  views: { overview: 'Overview', therapists: 'Therapists', add: 'Add', import: 'Import', calls: 'Calls' },
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
    placesPicture: 'Places that are taken, held and free, as parts of one bar. The list below says the same.',
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
    importsHow: 'Take in a list of therapists',
  },
  /** Quarters that are over. */
  figures: {
    heading: 'Looking back',
    reading: 'Reading how the last quarters went …',
    unreachable: 'How the last quarters went could not be read just now.',
    none: (from: string) =>
      `Nothing to show yet. Figures come by quarter, once it is over, so that they tell nothing of anybody in particular. The first are here from ${from} on.`,
    which: 'Which quarter',
    earlier: 'Earlier',
    later: 'Later',
    since: 'Counting began within this quarter, so it may not be whole.',
    firstTalks: 'Time to first talk',
    firstTalksFew:
      'Fewer than five clients began with a therapist. That is too few to say more without telling about one person.',
    half: (days: number) => `At least half had their first session within ${days} days of asking.`,
    halfLonger: (days: number) => `More than half waited ${days} days or longer for their first session.`,
    firstTalksAlike: (count: string) =>
      `${count} clients began with a therapist. That is too few to say how long they waited without telling about one person.`,
    waited: 'From asking to the first session',
    clients: 'Clients',
    days: (from: number, until?: number) =>
      until === undefined
        ? `${from} days or longer`
        : from === 0
          ? `Up to ${until} days`
          : `${from} to ${until} days`,
    firstTalksFrom: (count: string, period: string) =>
      `Over all ${count} clients who began with a therapist in ${period}: days from asking to the first session that both agreed on.`,
    joined: 'Times that fewer than five waited are put together with the next.',
    requests: 'Requests that led to no first talk',
    requestsFew: 'Fewer than five each. That is too few to say more without telling about one person.',
    became: 'What became of them',
    requestsCount: 'Requests',
    declined: 'The therapist had to decline',
    expired: 'Nobody decided in time',
    withdrawn: 'The client took it back',
    requestsFrom: 'A client can ask up to three therapists at a time; each request counts by itself.',
    endings: 'How relationships ended',
    endingsFew: 'Fewer than five each. That is too few to say more without telling about one person.',
    endingsLead:
      'A good end can come after any number of sessions, and going on with somebody else is a way forward.',
    ended: 'How they ended',
    relationships: 'Relationships',
    planned: 'Came to a good end',
    rematch: 'Went on with another therapist',
    dropout: 'Stopped coming',
    endingsFrom: (count: string, isWhole: boolean, period: string) =>
      `Over ${isWhole ? 'all' : 'at least'} ${count} relationships that ended in ${period}.`,
    by: (client: string, therapist: string) =>
      `That it was a good end was said ${client} times by the client and ${therapist} times by the therapist.`,
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
};
