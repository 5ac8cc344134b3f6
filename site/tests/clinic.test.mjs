import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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

/** Two quarters that are over, one of them quiet; what the API answers is told by its own tests. */
const QUARTERS = {
  since: '2026-Q3',
  running: {
    quarter: '2027-Q1',
    from: '2027-01-01',
    until: '2027-03-31',
    toldFrom: '2027-04-02T00:00:00Z',
  },
  quarters: [
    {
      quarter: '2026-Q4',
      from: '2026-10-01',
      until: '2026-12-31',
      firstTalks: {
        count: 41,
        days: [
          { from: 0, until: 3, count: 9 },
          { from: 4, until: 7, count: 17 },
          { from: 8, until: 14, count: 9 },
          { from: 15, count: 6 },
        ],
        median: { from: 4, until: 7 },
      },
      requests: { declined: { count: 12 }, expired: { count: 7 }, withdrawn: {} },
      endings: {
        planned: { count: 14, by: { client: 8, therapist: 6 } },
        rematch: { count: 5 },
        dropout: {},
      },
    },
    {
      quarter: '2026-Q3',
      from: '2026-07-01',
      until: '2026-09-30',
      firstTalks: { count: 6, days: [{ from: 0, count: 6 }], median: { from: 0 } },
      requests: { declined: {}, expired: {}, withdrawn: {} },
      endings: { planned: {}, rematch: {}, dropout: {} },
    },
  ],
};

/** Lets the API answer with these figures. */
const tells = (page, figures) =>
  page.route('**/v1/clinic/figures', (route) => route.fulfill({ json: figures }));

/** What is drawn of a row, in hundredths of the longest. */
const drawn = async (row) => Number(await row.locator('rect').getAttribute('width'));

test('looking back: how long clients waited and how it ended, quarter by quarter', async () => {
  const manager = await visitor({ size: DESKTOP });
  const { page } = manager;
  await tells(page, QUARTERS);
  await manager.open('clinic.html');
  await signIn(page, 'manager');
  const back = page.getByRole('region', { name: 'Looking back' });
  const row = (name) => back.getByRole('row', { name });
  await back.getByText('October – December 2026', { exact: true }).waitFor();
  await back.getByText('At least half had their first session within 7 days of asking.').waitFor();
  await row('Up to 3 days 9').waitFor();
  await row('4 to 7 days 17').waitFor();
  await row('15 days or longer 6').waitFor();
  await back
    .getByText(/Over all 41 clients who began with a therapist in October\s–\sDecember 2026/)
    .waitFor();
  await back.getByText(/put together with the next/).waitFor();
  await row('Nobody decided in time 7').waitFor();
  await row('The client took it back fewer than five').waitFor();
  await row('Came to a good end 14').waitFor();
  await row('Stopped coming fewer than five').waitFor();
  await back.getByText('Over at least 19 relationships that ended in October – December 2026.').waitFor();
  await back.getByText(/said 8 times by the client and 6 times by the therapist/).waitFor();
  assert.ok(
    Math.abs((await drawn(row('Up to 3 days 9'))) / (await drawn(row('4 to 7 days 17'))) - 9 / 17) < 0.01,
    'bars are as long as their numbers',
  );
  assert.deepEqual(
    await back.locator('.rest').evaluateAll((all) => all.map((each) => each.getAttribute('width'))),
    [2.5 / 12, 2.5 / 14].map((part) => String(part * 99.6)),
    'what is not told is drawn alike, whatever it is',
  );
  await accessible(page, 'looking back');

  const later = back.getByRole('button', { name: 'Later' });
  assert.equal(await later.getAttribute('aria-disabled'), 'true');
  await later.click({ force: true });
  await back.getByRole('button', { name: 'Earlier' }).click();
  await back.getByText('July – September 2026', { exact: true }).waitFor();
  await back.getByText(/^Counting began within this quarter/).waitFor();
  await back.getByText(/^6 clients began with a therapist\. That is too few/).waitFor();
  assert.equal(await back.getByText(/^Fewer than five each/).count(), 2);
  assert.equal(await back.getByRole('table').count(), 0, 'where nothing is told nothing is drawn');
  assert.equal(await back.getByRole('button', { name: 'Earlier' }).getAttribute('aria-disabled'), 'true');
  await accessible(page, 'a quiet quarter');
  await later.click();
  await row('4 to 7 days 17').waitFor();
  await manager.leave();
});

test('the same in Spanish on a dark phone', async () => {
  const manager = await visitor({ size: PHONE, language: 'es-US', dark: true });
  const { page } = manager;
  await tells(page, QUARTERS);
  await manager.open('clinic.html');
  await signIn(page, 'manager', SPANISH);
  const back = page.getByRole('region', { name: 'Mirando atrás' });
  await back.getByText(/^Al menos la mitad tuvo su primera sesión en los 7 días/).waitFor();
  await back.getByRole('row', { name: 'Dejaron de venir menos de cinco' }).waitFor();
  await accessible(page, 'mirando atrás');
  await back.getByRole('button', { name: 'Anterior' }).click();
  await back.getByText(/^Se empezó a contar durante este trimestre/).waitFor();
  await accessible(page, 'un trimestre tranquilo');
  await manager.leave();
});

test('looking back before a quarter is over, and when it cannot be read', async () => {
  const manager = await visitor({ size: PHONE });
  const { page } = manager;
  let isLost = true;
  await page.route('**/v1/clinic/figures', (route) =>
    isLost ? route.abort() : route.fulfill({ json: { running: QUARTERS.running, quarters: [] } }),
  );
  await manager.open('clinic.html');
  await signIn(page, 'manager');
  const back = page.getByRole('region', { name: 'Looking back' });
  await back.getByText('How the last quarters went could not be read just now.').waitFor();
  await page.getByRole('heading', { name: 'Places', exact: true }).waitFor();
  await accessible(page, 'figures lost');
  isLost = false;
  await back.getByRole('button', { name: 'Try again' }).click();
  await back.getByText(/^Nothing to show yet\. .* are here from Friday, April 2, 2027 on\.$/).waitFor();
  await accessible(page, 'no figures yet');
  await manager.leave();
});

test('looking back, as the clinic here tells it', async () => {
  const { key, relationship } = await newRelationship();
  await call('POST', `/v1/relationships/${relationship.id}/ending`, {
    credential: key,
    body: { kind: 'planned' },
  });
  const { running, quarters } = await call('GET', '/v1/clinic/figures', { credential: await admin() });
  const { now } = await call('GET', '/dev/clock');
  assert.ok(running.toldFrom > now, 'what is not over is not told');
  const manager = await visitor({ size: PHONE });
  const { page } = manager;
  await manager.open('clinic.html');
  await signIn(page, 'manager');
  const back = page.getByRole('region', { name: 'Looking back' });
  // The clock that all tests share may have passed the end of a quarter.
  if (quarters.length === 0) {
    await back.getByText(/^Nothing to show yet/).waitFor();
  } else {
    await back.getByRole('heading', { name: 'How relationships ended' }).waitFor();
  }
  await accessible(page, 'looking back, here');
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

/** A list of so many rows, whose ids begin with a mark of its own; each waits for a licence to be checked. */
function listOf(mark, count, more = []) {
  const rows = Array.from(
    { length: count },
    (_, index) => `${mark}-${index + 1},Ana ${mark} ${index + 1},US-CT:psychologist:${mark}${index + 1},8`,
  );
  return csv(['clinic_id,name,licences,places', ...rows, ...more].join('\n'));
}

const csv = (text, name = 'our people.csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const mark = () => `m${crypto.randomUUID().slice(0, 6)}`;
const taken = async (own) => (await listed('pending')).filter((each) => each.name?.includes(own)).length;
const imports = (seen, dryRun) => posts(seen, '/imports').filter((each) => each.includes(`dryRun=${dryRun}`));

/** From the top, where the frame covers nothing. */
async function accessibleFromTheTop(page, what) {
  await page.evaluate(() => scrollTo(0, 0));
  await accessible(page, what);
}

test('a list is tried, corrected in part, and taken in once', async () => {
  const own = mark();
  const manager = await visitor({ size: DESKTOP });
  const { page } = manager;
  await manager.open('clinic.html');
  await signIn(page, 'manager');
  await page.getByText(/Counted on/).waitFor();
  await page.getByRole('link', { name: 'Take in a list of therapists' }).click();
  await heading(page, 'Take in a list of therapists').waitFor();
  await accessible(page, 'nothing chosen');
  await page.getByText('What the columns hold').click();
  await page.getByText('Codes: child, adolescent, adult, older-adult').waitFor();
  await accessible(page, 'columns');
  const sample = page.waitForEvent('download');
  await page.getByRole('link', { name: 'A sample list to begin with' }).click();
  assert.match(readFileSync(await (await sample).path(), 'utf8'), /^clinic_id,name,npi,/);

  const bad = [
    `${own}-a,,US-CT:psychologist:1,many`,
    `${own}-b,Bo,,900`,
    ',,,',
    `${own}-3,Twice,,1`,
    `${own}-c,"Cy" ${own},,1`,
  ];
  const list = listOf(own, 70, bad);
  await page.getByLabel('Your list').setInputFiles(list);
  await page.getByText('Tried. 4 rows cannot be taken in as they are; the others can.').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'What would happen');
  await page.getByRole('img', { name: /^Rows that are new or changed/ }).waitFor();
  await page.getByRole('listitem').filter({ hasText: '70 new or changed' }).waitFor();
  await page.getByRole('listitem').filter({ hasText: '1 empty' }).waitFor();
  const cause = (text) => page.getByRole('listitem').filter({ hasText: text });
  await cause('This is no whole number from 0 to 500.').getByText('Lines 72, 73', { exact: true }).waitFor();
  // Its first row went with another part.
  await cause('A row above is about the same therapist.').getByText('Line 75').waitFor();
  await cause('A quotation mark stands in the middle of a cell.').getByText('The whole row').waitFor();
  await accessibleFromTheTop(page, 'tried');
  assert.equal(imports(manager.seen, true).length, 2, 'in two parts');
  assert.equal(await taken(own), 0, 'nothing has changed yet');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the report' }).click();
  assert.match((await download).suggestedFilename(), /^import-report-\d{4}-\d\d-\d\d\.csv$/);
  const report = readFileSync(await (await download).path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  assert.equal(report.length, 6, 'a line for each fault, and the header');
  assert.match(report[2], /^"72","places","This is no whole number/);
  assert.ok(!report.join().includes(own), 'it repeats nothing of the list');

  await page.getByRole('button', { name: 'Take these 70 rows in' }).dblclick();
  await page.getByText('Done. 70 therapists are new or changed.').waitFor();
  assert.equal(imports(manager.seen, false).length, 2, 'taken in once');
  assert.equal(await taken(own), 70);
  await accessibleFromTheTop(page, 'taken in');
  await page.getByRole('link', { name: 'Check their licences' }).click();
  await heading(page, 'Therapists').waitFor();
  await page.getByLabel('Find a name').fill(own);
  await page.getByText(/^70 of \d+$/).waitFor();
  await page.goBack();

  await page.getByRole('button', { name: 'Choose another file' }).click();
  await page.getByLabel('Your list').setInputFiles(listOf(own, 70));
  await page.getByText('Tried. Everything in this list is there already').waitFor();
  assert.equal(await page.getByRole('button', { name: /^Take th/ }).count(), 0);
  await manager.leave();
});

test('a wrong file, and a connection that is lost midway, in Spanish on a dark phone', async () => {
  const own = mark();
  const manager = await visitor({ size: PHONE, language: 'es-US', dark: true });
  const { page } = manager;
  await manager.open('clinic.html#import');
  await signIn(page, 'manager', SPANISH);
  const choose = (file) => page.getByLabel('Su lista').setInputFiles(file);
  await choose(csv('PK\x03\x04', 'list.xlsx'));
  await page.getByText(/^Esto es una hoja de cálculo/).waitFor();
  await accessibleFromTheTop(page, 'archivo equivocado');
  await choose(csv(''));
  await page.getByText('Este archivo está vacío. Elija otro.').waitFor();
  await choose(csv('nombre,plazas\nAna,8\n'));
  await page.getByText(/^La primera línea debe nombrar las columnas name/).waitFor();
  await choose({ ...csv(''), buffer: Buffer.from('clinic_id,name\nt,Ana\n', 'utf16le') });
  await page.getByText(/^No se pueden leer las letras/).waitFor();
  await choose(csv('clinic_id,name,places\n'));
  await page.getByText(/^En esta lista no hay ninguna fila/).waitFor();
  await page.getByRole('button', { name: 'Elegir otro archivo' }).click();

  await choose(listOf(own, 170, [`${own}-x,,,`]));
  await page.getByText('Probado. Una fila no se puede incorporar tal como está; las demás, sí.').waitFor();
  // The second part arrives, and its answer does not come back; the third does not even arrive.
  let sent = 0;
  await page.route('**/v1/therapists/imports?**', async (route) => {
    sent += 1;
    if (sent === 2) {
      await route.fetch();
    }
    await (sent === 2 || sent === 4 ? route.abort() : route.continue());
  });
  await page.getByRole('button', { name: 'Incorporar estas 170 filas' }).click();
  const lost = page.getByText(/^Ahora mismo no hay conexión\. No se pierde nada/);
  await lost.waitFor();
  await page.getByText('50 filas hasta ahora').waitFor();
  await accessibleFromTheTop(page, 'conexión perdida');
  assert.equal(await taken(own), 100, 'the second part has arrived');
  await page.getByRole('button', { name: 'Seguir', exact: true }).click();
  await page.getByText('100 filas hasta ahora').waitFor();
  await lost.waitFor();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByText('Hecho. 170 terapeutas son nuevos o han cambiado.').waitFor();
  assert.equal(await taken(own), 170);
  await accessibleFromTheTop(page, 'incorporada');
  await manager.leave();
});

test('an import can be stopped, left alone and gone on with', async () => {
  const own = mark();
  const manager = await visitor({ size: PHONE });
  const { page } = manager;
  await manager.open('clinic.html#import');
  await signIn(page, 'manager');
  await page.getByLabel('Your list').setInputFiles(listOf(own, 170));
  await page.getByRole('button', { name: 'Take these 170 rows in' }).waitFor();
  const held = [];
  let holds = true;
  await page.route('**/v1/therapists/imports?**', async (route) => {
    if (holds) {
      await new Promise((release) => held.push(release));
    }
    await route.continue();
  });
  const release = async () => {
    while (held.length === 0) {
      await page.waitForTimeout(20);
    }
    held.shift()();
  };
  await page.getByRole('button', { name: 'Take these 170 rows in' }).click();
  const bar = page.getByRole('progressbar', { name: 'Taking your list in' });
  await bar.waitFor();
  await accessibleFromTheTop(page, 'taking in');
  await release();
  await page.getByText('50 rows so far').waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText('Stopped. What is done stays as it is.').waitFor();
  await release();
  await page.getByText('100 rows so far').waitFor();
  await accessibleFromTheTop(page, 'stopped');
  assert.equal(held.length, 0, 'nothing is sent after it');
  await page.getByRole('button', { name: 'Go on' }).click();
  await link(page, 'Calls').click();
  await heading(page, 'Clients who asked to be called').waitFor();
  holds = false;
  await release();
  await link(page, 'Import').click();
  await page.getByText('Done. 170 therapists are new or changed.').waitFor();
  assert.equal(imports(manager.seen, false).length, 4, 'each part once');
  assert.equal(await taken(own), 170);
  await manager.leave();
});

const LICENCE = { jurisdiction: 'US-CT', kind: 'psychologist' };
