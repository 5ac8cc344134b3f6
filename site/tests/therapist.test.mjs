import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  accessible,
  call,
  DESKTOP,
  match,
  newClient,
  PHONE,
  SMALLEST,
  therapistToken,
  visitor,
} from './world.mjs';
import { newTherapist, signIn, SPANISH, strainedCase } from './staff.mjs';
import { userPool } from './user-pool-stub.mjs';

const heading = (page, name) => page.getByRole('heading', { level: 1, name });
const link = (page, name) =>
  page.getByRole('navigation', { name: /Your rooms|Sus espacios/ }).getByRole('link', { name });
const posts = (seen, part) => seen.requests.filter((each) => each.startsWith('POST') && each.includes(part));

/** A request for a first talk that waits for this therapist. */
async function newRequest(therapistId, profile = {}) {
  const key = await newClient(profile);
  const found = await call('POST', '/v1/matches', { credential: key, body: { show: 10 } });
  assert.ok(
    found.candidates.some((each) => each.therapistId === therapistId),
    'the therapist is among those who are proposed',
  );
  const { requests } = await call('POST', '/v1/requests', {
    credential: key,
    body: { matchId: found.id, therapistIds: [therapistId], note: 'Mondays would be best.' },
  });
  return { key, id: requests[0].id };
}

test('between two sessions: who to talk to first, how it stands, and an ending', async () => {
  const { therapistId } = await strainedCase('Sam');
  const therapist = await visitor({ size: PHONE });
  const { page } = therapist;
  await therapist.open('therapist.html');
  await heading(page, 'Sign in as a therapist').waitFor();
  await page.getByText('A therapist of the invented clinic').waitFor();
  await accessible(page, 'signing in');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('alert').getByText('Choose somebody, or type a name.').waitFor();
  await accessible(page, 'signing in as nobody');
  await signIn(page, therapistId);

  await heading(page, 'Today').waitFor();
  await page.getByRole('heading', { name: 'Sam' }).waitFor();
  await page.getByText('Trust is strained.').waitFor();
  await page.getByText('You could say:').waitFor();
  await accessible(page, 'today');

  await page.getByRole('link', { name: 'How it stands with Sam' }).click();
  await heading(page, 'Sam').waitFor();
  assert.match(await page.locator('main').innerText(), /Trust\s+strained, falling/);
  await page.getByText('In figures').click();
  await page.getByRole('row', { name: /^Trust 3\.\d/ }).waitFor();
  await accessible(page, 'one case');
  await page.goBack();
  await heading(page, 'Today').waitFor();

  await link(page, 'Caseload').click();
  await heading(page, 'Your caseload').waitFor();
  await accessible(page, 'caseload');
  await page.getByRole('link', { name: 'End the work together … (Sam)' }).click();
  await heading(page, 'How does the work end? (Sam)').waitFor();
  await page.getByRole('button', { name: 'End it' }).click();
  await page.getByRole('alert').getByText('Choose what comes nearest.').waitFor();
  await accessible(page, 'ending');
  await page.getByRole('radio', { name: /We have agreed to end/ }).check();
  await page.getByRole('button', { name: 'End it' }).dblclick();
  await page.getByText('The work with Sam has ended. The place is free.').waitFor();
  await page.getByText('Ended as agreed.').first().waitFor();
  assert.equal(posts(therapist.seen, '/ending').length, 1, 'ended once');
  await therapist.leave();
});

test('requests tell what is needed; one is accepted, one declined by keyboard', async () => {
  const { id } = await newTherapist({ acceptingUntil: undefined, hours: HOURS });
  const credential = await therapistToken(id);
  await call('POST', '/v1/therapists/me/accepting', { credential, body: { until: await inDays(30) } });
  await ready(id);
  await newRequest(id, { hours: HOURS, formats: ['online'] });
  await newRequest(id, { concerns: ['sleep'] });
  const therapist = await visitor({ size: DESKTOP });
  const { page } = therapist;
  await therapist.open('therapist.html#requests');
  await signIn(page, id);
  await heading(page, 'Requests for a first talk').waitFor();
  const first = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Anxiety and Sleep' }) });
  await first
    .getByText('“Mondays would be best.”')
    .or(first.getByText('Mondays would be best.'))
    .first()
    .waitFor();
  await first.getByText('Monday 9:00 AM – 5:00 PM').waitFor();
  await accessible(page, 'requests');
  await first.getByRole('button', { name: 'Accept' }).dblclick();
  await page.getByText(/^Accepted\. The client has seven days/).waitFor();
  assert.equal(posts(therapist.seen, '/acceptance').length, 1, 'accepted once');
  await accessible(page, 'a request accepted');

  // By keyboard alone.
  await page.getByRole('link', { name: 'Decline …' }).focus();
  await page.keyboard.press('Enter');
  await heading(page, 'Why can you not take this request?').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await accessible(page, 'declining');
  await page.getByRole('radio').first().waitFor();
  assert.ok(await page.getByRole('radio').first().isChecked());
  await page.keyboard.press('Enter');
  await page.getByText(/^Declined\./).waitFor();
  assert.equal(posts(therapist.seen, '/decline').length, 1, 'declined once');
  await therapist.leave();
});

test('what the API refuses about a request is said in words', async () => {
  const { id } = await newTherapist({ hours: HOURS });
  const credential = await therapistToken(id);
  await call('POST', '/v1/therapists/me/accepting', { credential, body: { until: await inDays(30) } });
  await ready(id);
  await newRequest(id);
  const therapist = await visitor({ size: SMALLEST, language: 'es-US' });
  const { page } = therapist;
  await therapist.open('therapist.html#requests');
  await signIn(page, id, SPANISH);
  const accept = page.getByRole('button', { name: 'Aceptar' });
  await accept.waitFor();
  for (const [code, words] of [
    ['no-free-place', /No le quedan plazas/],
    ['hold-expired', /Han pasado los tres días/],
    ['already-decided', /ya se decidió entretanto/],
  ]) {
    // Put into the API's mouth: the 72 hours outlast the token of whoever waits here.
    await page.route('**/acceptance', (route) =>
      route.fulfill({ status: 409, contentType: 'application/problem+json', body: problem(409, code) }),
    );
    await accept.click();
    await page.getByRole('alert').getByText(words).waitFor();
    await page.unroute('**/acceptance');
  }
  await accessible(page, 'a refusal, in Spanish, on the smallest phone');
  await therapist.context.setOffline(true);
  await accept.click();
  await page
    .getByRole('alert')
    .getByText(/Ahora mismo no hay conexión/)
    .first()
    .waitFor();
  await therapist.context.setOffline(false);
  await accept.click();
  await page.getByText(/^Aceptada\./).waitFor();
  await therapist.leave();
});

test('somebody new tells about themselves, part by part, and sees how clients will see it', async () => {
  const therapist = await visitor({ size: PHONE });
  const { page } = therapist;
  const subject = `new-${crypto.randomUUID()}`;
  await therapist.open('therapist.html');
  await signIn(page, subject);
  await page.getByRole('link', { name: 'Begin with your profile' }).click();
  await heading(page, 'Your profile').waitFor();
  await page.getByText(/^Nobody sees you yet\. Tell us your licence/).waitFor();
  await accessible(page, 'an empty profile');

  await page.getByRole('link', { name: 'Tell Name' }).click();
  await heading(page, 'Name').waitFor();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: 'Tell us a name.' }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'faults');
  await page.getByRole('link', { name: 'Tell us a name.' }).click();
  await page.keyboard.type('Dr. Noor Haddad');
  await page.getByLabel('NPI (not needed)').fill('1234567890');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: /An NPI has ten digits/ }).waitFor();
  await accessible(page, 'a fault that only the API finds');
  await page.getByLabel('NPI (not needed)').fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved: Name.').waitFor();

  await page.getByRole('link', { name: 'Tell Licences' }).click();
  await page.getByLabel('Where it is valid').selectOption('US-CT');
  await page.getByLabel('Kind of licence').selectOption('psychologist');
  await page.getByLabel('Number').fill('77-1');
  await accessible(page, 'licences');
  // What is typed outlives a reload.
  await page.reload();
  await heading(page, 'Licences').waitFor();
  assert.equal(await page.getByLabel('Number').inputValue(), '77-1');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved: Licences.').waitFor();
  await page.getByText(/^Nobody sees you yet\. The clinic is checking/).waitFor();

  await page.getByRole('link', { name: 'Tell What you like to work with' }).click();
  await page.getByLabel('Sleep', { exact: true }).selectOption({ label: 'Very gladly' });
  await accessible(page, 'concerns');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Very gladly: Sleep').waitFor();

  await page.getByRole('link', { name: 'Tell Weekly hours' }).click();
  await page.getByRole('button', { name: 'Add hours on Monday' }).click();
  await page.getByLabel('From', { exact: true }).selectOption('18:00');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: 'Choose an end that comes after the beginning.' }).waitFor();
  await page.getByLabel('To', { exact: true }).selectOption('20:00');
  await accessible(page, 'hours');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Monday 6:00 PM – 8:00 PM').waitFor();

  for (const section of ['How you work', 'About you', 'How and where you meet', 'Fee', 'Insurers']) {
    await page.getByRole('link', { name: `Tell ${section}` }).click();
    await heading(page, section).waitFor();
    await accessible(page, section);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await heading(page, 'Your profile').waitFor();
  }

  await page.getByRole('link', { name: 'Tell In your own words' }).click();
  await page.getByLabel('What you would like to say').fill('I listen first.\n\nThen we decide.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved: In your own words.').waitFor();

  await page.getByRole('link', { name: 'See how clients see you' }).click();
  await page.getByRole('article').getByRole('heading', { name: 'Dr. Noor Haddad' }).waitFor();
  await page.getByRole('article').getByText('Likes to work with: Sleep.').waitFor();
  await page.getByText('In their own words Dr. Noor Haddad').click();
  assert.deepEqual(await page.getByRole('article').locator('blockquote p').allInnerTexts(), [
    'I listen first.',
    'Then we decide.',
  ]);
  await accessible(page, 'preview');
  await therapist.leave();
});

test('a change goes on top of what changed meanwhile, and nothing typed is lost on the way', async () => {
  const { id } = await newTherapist();
  const therapist = await visitor({ size: DESKTOP, language: 'es-US', dark: true });
  const { page } = therapist;
  await therapist.open('therapist.html#profile/fee');
  await signIn(page, id, SPANISH);
  await heading(page, 'Precio').waitFor();
  const sliding = page.getByLabel('Precio más bajo de su escala según ingresos');
  await sliding.fill('500');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByRole('link', { name: 'El precio más bajo no puede superar el habitual.' }).waitFor();
  await accessible(page, 'a fee that does not fit, in Spanish, dark');
  await sliding.fill('60');

  // Another tab, meanwhile.
  const credential = await therapistToken(id);
  const before = await call('GET', '/v1/therapists/me', { credential });
  await call('PATCH', '/v1/therapists/me', {
    credential,
    etag: `"${before.revision}"`,
    body: { places: 9 },
  });

  await therapist.context.setOffline(true);
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page
    .getByRole('alert')
    .getByText(/Lo que escribió sigue aquí/)
    .waitFor();
  assert.equal(await sliding.inputValue(), '60');
  await therapist.context.setOffline(false);

  // The sign-in ends: what was typed is there after the next.
  await page.route('**/v1/therapists/me', (route) =>
    route.fulfill({
      status: 401,
      contentType: 'application/problem+json',
      body: problem(401, 'unauthenticated'),
    }),
  );
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText(/^Su sesión se ha cerrado\. Lo que escribió sigue aquí/).waitFor();
  await page.unroute('**/v1/therapists/me');
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await heading(page, 'Precio').waitFor();
  assert.equal(await sliding.inputValue(), '60');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('Guardado: Precio.').waitFor();
  await accessible(page, 'the profile in Spanish, dark');

  const after = await call('GET', '/v1/therapists/me', { credential });
  assert.deepEqual(after.fee.slidingTo, { amount: 6000, currency: 'USD' });
  assert.equal(after.places, 9, 'what changed meanwhile is kept');
  await therapist.leave();
});

test('accepting in one tap, and an own link for clients', async () => {
  const { id } = await newTherapist();
  const therapist = await visitor({ size: PHONE });
  await therapist.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = therapist;
  await therapist.open('therapist.html');
  await signIn(page, id);
  await page.getByText('You are not proposed to clients at the moment.').waitFor();
  await page
    .getByRole('button', { name: /^Accepting until/ })
    .first()
    .dblclick();
  await page.getByText(/^Thank you\. You are proposed to clients until/).waitFor();
  const me = await call('GET', '/v1/therapists/me', { credential: await therapistToken(id) });
  assert.equal(me.acceptingUntil, await inDays(90));
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await page.getByText('The link is copied.').waitFor();
  assert.match(
    await page.evaluate(() => navigator.clipboard.readText()),
    new RegExp(`/matches\\.html#therapist=${id}$`),
  );
  await page.getByRole('button', { name: 'Do not propose me for now' }).click();
  await page.getByText('You are not proposed any more. Your clients stay with you.').waitFor();
  await therapist.leave();
});

test('whoever goes away is signed out, and "Leave this page" leaves nothing behind', async () => {
  const { id } = await newTherapist();
  const therapist = await visitor({ size: PHONE });
  const { page } = therapist;
  await page.clock.install();
  await therapist.open('therapist.html');
  await signIn(page, id);
  await heading(page, 'Today').waitFor();
  await page.clock.fastForward('31:00');
  await page.getByText(/^You were away for half an hour/).waitFor();
  assert.equal(await page.getByText('Your places').count(), 0);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await heading(page, 'Today').waitFor();
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.waitForURL('**/away.html');
  assert.deepEqual(await page.evaluate(() => Object.keys(sessionStorage)), []);
  await therapist.open('therapist.html#caseload');
  await heading(page, 'Sign in as a therapist').waitFor();
  await therapist.leave();
});

test('signing in at a user pool (a stub of one): first password, code, renewal, wrong ones', async () => {
  const { id } = await newTherapist();
  const pool = userPool({ username: 'ana@example.org', password: 'given by the clinic', isNew: true });
  const therapist = await visitor({ size: PHONE, allow: [/NotAuthorizedException|CodeMismatch/] });
  const { page } = therapist;
  await pool.answer(page, () => therapistToken(id));
  await therapist.open('therapist.html');
  await page.getByLabel('Your mail address').waitFor();
  await accessible(page, 'signing in at a user pool');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('link', { name: 'Tell us your mail address.' }).waitFor();
  await page.getByLabel('Your mail address').fill('ana@example.org');
  await page.getByLabel('Password').fill('something else');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('link', { name: /do not belong together/ }).waitFor();
  await page.getByLabel('Password').fill('given by the clinic');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();

  await page.getByLabel('Your new password').fill('short');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('link', { name: /at least 15 characters/ }).waitFor();
  await accessible(page, 'a new password');
  await page.getByLabel('Your new password').fill('four words in a row');
  await page.getByRole('button', { name: 'Continue' }).click();

  await page.getByText('Open an authenticator app on your phone.').waitFor();
  await accessible(page, 'setting up codes');
  assert.match(await page.locator('code').innerText(), /^([A-Z2-7]{4} )+[A-Z2-7]+$/);
  await page.getByLabel('Code').fill('000000');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('link', { name: /not the code of this half minute/ }).waitFor();
  await page.getByLabel('Code').fill(pool.code);
  await page.getByRole('button', { name: 'Continue' }).click();
  await heading(page, 'Today').waitFor();
  assert.equal(pool.seenPassword, false, 'no password crossed the wire in a sign-in by SRP');

  await page.getByText('You are not proposed to clients at the moment.').waitFor();

  // A token that the API does not take any more is renewed, and nobody notices.
  let refused = 0;
  await page.route('**/v1/therapists/me', async (route) => {
    refused += 1;
    await (refused === 1
      ? route.fulfill({
          status: 401,
          contentType: 'application/problem+json',
          body: problem(401, 'unauthenticated'),
        })
      : route.continue());
  });
  await page.reload();
  await page.getByText('You are not proposed to clients at the moment.').waitFor();
  assert.ok(pool.renewals >= 1, 'renewed');

  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByText('You have signed out.').waitFor();
  assert.deepEqual(await page.evaluate(() => Object.keys(sessionStorage)), []);

  // From now on, the code of the phone.
  await page.getByLabel('Your mail address').fill('ana@example.org');
  await page.getByLabel('Password').fill('four words in a row');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByLabel('Code').fill(pool.code);
  await page.getByRole('button', { name: 'Continue' }).click();
  await heading(page, 'Today').waitFor();
  await therapist.leave();
});

test('a forgotten password is replaced with a mailed code, at a user pool (a stub of one)', async () => {
  const { id } = await newTherapist();
  const pool = userPool({ username: 'ana@example.org', password: 'forgotten long ago', isNew: false });
  const therapist = await visitor({ size: SMALLEST, language: 'es-US', allow: [/CodeMismatch/] });
  const { page } = therapist;
  const press = (name) => page.getByRole('button', { name, exact: true }).click();
  await pool.answer(page, () => therapistToken(id));
  await therapist.open('therapist.html');
  await press('He olvidado mi contraseña');
  await heading(page, 'Una contraseña nueva').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.localName), 'h1');
  await accessible(page, 'a forgotten password');
  await press('Enviarme un código');
  await page.getByRole('link', { name: 'Escriba su correo electrónico.' }).waitFor();

  // An address that nobody has is told the same, and opens nothing.
  await page.getByLabel('Su correo electrónico').fill('nobody@example.org');
  await press('Enviarme un código');
  await page.getByText('Si hay una cuenta con esta dirección').waitFor();
  assert.equal(pool.mails, 0);
  await press('Enviarme otro código');
  await page.getByLabel('Su correo electrónico').fill('ana@example.org');
  await press('Enviarme un código');
  await page.getByText('Si hay una cuenta con esta dirección').waitFor();
  assert.equal(pool.mails, 1);

  await page.getByLabel('Código del correo').fill('12 34');
  await page.getByLabel('Su nueva contraseña').fill('corta');
  await press('Guardar la contraseña nueva');
  await page.getByRole('link', { name: /no es el código del último correo/ }).waitFor();
  await page.getByRole('link', { name: /al menos 15 caracteres/ }).waitFor();
  await accessible(page, 'a new password with a mailed code');
  await page.getByLabel('Código del correo').fill('000 000');
  await page.getByLabel('Su nueva contraseña').fill('cuatro palabras bien seguidas');
  await press('Guardar la contraseña nueva');
  await page.getByRole('link', { name: /no es el código del último correo/ }).waitFor();
  await page.getByLabel('Código del correo').fill(pool.mailedCode);
  await press('Guardar la contraseña nueva');
  await page.getByText('Su contraseña nueva está guardada.').waitFor();

  await page.getByLabel('Contraseña').fill('cuatro palabras bien seguidas');
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await page.getByLabel('Código').fill(pool.code);
  await press('Continuar');
  await heading(page, 'Hoy').waitFor();
  assert.equal(pool.seenPassword, false, 'no password crossed the wire in a sign-in by SRP');
  await therapist.leave();
});

const HOURS = {
  zone: 'America/New_York',
  weekly: [{ day: 'monday', from: '09:00', to: '17:00' }],
};

/** The day in so many days where the visitors live, by the server's clock. */
async function inDays(days) {
  const { now } = await call('GET', '/dev/clock');
  const here = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/New_York' }).format(new Date(now));
  return new Date(Date.parse(`${here}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Until the directory has the therapist. */
const ready = () => call('POST', '/dev/drain', { body: {} });

function problem(status, code) {
  return JSON.stringify({ type: `urn:fiducia:problem:${code}`, title: code, status, code, detail: code });
}
