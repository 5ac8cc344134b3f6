/** Who could fit: why, what each wish costs, two side by side, and asking for a first talk. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  accessible,
  call,
  DESKTOP,
  match,
  newClient,
  newRelationship,
  SMALLEST,
  staffToken,
  therapistToken,
  visitor,
} from './world.mjs';

/** Somebody with wishes of every kind. */
const TOLD = {
  style: { directive: { level: 1, importance: 2 }, challenge: { level: -1, importance: 2 } },
  wishes: { gender: { strength: 'like', anyOf: ['woman'] }, language: { strength: 'like', anyOf: ['es'] } },
  nearby: { postalCode: '06103', withinKm: 40 },
  hours: { zone: 'America/New_York', weekly: [{ day: 'monday', from: '08:00', to: '20:00' }] },
  payment: { highestFee: { amount: 15000, currency: 'USD' } },
};
/** Two wishes that together leave hardly anybody. */
const RARE = {
  wishes: {
    gender: { strength: 'must', anyOf: ['non-binary'] },
    language: { strength: 'must', anyOf: ['es'] },
  },
};

const known = (key) => call('GET', '/v1/matches', { credential: key }).then(({ items }) => items);
const newest = async (key) => call('GET', `/v1/matches/${(await known(key))[0].id}`, { credential: key });
const cards = (page) => page.getByRole('article');
const tick = (page, name) =>
  page.getByRole('checkbox', { name: new RegExp(`(Ask for a first talk|Pedir).*${name}`) });

async function visit(options, key, place = '') {
  const visiting = await visitor(options);
  await visiting.open(`index.html#key=${key}`);
  await visiting.page.getByRole('link', { name: /Go on where you were|Seguir donde estaba/ }).waitFor();
  await visiting.open(`matches.html${place}`);
  return visiting;
}

/** Waits for a view; whoever listens hears its heading. */
async function heading(page, name) {
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.waitForFunction((text) => document.activeElement?.textContent?.trim() === text, name);
}

test('who comes without a key is led to the start; with the link of a therapist, told to keep it', async () => {
  const { page, open, leave } = await visitor({ language: 'es-US' });
  await open('matches.html#therapist=th_AAAAAAAAAAAAAAAAAAAAAA');
  await page.getByRole('heading', { level: 1, name: 'Primero, unas preguntas' }).waitFor();
  await page.getByText('Guárdelo y ábralo de nuevo').waitFor();
  await accessible(page, 'without a key');
  await leave();
});

test('what is still missing leads to its question', async () => {
  const { key } = await call('POST', '/v1/clients', { body: { ageGroup: 'adult' } });
  const { page, leave } = await visit({}, key);
  await heading(page, 'Something is still missing');
  const link = page.getByRole('link', { name: /^Answer now/ });
  assert.match(await link.getAttribute('href'), /intake\.html#jurisdiction$/);
  await accessible(page, 'incomplete');
  await leave();
});

test('three cards say why, what to be aware of and what is not known; a reload makes no new match', async () => {
  const key = await newClient(TOLD);
  for (const [language, size, names] of [
    ['en-US', SMALLEST, ['Why', 'What to be aware of', 'What we do not know']],
    ['es-US', DESKTOP, ['Por qué', 'Qué tener en cuenta', 'Qué no sabemos']],
  ]) {
    const { page, leave } = await visit({ language, size }, key);
    await cards(page).nth(2).waitFor();
    const found = await newest(key);
    assert.deepEqual(
      await page
        .getByRole('heading', { level: 2 })
        .allInnerTexts()
        .then((all) => all.slice(0, 3)),
      found.candidates.map((one) => one.name),
    );
    const card = cards(page).first();
    assert.deepEqual(await card.getByRole('heading', { level: 3 }).allInnerTexts(), names);
    const sizes = await card
      .locator('.part p')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).fontSize));
    assert.equal(new Set(sizes).size, 1, 'what speaks against is as large as what speaks for');
    for (const each of await cards(page).all()) {
      const sentences = (await each.locator('.part p').allInnerTexts()).flatMap((said) =>
        said.split(/(?<=\.)\s+/),
      );
      assert.equal(
        new Set(sentences).size,
        sentences.length,
        `nothing is said twice: ${sentences.join(' ')}`,
      );
    }
    await card
      .getByText(language === 'es-US' ? 'con poca experiencia' : 'from little experience yet')
      .first()
      .waitFor();
    // The figures come on request, and add up.
    assert.equal(await card.getByRole('table').isVisible(), false);
    await card.locator('.figures summary').click();
    const sum = found.candidates[0].terms
      .filter((term) => term.factor === 'trust')
      .reduce((total, term) => total + term.value, 0);
    const told = await card.getByRole('row').last().getByRole('cell').first().innerText();
    assert.equal(told.replace('−', '-'), sum.toFixed(2));
    await accessible(page, `a match, ${language}`);
    await page.reload();
    await cards(page).nth(2).waitFor();
    assert.equal((await known(key)).length, 1);
    await leave();
  }
});

test('English sentences of the API are marked as such, and none is left in Spanish', async () => {
  const key = await newClient(TOLD);
  const { page, leave } = await visit({ language: 'es-US' }, key);
  await cards(page).nth(2).waitFor();
  const { candidates } = await newest(key);
  const text = await page.getByRole('main').innerText();
  const said = candidates.flatMap((one) => [
    ...one.reasons,
    ...one.unknown,
    ...(one.caution ? [one.caution] : []),
  ]);
  assert.deepEqual(
    said.map((one) => one.text).filter((sentence) => text.includes(sentence)),
    [],
  );
  await leave();
});

test('asks two by keyboard: says whom and who sees what, keeps what was typed, asks once', async () => {
  const key = await newClient(TOLD);
  const { context, page, leave } = await visit({}, key);
  await cards(page).nth(2).waitFor();
  const [one, two, three] = (await newest(key)).candidates.map((candidate) => candidate.name);
  for (const name of [one, two]) {
    await tick(page, name).focus();
    await page.keyboard.press('Space');
  }
  const tray = page.getByRole('region', { name: 'Whom you are about to ask' });
  await tray.getByText(`You are about to ask ${one} and ${two}.`).waitFor();
  await accessible(page, 'chosen');
  await page.reload();
  await tray.getByText(one).waitFor();
  await tray.getByRole('link', { name: 'Go on' }).press('Enter');
  await heading(page, 'Ask for a first talk');
  await page.getByText('They do not see your own words').waitFor();
  await page.getByLabel('A note to them').fill('Mondays after five would be best.');
  await page.getByLabel('Your mail address').fill('sam');
  await page.getByRole('button', { name: 'Ask both' }).click();
  await page
    .getByRole('alert')
    .getByRole('link', { name: /name@example\.org/ })
    .waitFor();
  await accessible(page, 'a fault');
  await page.getByLabel('Your mail address').fill('sam@example.org');
  await page.getByLabel('How your therapist may call you').fill('Sam');
  // Back and forth, and a reload: nothing that was typed is lost.
  await page.goBack();
  await cards(page).nth(2).waitFor();
  assert.ok(await tick(page, one).isChecked());
  assert.equal(await tick(page, three).isChecked(), false);
  await page.goForward();
  await page.reload();
  assert.equal(await page.getByLabel('A note to them').inputValue(), 'Mondays after five would be best.');
  assert.equal(await page.getByLabel('How your therapist may call you').inputValue(), 'Sam');
  await accessible(page, 'asking');
  // The line is cut; with it back, one more tap is enough, and nobody is asked twice.
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Ask both' }).click();
  await page.getByRole('alert').getByText('Your words are kept here').waitFor();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Ask both' }).dblclick();
  await page.waitForURL(/requests\.html$/);
  await page.getByText(`You have asked ${one} and ${two}.`).waitFor();
  const { items } = await call('GET', '/v1/requests', { credential: key });
  assert.equal(items.length, 2);
  // They cannot be asked again, and one place is left.
  await page.getByRole('link', { name: 'See who could fit' }).click();
  await cards(page).nth(2).waitFor();
  assert.equal(await tick(page, one).count(), 0);
  await cards(page).first().getByText('You have asked for a first talk.').waitFor();
  await leave();
});

test('three at most: a fourth cannot be ticked, and it says why', async () => {
  const key = await newClient();
  const { page, leave } = await visit({ size: DESKTOP }, key);
  await page.getByRole('button', { name: 'Show more' }).click();
  await cards(page).nth(3).waitFor();
  const names = (await newest(key)).candidates.map((candidate) => candidate.name);
  assert.equal(names.length, 10);
  await page.waitForFunction((name) => document.activeElement?.textContent?.includes(name), names[3]);
  for (const name of names.slice(0, 3)) {
    await tick(page, name).check();
  }
  await page.getByText('You can ask 3 at most.').waitFor();
  await tick(page, names[3]).press('Space');
  assert.equal(await tick(page, names[3]).isChecked(), false);
  assert.equal(await tick(page, names[3]).getAttribute('aria-disabled'), 'true');
  await accessible(page, 'three chosen');
  await leave();
});

test('whose last place has just gone is named; one goes on with the others', async () => {
  const key = await newClient();
  const { page, leave } = await visit({}, key);
  await cards(page).nth(1).waitFor();
  const [one, two] = (await newest(key)).candidates;
  await tick(page, one.name).check();
  await tick(page, two.name).check();
  await page.getByRole('link', { name: 'Go on' }).click();
  await page.route('**/v1/requests', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({
          status: 409,
          contentType: 'application/problem+json',
          body: JSON.stringify({ code: 'place-taken', status: 409, therapistIds: [one.therapistId] }),
        })
      : route.continue(),
  );
  await page.getByRole('button', { name: 'Ask both' }).click();
  await page.getByRole('alert').getByText(`The last place with ${one.name} has just gone.`).waitFor();
  await page.getByText('You can go on with the others.').waitFor();
  await accessible(page, 'a place is gone');
  await page.unroute('**/v1/requests');
  await page.getByRole('button', { name: 'Ask this therapist' }).click();
  await page.waitForURL(/requests\.html$/);
  const { items } = await call('GET', '/v1/requests', { credential: key });
  assert.deepEqual(
    items.map((talk) => talk.therapistId),
    [two.therapistId],
  );
  await leave();
});

test('asked in another tab meanwhile: nobody is asked twice, and the way there is shown', async () => {
  const key = await newClient();
  const { page, leave } = await visit({}, key);
  await cards(page).first().waitFor();
  const found = await newest(key);
  await tick(page, found.candidates[0].name).check();
  await page.getByRole('link', { name: 'Go on' }).click();
  await call('POST', '/v1/requests', {
    credential: key,
    body: { matchId: found.id, therapistIds: [found.candidates[0].therapistId] },
  });
  await page.getByRole('button', { name: 'Ask this therapist' }).click();
  const refusal = page.getByRole('alert');
  await refusal.getByText('You have already asked one of them.').waitFor();
  await refusal.getByRole('link', { name: 'See your first talks' }).waitFor();
  await leave();
});

test('three asked in another tab meanwhile: no fourth, and the way there is shown', async () => {
  const key = await newClient();
  const found = await call('POST', '/v1/matches', { credential: key, body: { show: 4 } });
  const { page, leave } = await visit({}, key);
  await tick(page, found.candidates[0].name).check();
  await page.getByRole('link', { name: 'Go on' }).click();
  await call('POST', '/v1/requests', {
    credential: key,
    body: { matchId: found.id, therapistIds: found.candidates.slice(1, 4).map((one) => one.therapistId) },
  });
  await page.getByRole('button', { name: 'Ask this therapist' }).click();
  const refusal = page.getByRole('alert');
  await refusal.getByText('There can be three open first talks at a time.').waitFor();
  await refusal.getByRole('link', { name: 'See your first talks' }).waitFor();
  await accessible(page, 'too many');
  await leave();
});

test('not this one, with undo; "why not" knows those who were left out', async () => {
  const key = await newClient();
  const { page, leave } = await visit({}, key);
  await cards(page).nth(2).waitFor();
  const [{ name, therapistId }] = (await newest(key)).candidates;
  await page.getByRole('button', { name: `Not this one ${name}` }).click();
  await page.getByText(`${name} will not be proposed to you again.`).waitFor();
  await page.getByRole('heading', { level: 2, name }).waitFor({ state: 'detached' });
  await accessible(page, 'left out');
  const told = () => call('GET', '/v1/clients/me', { credential: key });
  assert.deepEqual((await told()).excludedTherapists, [therapistId]);

  await page.getByRole('link', { name: 'Why not somebody else?' }).click();
  await heading(page, 'Why not somebody else?');
  await page.getByRole('link', { name: `Why not ${name}?` }).click();
  await heading(page, `Why not ${name}?`);
  await page.getByText('You asked not to be offered this therapist.').waitFor();
  await accessible(page, 'why not');
  await page.goBack();
  await page.goBack();

  const again = page.waitForResponse(
    (answer) => answer.url().endsWith('/v1/matches') && answer.request().method() === 'POST',
  );
  await page.getByRole('button', { name: `Undo ${name}` }).click();
  await page.getByRole('button', { name: `Undo ${name}` }).waitFor({ state: 'detached' });
  assert.deepEqual((await told()).excludedTherapists ?? [], []);
  // Whether among the first three is decided by lot where others are as good.
  const { id } = await (await again).json();
  const { outcome } = await call('GET', `/v1/matches/${id}/candidates/${therapistId}`, { credential: key });
  assert.match(outcome, /^(shown|not-shown)$/);
  await leave();
});

test('the link of a therapist says what stands between; a link that is cut off says so', async () => {
  const key = await newClient(RARE);
  const { items } = await call('GET', '/v1/therapists?status=verified&limit=100', {
    credential: await staffToken('admin', 'test-admin'),
  });
  const man = items.find(
    (one) => one.about?.gender === 'man' && one.verified.some((l) => l.jurisdiction === 'US-CT'),
  );
  const { page, open, leave } = await visit({}, key, `#therapist=${man.id}`);
  await heading(page, 'Why not the therapist of your link?');
  await page.getByText('Is not of the gender you asked for.').waitFor();
  await page.getByRole('link', { name: 'See what each wish costs' }).click();
  await page.getByRole('heading', { name: 'What each wish costs' }).waitFor();
  await open('matches.html#therapist=th_short');
  await page.getByText('It may be cut off.').waitFor();
  await accessible(page, 'an unknown link');
  await leave();
});

/** How everybody works: far from what this person hopes for, some therapists are held back. */
const FAR = Object.fromEntries(
  ['directive', 'intensity', 'present', 'challenge'].map((one) => [one, { level: 2, importance: 3 }]),
);

test('whoever is held back: the page says how many, and asked about one of them, why', async () => {
  const key = await newClient({
    style: FAR,
    wishes: { gender: { strength: 'like', anyOf: ['non-binary'] } },
  });
  const found = await match(key);
  assert.ok(found.heldBack > 0, 'somebody is held back');
  const { items } = await call('GET', '/v1/therapists?status=verified&limit=100', {
    credential: await staffToken('admin', 'test-admin'),
  });
  const outcome = async ({ id }) =>
    (await call('GET', `/v1/matches/${found.id}/candidates/${id}`, { credential: key })).outcome;
  let held;
  for (const one of items.filter(({ verified }) => verified.some((l) => l.jurisdiction === 'US-CT'))) {
    held ??= (await outcome(one)) === 'held-back' ? one : undefined;
  }
  assert.ok(held, 'one of them is known');
  for (const [language, many, title, why] of [
    ['en-US', 'of these are not shown: with', 'Why not the therapist of your link?', 'seems too unlikely'],
    [
      'es-US',
      'de ellos no se muestran',
      '¿Por qué no la persona de su enlace?',
      'parece demasiado improbable',
    ],
  ]) {
    const { page, open, leave } = await visit({ language, size: SMALLEST }, key);
    await page.getByText(`${found.heldBack} ${many}`).waitFor();
    await open(`matches.html#therapist=${held.id}`);
    await heading(page, title);
    await page.getByText(why).waitFor();
    assert.equal(await page.getByText(/In the order|En el orden/).count(), 0, 'no place is told');
    await accessible(page, `held back, ${language}`);
    await leave();
  }
});

test('a list that is not fresh is said, and no longer when it is (one member of the answer changed)', async () => {
  const key = await newClient();
  const { id } = await match(key);
  for (const [language, seconds, said] of [
    ['en-US', 31, 'less than 1 minute ago has not reached our list yet'],
    ['es-US', 7_300, 'hace menos de 3 horas todavía no llegó a nuestra lista'],
  ]) {
    const visiting = await visitor({ language });
    const { page, open, leave } = visiting;
    await open(`index.html#key=${key}`);
    await page.getByRole('link', { name: /Go on where you were|Seguir donde estaba/ }).waitFor();
    // The local stream never stands still, so the age of the directory is put into the real answer.
    await page.route(`**/v1/matches/${id}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        json: { ...(await response.json()), directoryAgeSeconds: seconds },
      });
    });
    await open('matches.html');
    await cards(page).nth(2).waitFor();
    await page.getByText(said).waitFor();
    await accessible(page, `an old list, ${language}`);
    await page.unroute(`**/v1/matches/${id}`);
    await page.reload();
    await cards(page).nth(2).waitFor();
    assert.equal(await page.getByText(/has not reached our list|no llegó a nuestra lista/).count(), 0);
    await leave();
  }
});

/** What a therapist says in own words is changed as the therapist does it. */
async function says(therapistId, text) {
  const credential = await therapistToken(therapistId);
  const { revision } = await call('GET', '/v1/therapists/me', { credential });
  await call('PATCH', '/v1/therapists/me', { credential, etag: `"${revision}"`, body: { text } });
}

test('own words: read when they are opened, as they are now, with their lines; or nothing written', async () => {
  const key = await newClient(TOLD);
  const found = await match(key);
  const [one, two, three] = found.candidates;
  const long = `Donaudampfschifffahrt${'-gesellschaft'.repeat(20)}`;
  await says(
    one.therapistId,
    `Ich höre zuerst zu.\nDann fragen wir.\n\n\n\n${long} ${'Wort '.repeat(300)}`.trim(),
  );
  await says(two.therapistId, null);
  await says(three.therapistId, 'Small steps.');
  for (const [language, size, fold, silent] of [
    ['en-US', SMALLEST, 'In their own words', 'This therapist has not written anything yet.'],
    ['es-US', DESKTOP, 'En sus propias palabras', 'Todavía no ha escrito nada.'],
  ]) {
    const { page, seen, leave } = await visit({ language, size }, key);
    await cards(page).nth(2).waitFor();
    const asked = () => seen.requests.filter((each) => each.includes('/candidates/')).length;
    assert.equal(asked(), 0, 'nothing is asked for before it is opened');
    const open = async (index, candidate) => {
      await cards(page).nth(index).getByText(`${fold} ${candidate.name}`).focus();
      await page.keyboard.press('Enter');
    };
    await open(0, one);
    const own = cards(page).nth(0).locator('blockquote');
    await own.waitFor();
    assert.equal(await own.getAttribute('lang'), '', 'nobody has said which language it is');
    assert.deepEqual(
      (await own.locator('p').allInnerTexts()).map((text) => text.slice(0, 40)),
      ['Ich höre zuerst zu.\nDann fragen wir.', long.slice(0, 40)],
    );
    await open(1, two);
    await cards(page).nth(1).getByText(silent).waitFor();
    await accessible(page, `own words, ${language}`);
    await open(0, one);
    await own.waitFor({ state: 'hidden' });
    await open(0, one);
    await own.waitFor();
    assert.equal(asked(), 2, 'what is there is not asked for again');
    await leave();
  }
  // Two at once: their folds are level, and both are read there.
  const { page, leave } = await visit({ size: DESKTOP }, key, '#compare');
  await heading(page, 'Two side by side');
  await page.getByLabel('The other').selectOption({ label: three.name });
  const folds = page.locator('.words summary');
  const tops = await folds.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  assert.equal(tops.length, 2);
  assert.equal(tops[0], tops[1]);
  await folds.nth(1).click();
  await cards(page).nth(1).locator('blockquote').getByText('Small steps.').waitFor();
  await accessible(page, 'own words side by side');
  await leave();
});

test('own words: without a connection, and of somebody who is not listed any more', async () => {
  const key = await newClient();
  const [one, two] = (await match(key)).candidates;
  await says(one.therapistId, 'Small steps.');
  await says(two.therapistId, 'You set the pace.');
  const { context, page, leave } = await visit({}, key);
  await cards(page).nth(2).waitFor();
  const fold = (index) => cards(page).nth(index).getByText('In their own words');
  await context.setOffline(true);
  await fold(0).click();
  const notice = cards(page).nth(0).getByRole('alert');
  await notice.getByRole('heading', { name: 'There is no connection right now' }).waitFor();
  await accessible(page, 'own words without a connection');
  await context.setOffline(false);
  await notice.getByRole('button', { name: 'Try again' }).click();
  await cards(page).nth(0).getByText('Small steps.').waitFor();

  const credential = await staffToken('admin', 'test-admin');
  const { verified } = await call('GET', `/v1/therapists/${two.therapistId}`, { credential });
  const decide = (licence, decision) =>
    call('POST', `/v1/therapists/${two.therapistId}/verification`, {
      credential,
      body: {
        licence: { jurisdiction: licence.jurisdiction, kind: licence.kind, number: licence.number },
        decision,
        ...(decision === 'verified' ? { expires: licence.expires } : {}),
      },
    });
  for (const licence of verified) {
    await decide(licence, 'revoked');
  }
  await fold(1).click();
  await cards(page).nth(1).getByText('This therapist is not listed here just now').waitFor();
  assert.equal(await cards(page).nth(1).locator('blockquote').count(), 0);
  await accessible(page, 'own words of nobody');
  for (const licence of verified) {
    await decide(licence, 'verified');
  }
  // Listed again: opened anew, they are read.
  await page.reload();
  await cards(page).nth(2).waitFor();
  await fold(1).click();
  await cards(page).nth(1).getByText('You set the pace.').waitFor();
  await leave();
});

test('few: says what each wish would open; a switch shows the effect at once and takes it back', async () => {
  const key = await newClient(RARE);
  for (const language of ['en-US', 'es-US']) {
    const { page, leave } = await visit({ language }, key);
    const gender = page.getByRole('switch', { name: /Gender: Non-binary|Género: No binari/ });
    await gender.waitFor();
    const { costs, eligible } = await newest(key);
    assert.ok(eligible < 3);
    const { opens } = costs.find((cost) => cost.wish === 'gender');
    await page.getByText(new RegExp(`(would be|habría) ${opens} (more|personas más): `)).waitFor();
    await accessible(page, `few, ${language}`);
    await gender.press('Space');
    await page
      .getByRole('status')
      .getByText(new RegExp(`(Now|Ahora) ${eligible + opens} `))
      .waitFor();
    await cards(page).nth(2).waitFor();
    assert.equal(await gender.isChecked(), false);
    await gender.press('Space');
    await page
      .getByRole('status')
      .getByText(new RegExp(`(Now|Ahora) ${eligible} `))
      .waitFor();
    assert.ok(await gender.isChecked());
    await leave();
  }
});

test('a limit can be set aside and taken up again, as it was', async () => {
  const key = await newClient(TOLD);
  const { page, leave } = await visit({}, key);
  const fee = page.getByRole('switch', { name: /Fee: up to \$150/ });
  await fee.uncheck();
  await page.getByText('Set aside for now.').waitFor();
  await page
    .getByRole('status')
    .getByText(/^Changed\./)
    .waitFor();
  const told = () => call('GET', '/v1/clients/me', { credential: key });
  assert.equal((await told()).payment, undefined);
  await page.reload();
  await page.getByText('Set aside for now.').waitFor();
  await fee.check();
  await page
    .getByRole('status')
    .getByText(/^Changed\./)
    .waitFor();
  assert.deepEqual((await told()).payment, TOLD.payment);
  await leave();
});

test('a change while the connection is lost is kept, and done when it is back', async () => {
  const key = await newClient(RARE);
  const { context, page, leave } = await visit({}, key);
  const gender = page.getByRole('switch', { name: /Gender/ });
  await gender.waitFor();
  const { eligible } = await newest(key);
  await context.setOffline(true);
  await gender.uncheck();
  await page.getByText('Your change is kept here').waitFor();
  await context.setOffline(false);
  await page
    .getByRole('status')
    .getByText(/^Changed\. Now/)
    .waitFor();
  assert.ok((await newest(key)).eligible > eligible);
  await leave();
});

test('two side by side: level with each other, or to swipe through on a phone', async () => {
  const key = await newClient(TOLD);
  for (const size of [SMALLEST, DESKTOP]) {
    const { page, leave } = await visit({ size }, key);
    await page.getByRole('link', { name: 'Two side by side' }).click();
    await heading(page, 'Two side by side');
    assert.equal(await cards(page).count(), 2);
    const third = (await newest(key)).candidates[2];
    await page.getByLabel('The other').selectOption({ label: third.name });
    await cards(page).nth(1).getByRole('heading', { level: 2, name: third.name }).waitFor();
    const tops = await page
      .getByRole('heading', { name: 'What to be aware of' })
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
    assert.equal(tops[0], tops[1]);
    await accessible(page, 'two side by side');
    await page.goBack();
    await cards(page).nth(2).waitFor();
    await leave();
  }
});

test('earlier matches stay as they were seen', async () => {
  const key = await newClient();
  const first = await match(key);
  await call('PATCH', '/v1/clients/me', {
    credential: key,
    etag: '"1"',
    body: { excludedTherapists: first.candidates.map((one) => one.therapistId) },
  });
  const { page, leave } = await visit({}, key);
  await cards(page).nth(2).waitFor();
  assert.equal(await page.getByRole('heading', { name: first.candidates[0].name }).count(), 0);
  await page.getByRole('link', { name: 'Earlier matches' }).click();
  await heading(page, 'Earlier matches');
  await accessible(page, 'earlier matches');
  await page.getByRole('listitem').getByRole('link').last().click();
  await page.getByText('You saw this on').waitFor();
  await page.getByRole('heading', { level: 2, name: first.candidates[0].name }).waitFor();
  await accessible(page, 'an earlier match');
  await page.getByRole('link', { name: 'Back to the newest' }).click();
  await page
    .getByRole('heading', { level: 2, name: first.candidates[0].name })
    .waitFor({ state: 'detached' });
  await leave();
});

test('no connection at the start, and one button that tries again', async () => {
  const key = await newClient();
  const { page, leave, open } = await visitor();
  await open(`index.html#key=${key}`);
  await page.getByRole('link', { name: 'Go on where you were' }).waitFor();
  await page.route('**/v1/**', (route) => route.abort());
  await open('matches.html');
  await page.getByRole('heading', { name: 'There is no connection right now' }).waitFor();
  await accessible(page, 'no connection');
  await page.unroute('**/v1/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await cards(page).nth(2).waitFor();
  await leave();
});

test('no connection while looking again: what was found stays, and one button tries again', async () => {
  const key = await newClient();
  const { context, page, leave } = await visit({}, key);
  await cards(page).nth(2).waitFor();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByRole('heading', { name: 'There is no connection right now' }).waitFor();
  assert.equal(await cards(page).count(), 3);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('status').getByText('Looking again').waitFor({ state: 'detached' });
  await cards(page).nth(2).waitFor();
  assert.equal((await known(key)).length, 2);
  await leave();
});

test('a lost answer makes no second match', async () => {
  const key = await newClient();
  const { page, leave, open } = await visitor();
  await open(`index.html#key=${key}`);
  await page.getByRole('link', { name: 'Go on where you were' }).waitFor();
  // The request arrives; the answer does not.
  await page.route('**/v1/matches', async (route) => {
    if (route.request().method() === 'POST') {
      await route.fetch();
      await route.abort();
    } else {
      await route.continue();
    }
  });
  await open('matches.html');
  await page.getByRole('heading', { name: 'There is no connection right now' }).waitFor();
  await page.unroute('**/v1/matches');
  await page.getByRole('button', { name: 'Try again' }).click();
  await cards(page).nth(2).waitFor();
  assert.equal((await known(key)).length, 1);
  await leave();
});

test('who works with a therapist is led there, and asks nobody else', async () => {
  const { key, relationship } = await newRelationship();
  const { page, leave } = await visit({}, key);
  await page.getByText(`You are working with ${relationship.therapistName}.`).waitFor();
  await page.getByRole('link', { name: 'You and your therapist' }).waitFor();
  assert.equal(await page.getByRole('checkbox', { name: /Ask for a first talk/ }).count(), 0);
  await leave();
});

test('help is shown where the words told hint at danger', async () => {
  const key = await newClient({ reason: 'Some days I want to kill myself.' });
  const { page, leave } = await visit({}, key);
  await page.getByText('You do not have to carry it alone').waitFor();
  await page
    .getByRole('link', { name: /^Call 988/ })
    .first()
    .waitFor();
  await leave();
});

test('on paper: those who could fit, nothing that can be pressed', async () => {
  const key = await newClient(TOLD);
  const { page, leave } = await visit({ size: DESKTOP }, key);
  await cards(page).nth(2).waitFor();
  await page.emulateMedia({ media: 'print' });
  const shown = page.getByRole('main').getByRole('button').or(page.getByRole('main').getByRole('switch'));
  assert.equal(await shown.count(), 0);
  assert.ok(await cards(page).first().getByRole('heading', { name: 'What to be aware of' }).isVisible());
  await leave();
});
