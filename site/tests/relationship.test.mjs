/** You and your therapist: how it stands, talking about it, pausing, changing, ending. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import {
  accessible,
  advance,
  call,
  DESKTOP,
  newClient,
  newRelationship,
  SMALLEST,
  visitor,
} from './world.mjs';

let people = 0;

async function someone(language = 'en') {
  people += 1;
  const email = `with-${process.pid}-${people}@example.org`;
  return newRelationship({ contact: { email, language } });
}

const answers = (trust, others) => ({
  'trust-1': trust,
  'trust-2': trust,
  'rapport-1': others,
  'rapport-2': others,
  'collaboration-1': others,
  'collaboration-2': others,
});

const answer = ({ key, relationship }, session, items) =>
  call('PUT', `/v1/relationships/${relationship.id}/check-ins/${session}/answers`, {
    credential: key,
    body: { items, visibleTo: 'my-therapist' },
  });

/** Three good sessions, then trust falls. */
const TRUST = [8, 8, 9, 3];

// All at once: therapists are proposed for some weeks only, and the clock of the server never goes back.
const strained = {};
let silent;

before(async () => {
  strained.en = await someone();
  strained.es = await someone('es');
  silent = await someone();
  for (const [index, trust] of TRUST.entries()) {
    await advance(index === 0 ? 'P2D' : 'P7D');
    await answer(strained.en, index + 1, answers(trust, 8));
    await answer(strained.es, index + 1, answers(trust, 8));
  }
});

/** Somebody with the key in this tab, and with the server's clock. */
async function visitorWith(key, options) {
  const they = await visitor(options);
  const { now } = await call('GET', '/dev/clock');
  await they.page.clock.setFixedTime(now);
  await they.open(`index.html#key=${key}`);
  await they.page.locator('.actions a').first().waitFor();
  await they.open('relationship.html');
  return they;
}

const read = ({ key, relationship }) =>
  call('GET', `/v1/relationships/${relationship.id}`, { credential: key });

const heading = (page, name) => page.getByRole('heading', { level: 1, name });
const button = (page, name) => page.getByRole('button', { name, exact: true });
const link = (page, name) => page.getByRole('link', { name });
const there = (page, world) => heading(page, `You and ${world.relationship.therapistName}`).waitFor();

test('before the first answer nothing is said about how it stands, and the next step is in sight', async () => {
  const world = await someone();
  const they = await visitorWith(world.key, { size: SMALLEST });
  const { page } = they;
  await there(page, world);
  await page.getByText('Nothing has been answered yet.').waitFor();
  await page.getByText(/after session 1/).waitFor();
  await page.getByText(/^Every week, on /).waitFor();
  await accessible(page, 'the first days');

  await advance('P2D');
  await page.reload();
  await page.getByRole('heading', { name: 'How was session 1?' }).waitFor();
  await accessible(page, 'a check-in waits');
  await link(page, 'Answer').first().click();
  await heading(page, 'How was session 1?').waitFor();
  await page.getByRole('radio', { name: /^My therapist/ }).check();
  await page.getByRole('slider').first().press('End');
  await button(page, 'Send my answers').click();
  await heading(page, 'Thank you').waitFor();
  await page.goBack();
  await there(page, world);
  await page.getByText('can still be changed').waitFor();
  await page.getByText('One answer is there.').waitFor();
  await page.getByText('as wide as the picture').first().waitFor();
  await accessible(page, 'after one answer');
  await link(page, 'Change: Session 1').click();
  await page.getByText('You have answered already.').waitFor();
  await they.leave();
});

test('after an alarm: words to say, how it went, and another therapist without blame', async () => {
  const world = strained.en;
  const they = await visitorWith(world.key, { size: DESKTOP });
  const { page, context } = they;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await there(page, world);
  await page.getByText('Strained.').waitFor();
  await accessible(page, 'an alarm');
  await page.getByText('As a table, with figures').click();
  const last = page.getByRole('row', { name: /^4 / });
  assert.equal(await last.getByRole('cell').first().textContent(), '3');
  await page.getByRole('row', { name: /^now between/ }).waitFor();
  await accessible(page, 'the table');

  await link(page, 'Talk about it').click();
  await heading(page, 'Talk about it').waitFor();
  await page.getByRole('heading', { name: 'Begin with trust' }).waitFor();
  await accessible(page, 'talk about it');
  await button(page, 'Copy').first().click();
  await page.getByRole('status').getByText('Copied').waitFor();
  const { alarm } = await call('GET', `/v1/relationships/${world.relationship.id}/alliance`, {
    credential: world.key,
  });
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), alarm.words[0]);

  await page.goBack();
  await there(page, world);
  await page.goForward();
  await heading(page, 'Talk about it').waitFor();
  await button(page, 'It did not help').dblclick();
  await page.getByText('Thank you for trying.').waitFor();
  await page.getByText('If you ever want to try somebody else').waitFor();
  await accessible(page, 'an offer');

  await link(page, 'How that would go').click();
  await heading(page, 'Try another therapist').waitFor();
  await accessible(page, 'try another therapist');
  await link(page, 'Not now').click();
  await there(page, world);
  await link(page, 'Try another therapist').click();
  await page.getByRole('textbox').fill('Ask me more.');
  await button(page, 'End here and look for somebody else').dblclick();
  await heading(page, 'On to somebody else').waitFor();
  assert.equal((await read(world)).ending, 'rematch');
  await accessible(page, 'after a change');
  assert.match(await link(page, 'Look for somebody else').getAttribute('href'), /\/matches\.html$/);
  assert.equal(await link(page, 'Pause the questions').count(), 0);
  await they.leave();
});

test('in Spanish on a phone: it helped, and then it ends well', async () => {
  const world = strained.es;
  const they = await visitorWith(world.key, { language: 'es-US' });
  const { page } = they;
  await heading(page, `Usted y ${world.relationship.therapistName}`).waitFor();
  await accessible(page, 'an alarm in Spanish');
  await link(page, 'Hablarlo').click();
  await page.getByText('Algo de la última vez se me quedó dando vueltas.').waitFor();
  assert.equal(await page.locator('main [lang]').count(), 0, 'no word in another language');
  await accessible(page, 'talk about it in Spanish');
  await button(page, 'Ayudó').click();
  await page.getByText('Nos alegra saberlo.').waitFor();
  assert.equal(await link(page, 'Hablarlo').count(), 0, 'the alarm is over');
  await link(page, 'Terminar bien').click();
  await accessible(page, 'end it well, in Spanish');
  await button(page, `Terminar con ${world.relationship.therapistName}`).click();
  await heading(page, 'Ha terminado, y bien').waitFor();
  await accessible(page, 'ended, in Spanish');
  assert.equal((await read(world)).ending, 'planned');
  await they.leave();
});

test('a pause until a day, and on again', async () => {
  const world = await someone();
  const they = await visitorWith(world.key);
  const { page } = they;
  await there(page, world);
  await link(page, 'Pause the questions').click();
  await heading(page, 'Pause the questions').waitFor();
  await button(page, 'Pause').click();
  await page.getByRole('alert').getByText('Choose for how long.').waitFor();
  await page.getByRole('radio', { name: 'Until a certain day' }).check();
  const day = page.getByLabel('First day on which questions may come again');
  await day.fill('2020-01-01');
  await button(page, 'Pause').click();
  await page.getByRole('alert').getByText('Choose a day after today').waitFor();
  await accessible(page, 'a day that is over');
  const { now } = await call('GET', '/dev/clock');
  await day.fill(new Date(Date.parse(now) + 20 * 86_400_000).toISOString().slice(0, 10));
  await button(page, 'Pause').dblclick();
  await page.getByText('The questions are paused.').waitFor();
  assert.equal((await read(world)).state, 'paused');
  await accessible(page, 'paused');
  await link(page, 'Have the questions again').first().click();
  await button(page, 'Have the questions again').click();
  await page.getByText('The questions come again.').waitFor();
  assert.equal((await read(world)).state, 'active');
  await they.leave();
});

test('another rhythm, other goals, another address', async () => {
  const world = await someone();
  const they = await visitorWith(world.key);
  const { page, context } = they;
  await there(page, world);

  await link(page, 'Change when sessions are').click();
  await page.getByRole('radio', { name: 'In another rhythm' }).check();
  await page.getByLabel('Every so many days').fill('0');
  await button(page, 'Save').click();
  await page.getByRole('alert').getByText('Give a number of days from 1 to 60.').waitFor();
  await accessible(page, 'another rhythm');
  await page.getByLabel('Every so many days').fill('10');
  await page.getByLabel('Time').fill('09:30');
  await button(page, 'Save').click();
  await page.getByText('Every 10 days at').waitFor();
  const { rhythm } = await read(world);
  assert.equal(rhythm.days, 10);
  assert.match(rhythm.firstSession, /T09:30/);

  await link(page, 'Change your goals').click();
  await button(page, 'Add a goal').click();
  await page.getByLabel('Goal 2').fill('Say no without a bad conscience');
  await accessible(page, 'goals');
  await context.setOffline(true);
  await button(page, 'Save').click();
  await page.getByText('Your answer is kept here').waitFor();
  await context.setOffline(false);
  await page.getByText('Your goals are kept.').waitFor();
  const { goals } = await call('GET', '/v1/clients/me', { credential: world.key });
  assert.deepEqual(goals, ['Sleep through before working days', 'Say no without a bad conscience']);

  await link(page, 'Change where mails go').click();
  await accessible(page, 'where mails go');
  const email = page.getByLabel('Mail address');
  await email.fill('nobody');
  await button(page, 'Save').click();
  await page.getByRole('alert').getByText('Give a mail address').waitFor();
  await email.fill('another@example.org');
  await page.getByRole('radio', { name: 'Español' }).check();
  await button(page, 'Save').click();
  await page.getByText('Your mail address is kept.').waitFor();
  assert.deepEqual(await call('GET', '/v1/clients/me/contact', { credential: world.key }), {
    email: 'another@example.org',
    language: 'es',
  });
  await link(page, 'Change where mails go').click();
  await button(page, 'Remove address and name').click();
  await page.getByText('Address and name are gone.').waitFor();
  await page.getByText('No address; the questions wait here').waitFor();
  await they.leave();
});

test('two tabs: what has ended in one is not paused in the other', async () => {
  const world = await someone();
  const they = await visitorWith(world.key);
  const { page } = they;
  await there(page, world);
  await link(page, 'Pause the questions').click();
  await page.getByRole('radio', { name: 'Until I want them again' }).check();
  await call('POST', `/v1/relationships/${world.relationship.id}/ending`, {
    credential: world.key,
    body: { kind: 'planned' },
  });
  await button(page, 'Pause').click();
  await heading(page, 'It has ended, and well').waitFor();
  await page.getByText('This has changed meanwhile.').waitFor();
  await they.leave();
});

test('after a silence the four ways out stand here too', async () => {
  const world = silent;
  const they = await visitorWith(world.key);
  const { page } = they;
  await there(page, world);
  await link(page, 'See what is possible').click();
  await accessible(page, 'four ways out with the key');
  await page.getByRole('radio', { name: /^I am fine/ }).check();
  await button(page, 'Send my choice').click();
  await heading(page, 'It has ended, and well').waitFor();
  assert.equal((await read(world)).ending, 'planned');
  await they.leave();
});

test('without a key, with one that opens nothing, without a therapist, without a connection', async () => {
  const they = await visitor();
  const { page } = they;
  await they.open('relationship.html');
  await heading(page, 'This page needs your link').waitFor();
  await accessible(page, 'without a key');
  await they.leave();

  const nobody = await visitor();
  await nobody.page.addInitScript(
    (key) => sessionStorage.setItem('fiducia.key', key),
    `fck_${'A'.repeat(43)}`,
  );
  await nobody.open('relationship.html');
  await nobody.page.getByText('This link does not open anything any more.').waitFor();
  await nobody.leave();

  const alone = await visitorWith(await newClient());
  await heading(alone.page, 'You have no therapist here yet').waitFor();
  await accessible(alone.page, 'without a therapist');
  await alone.context.route('**/v1/relationships', (route) => route.abort());
  await alone.page.reload();
  await button(alone.page, 'Try again').waitFor();
  await accessible(alone.page, 'without a connection');
  await alone.context.unroute('**/v1/relationships');
  await button(alone.page, 'Try again').click();
  await heading(alone.page, 'You have no therapist here yet').waitFor();
  await alone.leave();
});
