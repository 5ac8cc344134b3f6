import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible, admin, advance, call, DESKTOP, newRelationship, PHONE, visitor } from './world.mjs';
import { newTherapist, signIn, SPANISH } from './staff.mjs';

const heading = (page, name) => page.getByRole('heading', { level: 1, name });
const link = (page, name) =>
  page.getByRole('navigation', { name: /Your rooms|Sus espacios/ }).getByRole('link', { name });
const posts = (seen, part) => seen.requests.filter((each) => each.startsWith('POST') && each.includes(part));

/** All therapists of a status, as the API has them. */
async function listed(status) {
  const credential = await admin();
  const items = [];
  let next = '';
  do {
    const page = await call('GET', `/v1/therapists?status=${status}&limit=100${next}`, { credential });
    items.push(...page.items);
    next = page.next === undefined ? undefined : `&cursor=${page.next}`;
  } while (next !== undefined);
  return items;
}

test('Monday morning: places, languages and licences, with how many stand behind each figure', async () => {
  const { now } = await call('GET', '/dev/clock');
  const soon = new Date(Date.parse(now) + 40 * 86_400_000).toISOString().slice(0, 10);
  const licence = {
    jurisdiction: 'US-MA',
    kind: 'counselor',
    number: `E-${crypto.randomUUID().slice(0, 8)}`,
  };
  const name = `Dr. Ends Soon ${crypto.randomUUID().slice(0, 4)}`;
  const { id } = await newTherapist({ name, licences: [{ ...licence, expires: soon }] }, false);
  await call('POST', `/v1/therapists/${id}/verification`, {
    credential: await admin(),
    body: { licence, decision: 'verified' },
  });

  const manager = await visitor({ size: DESKTOP });
  const { page } = manager;
  await manager.open('clinic.html');
  await heading(page, 'Sign in for the clinic').waitFor();
  await accessible(page, 'signing in for the clinic');
  await signIn(page, 'manager');
  await heading(page, 'Overview').waitFor();
  await page.getByText(/Counted on/).waitFor();

  const verified = await listed('verified');
  const taken = verified.reduce((sum, each) => sum + each.taken, 0);
  const said = await page.getByRole('listitem').filter({ hasText: 'taken by clients' }).innerText();
  assert.match(said, taken < 5 ? /^\s*fewer than five/ : new RegExp(`^\\s*${taken}\\b`));
  await page.getByText(`Over all ${verified.length} verified therapists as of today`).waitFor();
  if ((await page.getByRole('row', { name }).count()) === 0) {
    await page.getByText(/^\d+ more$/).click();
  }
  await page.getByRole('row', { name: new RegExp(`^${name} Counselor, Massachusetts`, 'i') }).waitFor();
  await page.getByRole('rowheader', { name: 'Spanish' }).waitFor();
  await accessible(page, 'overview');
  await page.getByRole('link', { name }).click();
  await heading(page, name).waitFor();
  await page.goBack();
  await heading(page, 'Overview').waitFor();
  await manager.leave();
});

test('the same in Spanish on a dark phone, and without a connection', async () => {
  const manager = await visitor({ size: PHONE, language: 'es-US', dark: true });
  const { page } = manager;
  await manager.open('clinic.html');
  await signIn(page, 'manager', SPANISH);
  await page.getByText(/Contado el/).waitFor();
  await accessible(page, 'resumen');
  await manager.context.setOffline(true);
  await page.getByRole('button', { name: 'Contar de nuevo' }).click();
  await page.getByRole('heading', { name: 'Ahora mismo no hay conexión' }).waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await accessible(page, 'sin conexión');
  await manager.context.setOffline(false);
  await page.getByRole('button', { name: 'Intentar de nuevo' }).click();
  await page.getByText(/Contado el/).waitFor();
  await manager.leave();
});

test('a licence is checked, and an account linked', async () => {
  const name = `Dr. Wait Ing ${crypto.randomUUID().slice(0, 4)}`;
  const { id } = await newTherapist(
    { name, licences: [{ ...LICENCE, number: name, expires: '2029-06-30' }] },
    false,
  );
  const other = await newTherapist();
  const manager = await visitor({ size: PHONE });
  const { page } = manager;
  await manager.open('clinic.html#therapists/pending');
  await signIn(page, 'manager');
  await heading(page, 'Therapists').waitFor();
  await page.getByLabel('Find a name').fill(name.toUpperCase());
  await page.getByText(/^1 of \d+$/).waitFor();
  await accessible(page, 'therapists');
  await page.getByRole('link', { name }).click();
  await heading(page, name).waitFor();
  await page.getByText('Not checked yet.').waitFor();
  await page.getByRole('button', { name: 'Save this' }).click();
  await page.getByRole('link', { name: 'Choose what the board said.' }).waitFor();
  await accessible(page, 'nothing decided');
  await page.getByRole('radio', { name: /^It is valid/ }).check();
  await page.getByLabel('Valid until').fill('2020-01-01');
  await page.getByRole('button', { name: 'Save this' }).click();
  await page.getByRole('link', { name: /^Tell us a day from today on/ }).waitFor();
  await page.getByLabel('Valid until').fill('2029-05-31');
  await page.getByRole('button', { name: 'Save this' }).dblclick();
  await page.getByText(/^Saved\. The licence is checked/).waitFor();
  await page.getByText(/Checked on .* valid until Thursday, May 31, 2029/).waitFor();
  assert.equal(posts(manager.seen, '/verification').length, 1, 'saved once');
  await accessible(page, 'checked');

  await page.getByText('The board says something else now').click();
  await page.getByRole('radio', { name: /^It is not valid any more/ }).check();
  await page.getByRole('button', { name: 'Save this' }).click();
  await page.getByText(/^Saved\. Clients do not find this therapist/).waitFor();
  const after = await call('GET', `/v1/therapists/${id}`, { credential: await admin() });
  assert.equal(after.status, 'pending');

  await page.getByLabel('Identifier of the account').fill('not one');
  await page.getByRole('button', { name: 'Link the account' }).click();
  await page.getByRole('link', { name: /without spaces/ }).waitFor();
  await page.getByLabel('Identifier of the account').fill(other.id);
  await page.getByRole('button', { name: 'Link the account' }).click();
  await page.getByRole('link', { name: /^Another therapist has this account/ }).waitFor();
  await page.getByLabel('Identifier of the account').fill(`own-${id}`);
  await page.getByRole('button', { name: 'Link the account' }).click();
  await page.getByText(/^Linked\./).waitFor();
  await manager.leave();
});

test('a therapist is entered; what the API finds is said beside its field', async () => {
  const manager = await visitor({ size: DESKTOP });
  const { page } = manager;
  await manager.open('clinic.html#add');
  await signIn(page, 'manager');
  await heading(page, 'Add a therapist').waitFor();
  await page.getByRole('button', { name: 'Add this therapist' }).click();
  await page.getByRole('link', { name: 'Tell us a name.' }).waitFor();
  await accessible(page, 'a name is missing');
  const name = `Dr. New Comer ${crypto.randomUUID().slice(0, 4)}`;
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Where it is valid').selectOption('US-NY');
  await page.getByLabel('Kind of licence').selectOption('counselor');
  await page.getByLabel('Number').fill('NY-9');
  await page.getByLabel('NPI (not needed)').fill('1234567890');
  await page.getByRole('button', { name: 'Add this therapist' }).click();
  // Only the API knows its check digit.
  await page.getByRole('link', { name: /^An NPI has ten digits/ }).click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'npi');
  await page.reload();
  await heading(page, 'Add a therapist').waitFor();
  assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), name);
  await page.getByLabel('NPI (not needed)').fill('');
  await page.getByRole('checkbox', { name: 'Spanish' }).check();
  await page.getByRole('button', { name: 'Add this therapist' }).dblclick();
  await heading(page, name).waitFor();
  await page.getByText('Not checked yet.').waitFor();
  assert.equal(posts(manager.seen, '/v1/therapists').length, 2, 'one refusal, and entered once');
  await accessible(page, 'a therapist just entered');
  await manager.open('clinic.html#therapist/th_AAAAAAAAAAAAAAAAAAAAAA');
  await page.getByText(/^There is nobody here/).waitFor();
  await manager.leave();
});

test('who asked to be called is called, once', async () => {
  const name = `Kim ${crypto.randomUUID().slice(0, 4)}`;
  const { key, relationship } = await newRelationship({ contact: { email: 'kim@example.org', name } });
  await advance('P9D');
  await call('POST', '/dev/drain', { body: {} });
  await call('POST', `/v1/relationships/${relationship.id}/way-out`, {
    credential: key,
    body: { choice: 'call-me' },
  });
  const manager = await visitor({ size: PHONE });
  const { page } = manager;
  await manager.open('clinic.html');
  await signIn(page, 'manager');
  await page.getByRole('link', { name: 'Somebody has asked to be called.' }).waitFor();
  await link(page, 'Calls').click();
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
  await card.getByRole('link', { name: 'kim@example.org' }).waitFor();
  await accessible(page, 'calls');
  await card.getByRole('button', { name: 'I have reached this person' }).dblclick();
  await page.getByText('Done. Name and address are not shown any more.').waitFor();
  await page.getByRole('heading', { name }).waitFor({ state: 'detached' });
  assert.equal(posts(manager.seen, '/done').length, 1, 'done once');
  await manager.leave();
});

const LICENCE = { jurisdiction: 'US-CT', kind: 'psychologist' };
