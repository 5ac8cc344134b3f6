/** Who and what is in the pictures. A scene makes its people, then shows a page to whoever looks. */
import { advance, call, linkMailedTo, match, newClient, newRelationship } from './world.mjs';

const HIGH = {
  'trust-1': 8,
  'trust-2': 8,
  'rapport-1': 8,
  'rapport-2': 7,
  'collaboration-1': 7,
  'collaboration-2': 8,
};
const LOW_TRUST = { ...HIGH, 'trust-1': 3, 'trust-2': 4 };

/** A page without anybody in it. */
const page = (name, file = `${name}.html`, ready = 'main h1') => ({
  name,
  async show({ open, page: shown }) {
    await open(file);
    await shown.locator(ready).first().waitFor();
    await shown.waitForLoadState('networkidle');
  },
});

/** A page that somebody's key opens. */
const own = (name, key, file, ready) => ({
  name,
  async show({ open, page: shown }) {
    await open(`index.html#key=${key}`);
    await shown.getByRole('link', { name: /Go on where|Seguir donde/ }).waitFor();
    await open(file);
    await shown.locator(ready).first().waitFor();
    await shown.waitForLoadState('networkidle');
  },
});

/** A page of staff's, after signing in. */
const staff = (name, file, group, subject) => ({
  name,
  async show({ open, page: shown }) {
    await open(file);
    await shown.getByLabel(/(account|cuenta)$/i).fill(subject);
    await shown.getByRole('button', { name: /^(Sign in|Entrar)$/ }).click();
    await shown.getByRole('navigation', { name: /^(Your rooms|Sus espacios)$/ }).waitFor();
    await shown
      .getByText(/^(One moment|Un momento) …$/)
      .first()
      .waitFor({ state: 'hidden' });
    await shown.waitForLoadState('networkidle');
  },
});

/** A clinic's list that has been tried: a few rows are to be corrected. */
const triedList = (name) => ({
  name,
  async show(person) {
    await staff(name, 'clinic.html#import', 'admin', 'front-desk').show(person);
    const rows = Array.from({ length: 47 }, (_, index) => `p-${index},Ana Sample ${index},en; es,8`);
    const bad = ['p-x,,english,many', 'p-y,Bo Sample,en,900', 'p-z,"Cy" Sample,en,4'];
    await person.page.locator('#list').setInputFiles({
      name: 'therapists.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['clinic_id,name,languages,places', ...rows, ...bad].join('\n')),
    });
    await person.page.locator('.causes').waitFor();
    await person.page.evaluate(() => scrollTo(0, 0));
  },
});

export async function scenes() {
  const seeker = await newClient({
    style: { directive: { level: 1, importance: 2 } },
    wishes: { gender: { strength: 'must', anyOf: ['woman'] }, language: { strength: 'like', anyOf: ['es'] } },
    formats: ['online', 'in-person'],
    nearby: { postalCode: '06103', withinKm: 40 },
    payment: { highestFee: { amount: 15000, currency: 'USD' } },
    hours: { zone: 'America/New_York', weekly: [{ day: 'tuesday', from: '17:00', to: '21:00' }] },
  });
  await match(seeker);
  const alone = await newClient({
    concerns: ['couple-relationship'],
    wishes: {
      faith: { strength: 'must', anyOf: ['sikh'] },
      gender: { strength: 'must', anyOf: ['non-binary'] },
    },
  });
  const address = 'picture@example.org';
  const together = await newRelationship({ contact: { email: address, name: 'Sam', language: 'en' } });
  for (const [index, items] of [HIGH, HIGH, HIGH, LOW_TRUST].entries()) {
    await advance(index === 0 ? 'P2D' : 'P7D');
    const { items: all } = await call('GET', `/v1/relationships/${together.relationship.id}/check-ins`, {
      credential: together.key,
    });
    const open = all.find((each) => each.state === 'open');
    await call('PUT', `/v1/relationships/${together.relationship.id}/check-ins/${open.session}/answers`, {
      credential: together.key,
      body: { items, visibleTo: 'my-therapist' },
    });
  }
  // The next questions have come, and are not answered yet.
  await advance('P14D');
  const asking = await newClient();
  const found = await match(asking);
  await call('POST', '/v1/requests', {
    credential: asking,
    body: { matchId: found.id, therapistIds: found.candidates.slice(0, 2).map((each) => each.therapistId) },
  });
  const link = await linkMailedTo(address);
  return [
    page('start', 'index.html'),
    page('help', 'help.html', 'main .lines'),
    page('design', 'design.html'),
    page('first-question', 'intake.html', 'main textarea'),
    own('your-answers', seeker, 'intake.html#answers', 'main h1'),
    own('matches', seeker, 'matches.html', 'main article, main .card'),
    own('matches-nobody', alone, 'matches.html', 'main h1'),
    own('first-talks', asking, 'requests.html', 'main h1'),
    ...(link === undefined
      ? []
      : [page('check-in', new URL(link).pathname + new URL(link).hash, 'main fieldset')]),
    own('relationship', together.key, 'relationship.html', 'main svg'),
    own('talk-about-it', together.key, 'relationship.html#talk', 'main h1'),
    staff('therapist', 'therapist.html', 'therapist', together.therapistId),
    staff('clinic', 'clinic.html', 'admin', 'front-desk'),
    triedList('clinic-import'),
  ];
}
