export const privacy = {
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
      text: 'Each time you choose: your therapist sees how trust, rapport and collaboration stand, or your answers only count in figures over at least five people, or they serve your own matching alone. Single answers and what you write are shown to nobody.',
    },
    {
      title: 'What the clinic counts',
      text: 'How long people wait for a first talk, and how it ends, over three months. A number below five is never shown, and no number leads back to you.',
    },
    {
      title: 'What this site does not do',
      text: 'No cookies, no counting of visits, no request to anybody but the clinic. Nothing personal stands in an address that a server sees.',
    },
    { title: 'If you stop', text: 'A start that is never used again is deleted after 30 days.' },
  ],
};
