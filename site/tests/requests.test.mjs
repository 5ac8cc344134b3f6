/** First talks: how they stand, taking one back, beginning with a therapist who said yes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  accessible,
  advance,
  call,
  DESKTOP,
  match,
  newClient,
  newRelationship,
  SMALLEST,
  therapistToken,
  visitor,
} from './world.mjs';

const who = (page, name) => page.getByRole('article', { name });

/** A client who has asked so many therapists of a match. */
async function asked(count, profile) {
  const key = await newClient(profile);
  const found = await match(key);
  const people = found.candidates.slice(0, count);
  const { requests } = await call('POST', '/v1/requests', {
    credential: key,
    body: { matchId: found.id, therapistIds: people.map((one) => one.therapistId) },
  });
  return { key, people, requests };
}

async function decide(request, what, body = {}) {
  const credential = await therapistToken(request.therapistId);
  await call('POST', `/v1/requests/${request.id}/${what}`, { credential, body });
}

async function visit(options, key) {
  const visiting = await visitor(options);
  await visiting.open(`index.html#key=${key}`);
  await visiting.page.getByRole('link', { name: /first talks|conversaciones/i }).waitFor();
  await visiting.open('requests.html');
  return visiting;
}

test('who comes without a key is led to the start', async () => {
  const { page, open, leave } = await visitor();
  await open('requests.html');
  await page.getByRole('heading', { level: 1, name: 'First, a few questions' }).waitFor();
  assert.match(await page.getByRole('link', { name: 'Start' }).getAttribute('href'), /intake\.html$/);
  await accessible(page, 'without a key');
  await leave();
});

test('each state says what happens next and until when; no blame in a no', async () => {
  const { key, people, requests } = await asked(3);
  await decide(requests[0], 'acceptance');
  await decide(requests[1], 'decline', { code: 'hours-do-not-fit' });
  for (const [language, yes, no, waits] of [
    ['en-US', 'Says yes', /hours do not fit.*nothing about you/is, /A place is kept for you until \w+day/],
    ['es-US', 'Dice que sí', /horario no encaja.*nada sobre usted/is, /Se le guarda un lugar hasta el \w+/],
  ]) {
    const { page, leave } = await visit({ language, size: language === 'en-US' ? SMALLEST : DESKTOP }, key);
    await who(page, people[0].name).getByText(yes, { exact: true }).waitFor();
    assert.match(await who(page, people[1].name).innerText(), no);
    assert.match(await who(page, people[2].name).innerText(), waits);
    await accessible(page, `first talks, ${language}`);
    await leave();
  }
});

test('one is taken back after being asked once more; nobody else is touched', async () => {
  const { key, people } = await asked(2);
  const { page, leave } = await visit({}, key);
  const card = who(page, people[0].name);
  await card.getByRole('button', { name: `Take it back ${people[0].name}` }).click();
  await card.getByRole('button', { name: 'Keep it' }).click();
  await card.getByRole('button', { name: /^Take it back/ }).press('Enter');
  await accessible(page, 'asked once more');
  await page.keyboard.press('Enter');
  await card.getByText('You took it back', { exact: true }).waitFor();
  await page.getByRole('status').getByText(`You took it back from ${people[0].name}.`).waitFor();
  await who(page, people[1].name).getByText('Waits for an answer').waitFor();
  await leave();
});

test('a lost connection: what was wanted is said, and done with one more tap', async () => {
  const { key, people } = await asked(1);
  const { context, page, leave } = await visit({}, key);
  await page.getByRole('button', { name: /^Take it back/ }).click();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Yes, take it back' }).click();
  await page.getByRole('heading', { name: 'There is no connection right now' }).waitFor();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Yes, take it back' }).click();
  await who(page, people[0].name).getByText('You took it back', { exact: true }).waitFor();
  await leave();
});

test('whoever comes back to the page sees the answer that came meanwhile', async () => {
  const { key, people, requests } = await asked(1);
  const { page, leave } = await visit({}, key);
  await who(page, people[0].name).getByText('Waits for an answer').waitFor();
  await decide(requests[0], 'acceptance');
  await page.evaluate(() => globalThis.dispatchEvent(new Event('focus')));
  await who(page, people[0].name).getByText('Says yes', { exact: true }).waitFor();
  await leave();
});

test('begins with the hour that suits both, by keyboard alone; the other is let go', async () => {
  const zone = 'America/New_York';
  const hours = { zone, weekly: [{ day: 'wednesday', from: '08:00', to: '20:00' }] };
  const { key, people, requests } = await asked(2, { hours });
  await decide(requests[0], 'acceptance');
  const { page, leave } = await visit({ language: 'es-US', zone: 'America/Los_Angeles' }, key);
  const [name, other] = people.map((one) => one.name);
  await page.getByRole('link', { name: `Empezar con ${name}` }).press('Enter');
  await page.getByRole('heading', { level: 1, name: `Empezar con ${name}` }).waitFor();
  await page.getByText('La primera hora que les viene bien a ambos').waitFor();
  assert.ok(await page.getByLabel('Cada semana').isChecked());
  assert.equal(await page.getByLabel('Zona horaria').inputValue(), zone);
  assert.match(await page.getByLabel('Hora', { exact: true }).inputValue(), /^\d\d:\d\d$/);
  const date = await page.getByLabel('Día', { exact: true }).inputValue();
  assert.equal(new Date(`${date}T12:00Z`).getUTCDay(), 3, 'a Wednesday');
  await page.getByText(`Lo que pidió a ${other} se suelta entonces.`).waitFor();
  await accessible(page, 'begin');
  // What was chosen outlives a closed page.
  await page.getByLabel('Cada dos semanas').press('Space');
  await page.reload();
  await page.getByLabel('Cada dos semanas').waitFor();
  assert.ok(await page.getByLabel('Cada dos semanas').isChecked());
  // The test's clock may be ahead of the browser's.
  const { now } = await call('GET', '/dev/clock');
  await page.getByLabel('Día', { exact: true }).fill(now.slice(0, 10));
  await page.getByRole('button', { name: 'Sí, empezar' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/relationship\.html$/);
  const { items } = await call('GET', '/v1/relationships', { credential: key });
  assert.equal(items[0].therapistName, name);
  assert.equal(items[0].rhythm.every, 'fortnight');
  assert.equal(items[0].rhythm.zone, zone);
  await page.goBack();
  await who(page, other).getByText('Soltada', { exact: true }).waitFor();
  await leave();
});

test('a day and a number of days that cannot be are asked for again, in words', async () => {
  const { key, requests } = await asked(1);
  await decide(requests[0], 'acceptance');
  const { page, leave } = await visit({}, key);
  await page.getByRole('link', { name: /^Begin with/ }).click();
  await page.getByLabel('Every so many days').check();
  await page.getByLabel('Every how many days?').fill('61');
  await page.getByRole('button', { name: 'Yes, begin' }).click();
  const faults = page.getByRole('alert');
  await faults.getByRole('link', { name: 'Tell us a number of days from 1 to 60.' }).waitFor();
  await faults.getByRole('link', { name: 'Tell us the day of the first session.' }).waitFor();
  assert.ok(await faults.evaluate((element) => element === document.activeElement));
  await accessible(page, 'faults');
  await page.getByLabel('Every how many days?').fill('10');
  await page.getByLabel('Day', { exact: true }).fill('2020-01-01');
  await page.getByLabel('Time', { exact: true }).fill('17:00');
  await page.getByRole('button', { name: 'Yes, begin' }).click();
  await faults.getByRole('link', { name: 'Choose a day from a week ago to half a year from now.' }).waitFor();
  await leave();
});

test('decided in another tab meanwhile: it says so, and shows how it stands', async () => {
  const { key, people, requests } = await asked(1);
  await decide(requests[0], 'acceptance');
  const { page, leave } = await visit({}, key);
  await page.getByRole('link', { name: /^Begin with/ }).click();
  await page.getByLabel('Day', { exact: true }).fill((await call('GET', '/dev/clock')).now.slice(0, 10));
  await page.getByLabel('Time', { exact: true }).fill('17:00');
  await call('POST', `/v1/requests/${requests[0].id}/withdrawal`, { credential: key, body: {} });
  await page.getByRole('button', { name: 'Yes, begin' }).click();
  await page.getByRole('alert').getByText('This was decided before.').waitFor();
  await who(page, people[0].name).getByText('You took it back', { exact: true }).waitFor();
  await accessible(page, 'refused');
  await leave();
});

test('a relationship that began leads to its page; an old request leads to somebody else', async () => {
  const { key } = await newRelationship();
  const { page, leave } = await visit({}, key);
  const link = page.getByRole('article').getByRole('link', { name: 'You and your therapist' });
  assert.match(await link.getAttribute('href'), /relationship\.html$/);
  await leave();

  const late = await asked(1);
  await advance('P4D');
  const other = await visit({}, late.key);
  await who(other.page, late.people[0].name).getByText('The time is over', { exact: true }).waitFor();
  await other.page.getByRole('link', { name: 'See who could fit' }).waitFor();
  await accessible(other.page, 'expired');
  await other.leave();
});

test('a key that is gone is said kindly', async () => {
  const { page, open, leave } = await visitor();
  await open(`index.html#key=fck_${'A'.repeat(43)}`);
  await page.getByRole('link', { name: 'Start', exact: true }).waitFor();
  await page.evaluate((key) => sessionStorage.setItem('fiducia.key', key), `fck_${'A'.repeat(43)}`);
  await open('requests.html');
  await page.getByRole('heading', { level: 1, name: 'We cannot find you here' }).waitFor();
  await page.getByRole('link', { name: 'Go to the start page' }).waitFor();
  await leave();
});
