/** The intake: one question after another, kept whatever happens. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  accessible as anywhere,
  call,
  DESKTOP,
  newClient,
  origin,
  PHONE,
  SMALLEST,
  visitor,
} from './world.mjs';

/** From the top: what the header happens to lie over is no smaller for it. */
async function accessible(page, what) {
  await page.evaluate(() => scrollTo(0, 0));
  await anywhere(page, what);
}

const me = (key) => call('GET', '/v1/clients/me', { credential: key });

/** The key that this tab holds; people see it in their link only. */
const keyIn = (page) =>
  page.evaluate(() => sessionStorage.getItem('fiducia.key') ?? localStorage.getItem('fiducia.key'));

const question = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

/** A promise, and what keeps it. */
function signal() {
  let keep;
  return [new Promise((resolve) => (keep = resolve)), () => keep()];
}

/** The page shows that all is saved. */
const saved = (page) =>
  page
    .locator('p.status', { hasText: /^\s*(Saved|Guardado)/ })
    .first()
    .waitFor();

/** The key of somebody whose answers are saved. */
async function savedKey(page) {
  await saved(page);
  return keyIn(page);
}

/** A browser in which the link of a client was opened. */
async function withLink(key, options) {
  const person = await visitor(options);
  await person.open(`index.html#key=${key}`);
  await person.page.getByRole('link', { name: /Go on where you were|Seguir donde estaba/ }).click();
  return person;
}

const QUESTIONS = [
  'What brings you here?',
  'Is any of this part of it?',
  'Where do you live?',
  'How old are you?',
  'What would you like from therapy?',
  'What would you like to be different?',
  'If you had therapy before, how was it?',
  'How should the therapist work with you?',
  'Any wishes about the therapist?',
  'How would you like to meet?',
  'When could you usually meet?',
  'How would you pay?',
];

test('the first question is in sight when the page opens', async () => {
  const { page, open, leave } = await visitor({ size: PHONE });
  await open('intake.html');
  await page.locator('main textarea').waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => scrollY === 0);
  await leave();
});

/** Holds the page's code back until it is released. */
async function withoutCode(page) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(/assets\/shared-.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test('the first question can be answered before the page’s code has come, in each language', async () => {
  for (const [language, first, second, next] of [
    ['en-US', QUESTIONS[0], QUESTIONS[1], 'Continue'],
    ['es-MX', '¿Qué le trae aquí?', '¿Algo de esto tiene que ver?', 'Continuar'],
  ]) {
    const { page, leave } = await visitor({ language });
    const release = await withoutCode(page);
    await page.goto(`${origin}/intake.html`, { waitUntil: 'commit' });
    await question(page, first);
    await accessible(page, `the first view, ${language}`);
    await page.locator('main textarea').pressSequentially('I lie awake.');
    await press(page, next);
    await page.getByText(language === 'en-US' ? 'One moment …' : 'Un momento …').waitFor();
    assert.equal(await page.locator('intake-page h1').count(), 0, 'the code is not there yet');
    release();
    await question(page, second);
    const key = await savedKey(page);
    assert.equal((await me(key)).reason, 'I lie awake.', language);
    assert.equal(await page.evaluate(() => sessionStorage.getItem('fiducia.typed')), null);
    await leave();
  }
});

test('who still types when the page’s code comes goes on typing', async () => {
  const { page, leave } = await visitor();
  const release = await withoutCode(page);
  await page.goto(`${origin}/intake.html`, { waitUntil: 'commit' });
  await page.locator('main textarea').pressSequentially('I lie awake');
  await page.keyboard.press('Home');
  release();
  await page.locator('intake-page textarea').waitFor();
  await page.keyboard.type('At night, ');
  assert.equal(await page.locator('main textarea').inputValue(), 'At night, I lie awake');
  const key = await savedKey(page);
  assert.equal((await me(key)).reason, 'At night, I lie awake');
  await leave();
});

test('what is typed while the clinic is asked is not overwritten by its answer', async () => {
  const { page, leave } = await visitor();
  await page.goto(`${origin}/intake.html`);
  await page.locator('main textarea').fill('I lie awake.');
  const key = await savedKey(page);
  let answer;
  const held = new Promise((resolve) => (answer = resolve));
  await page.route('**/v1/clients/me', async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await page.locator('intake-page textarea').press('Control+End');
  await page.keyboard.type(' Often.');
  const answered = page.waitForResponse('**/v1/clients/me');
  answer();
  await answered;
  await savedKey(page);
  assert.equal(await page.locator('main textarea').inputValue(), 'I lie awake. Often.');
  assert.equal((await me(key)).reason, 'I lie awake. Often.');
  await leave();
});

test('what was begun and is not complete is not reset by the clinic’s late answer', async () => {
  const { page, open, leave } = await visitor();
  await open('intake.html');
  await page.locator('main textarea').fill('I lie awake.');
  const key = await savedKey(page);
  await page.goto(`${origin}/intake.html#payment`);
  const [released, release] = signal();
  await page.route('**/v1/clients/me', async (route) => {
    await released;
    await route.continue();
  });
  await page.reload();
  await page.getByLabel('I pay myself').check();
  // Told on another device, so that it can be seen that the answer has come.
  const { revision } = await me(key);
  await call('PATCH', '/v1/clients/me', {
    credential: key,
    etag: `"${revision}"`,
    body: { jurisdiction: 'US-WY' },
  });
  release();
  await page.waitForFunction(() => Object.values(sessionStorage).some((kept) => kept.includes('US-WY')));
  await page.getByLabel('The most that one session may cost').fill('120');
  await press(page, 'Continue');
  await page.getByText('Up to $120 a session').waitFor();
  await saved(page);
  assert.equal((await me(key)).payment.highestFee.amount, 12_000);
  await leave();
});

test('the button that was pressed before the page’s code came leads to a question that is read out', async () => {
  const { page, leave } = await visitor();
  const release = await withoutCode(page);
  await page.goto(`${origin}/intake.html`, { waitUntil: 'commit' });
  await page.locator('main textarea').fill('I lie awake.');
  await press(page, 'Continue');
  await release();
  await question(page, QUESTIONS[1]);
  await page.locator('h1:focus', { hasText: QUESTIONS[1] }).waitFor();
  await leave();
});

test('where the page’s code cannot be had, what was typed waits for another try', async () => {
  const { page, leave } = await visitor();
  const code = /assets\/shared-.*\.js$/;
  await page.route(code, (route) => route.abort());
  await page.goto(`${origin}/intake.html`);
  await page.locator('main textarea').pressSequentially('I lie awake.');
  await page.getByText('Nothing is lost.').waitFor();
  await press(page, 'Continue');
  await accessible(page, 'the first view without a connection');
  await page.unroute(code);
  await page.getByRole('link', { name: 'Try again' }).click();
  await page.locator('intake-page textarea').waitFor();
  assert.equal(await page.locator('main textarea').inputValue(), 'I lie awake.');
  await leave();
});

test('who has told something is not shown an empty first question', async () => {
  const { page, leave } = await visitor({ language: 'es-MX' });
  await page.goto(`${origin}/intake.html`);
  await page.locator('main textarea').fill('Me cuesta dormir.');
  await savedKey(page);
  const release = await withoutCode(page);
  await page.goto(`${origin}/intake.html`, { waitUntil: 'commit' });
  // What would show it asks for the words first.
  await page
    .locator('head link[rel=modulepreload]:not([crossorigin])')
    .first()
    .waitFor({ state: 'attached' });
  assert.equal(await page.locator('main').count(), 0);
  release();
  await question(page, '¿Qué le trae aquí?');
  assert.equal(await page.locator('main textarea').inputValue(), 'Me cuesta dormir.');
  await leave();
});

test('somebody tells it all on a phone, looks at it, changes one answer and goes on', async () => {
  const { page, open, leave, seen } = await visitor();
  await open('intake.html');
  const step = async (index, answer) => {
    await question(page, QUESTIONS[index]);
    await answer();
    await accessible(page, QUESTIONS[index]);
    assert.doesNotMatch(page.url(), /fck_/);
    await press(page, 'Continue');
  };
  await step(0, async () => {
    await page.getByText('About twelve questions left').waitFor();
    await page.getByLabel('What brings you here?').fill('I lie awake before every working day.');
  });
  await step(1, async () => {
    await page.getByText('How you feel').click();
    await page.getByLabel('Sleep', { exact: true }).check();
    // Words that the labels do not have are found all the same.
    await page.getByLabel('Look for a word').fill('Burnout');
    await page.getByLabel('Stress and exhaustion').check();
    await page.getByText('One found').waitFor();
    await page.getByLabel('Look for a word').fill('xyz');
    await page.getByText('Nothing by that word').waitFor();
    await page.getByLabel('Look for a word').fill('');
    await page.getByText('You chose: Sleep, Stress and exhaustion.').waitFor();
  });
  await step(2, () => page.getByLabel('Connecticut').check());
  await step(3, () => page.getByLabel('18 to 64').check());
  await step(4, () => page.getByLabel('One thing to change').check());
  await step(5, async () => {
    await page.getByLabel('Most important').fill('Sleep through before working days');
    await press(page, 'One more line');
    await page.getByLabel('Number 2').fill('Call my brother again');
  });
  await step(6, () => page.getByLabel('What helped').fill('Exercises between sessions'));
  await step(7, async () => {
    const leads = page.getByRole('group', { name: 'Who leads', exact: true });
    await leads.getByRole('radio', { name: 'rather: The therapist leads' }).check();
    await leads.getByRole('radio', { name: 'a lot' }).check();
    await page
      .getByRole('group', { name: 'Feelings', exact: true })
      .getByRole('radio', { name: 'It does not matter' })
      .check();
  });
  await step(8, async () => {
    const language = page.getByRole('group', { name: 'Language you speak together' });
    await language.getByRole('radio', { name: 'It must be so' }).check();
    await page.getByText('This leaves out everybody else').waitFor();
    await press(page, 'Continue');
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Please say which/ })
      .click();
    await page.getByRole('checkbox', { name: 'Spanish' }).check();
    const age = page.getByRole('group', { name: 'Age', exact: true });
    await age.getByRole('radio', { name: 'I would like it' }).check();
    await page.getByLabel('From', { exact: true }).fill('40');
    await page.getByLabel('To', { exact: true }).fill('60');
    const affirming = page.getByRole('group', { name: 'Welcomes every orientation and gender' });
    await affirming.getByRole('radio', { name: 'It must be so' }).check();
  });
  await step(9, async () => {
    await page.getByLabel('Either is fine').check();
    await press(page, 'Continue');
    await page.getByRole('alert').getByText('Tell us a postal code, or choose online only.').waitFor();
    await page.getByLabel('Your postal code').fill('06103');
  });
  await step(10, async () => {
    await page.getByLabel('Monday, Evening').check();
    await page.getByLabel('Monday, Afternoon').check();
    await page.getByText('Tell exact times').click();
    await page.getByLabel('Day', { exact: true }).selectOption('Wednesday');
    await page.getByLabel('From', { exact: true }).selectOption('7:15 AM');
    await page.getByLabel('To', { exact: true }).selectOption('8:30 AM');
    await press(page, 'Add these times');
    await page.getByRole('button', { name: 'Remove Wednesday, 7:15 AM to 8:30 AM' }).waitFor();
  });
  await step(11, async () => {
    await page.getByText('The last question').waitFor();
    await page.getByLabel('I pay myself, up to a highest fee').check();
    await page.getByLabel('The most that one session may cost').fill('120');
  });
  await question(page, 'Your answers');
  await accessible(page, 'the answers');
  const key = await savedKey(page);
  const { id, revision, ...told } = await me(key);
  assert.deepEqual(told, {
    readyToMatch: true,
    missing: [],
    reason: 'I lie awake before every working day.',
    concerns: ['sleep', 'stress-burnout'],
    jurisdiction: 'US-CT',
    ageGroup: 'adult',
    aim: 'specific-goal',
    goals: ['Sleep through before working days', 'Call my brother again'],
    pastTherapy: { helped: 'Exercises between sessions' },
    style: { directive: { level: 1, importance: 3 }, intensity: { level: 0, importance: 0 } },
    wishes: {
      language: { strength: 'must', anyOf: ['es'] },
      age: { strength: 'like', from: 40, to: 60 },
      affirming: { strength: 'must' },
    },
    formats: ['in-person', 'online'],
    nearby: { postalCode: '06103', withinKm: 40 },
    hours: {
      zone: 'America/New_York',
      weekly: [
        { day: 'monday', from: '12:00', to: '21:00' },
        { day: 'wednesday', from: '07:15', to: '08:30' },
      ],
    },
    payment: { highestFee: { amount: 12000, currency: 'USD' } },
  });
  for (const line of ['Within 25 miles of 06103', 'Up to $120 a session', 'Monday, 12:00 PM to 9:00 PM']) {
    await page.getByText(line, { exact: true }).waitFor();
  }

  await page.getByRole('link', { name: 'Change: Paying' }).click();
  await question(page, 'How would you pay?');
  await page.getByLabel('Through an insurer').check();
  await press(page, 'Continue');
  await page.getByRole('alert').getByText('Choose your insurer, or another way to pay.').waitFor();
  await page.getByLabel('Your insurer').selectOption('Aetna');
  await press(page, 'Continue');
  await question(page, 'Your answers');
  await page.getByText('Aetna', { exact: true }).waitFor();
  await saved(page);
  assert.deepEqual((await me(key)).payment, { insurer: 'aetna' });

  await page.getByRole('link', { name: 'Find therapists' }).click();
  await page.waitForURL('**/matches.html');
  assert.equal(seen.requests.filter((each) => each === `POST ${origin}/v1/clients`).length, 1);
  await leave();
});

test('en español, con todo omitido, se dice con amabilidad qué falta', async () => {
  const { page, open, leave } = await visitor({ language: 'es-US', size: DESKTOP });
  await open('intake.html');
  const headings = [];
  for (let index = 0; index < QUESTIONS.length; index++) {
    await page.getByText(index === 11 ? 'La última pregunta' : /^Quedan unas/).waitFor();
    headings.push(await page.getByRole('heading', { level: 1 }).innerText());
    if (index === 8 || index === 10 || index === 1 || index === 7) {
      await page.getByRole('group').or(page.getByRole('table')).first().waitFor();
    }
    if (index === 8 || index === 10) {
      await accessible(page, headings.at(-1));
    }
    if (index === 3) {
      await page.getByText(/Está bien.*dónde vive/).waitFor();
    }
    if (index === 4) {
      await page.getByText(/Está bien.*grupo de edad/).waitFor();
    }
    await press(page, 'Omitir');
    await page.waitForFunction(
      (before) => document.querySelector('h1')?.innerText !== before,
      headings.at(-1),
    );
  }
  assert.equal(new Set(headings).size, QUESTIONS.length);
  await question(page, 'Sus respuestas');
  await page.getByText('Para buscar terapeutas, nos falta esto:').waitFor();
  assert.equal(await page.getByRole('link', { name: 'Buscar terapeutas' }).count(), 0);
  assert.equal(await keyIn(page), null, 'nobody is started who has told nothing');
  await page.getByRole('link', { name: 'Decir dónde vive' }).click();
  await page.getByLabel('En otro lugar de los Estados Unidos').check();
  await press(page, 'Continuar');
  await page.getByRole('alert').getByText('Elija dónde vive, u omita esta pregunta.').waitFor();
  await page.getByLabel('Estado o territorio').selectOption('Vermont');
  await press(page, 'Continuar');
  await page.getByRole('link', { name: 'Decir su edad' }).click();
  await page.getByLabel('65 o más').check();
  await press(page, 'Continuar');
  await page.getByRole('link', { name: 'Buscar terapeutas' }).waitFor();
  await accessible(page, 'las respuestas');
  const key = await savedKey(page);
  assert.equal((await me(key)).jurisdiction, 'US-VT');
  await leave();
});

test('with the keyboard alone, on the smallest screen, in the dark', async () => {
  const { page, open, leave } = await visitor({ size: SMALLEST, dark: true });
  await open('intake.html');
  /** Tabs on until the element that a person would recognise has the focus. */
  const tabTo = async (name, role) => {
    for (let tabs = 0; tabs < 120; tabs++) {
      await page.keyboard.press('Tab');
      const isIt = await page
        .getByRole(role, { name, exact: true })
        .evaluateAll((all) => all.some((each) => each === document.activeElement));
      if (isIt) {
        return;
      }
    }
    assert.fail(`no way to ${name} with the Tab key`);
  };
  const on = async (name = 'Continue') => {
    await tabTo(name, 'button');
    await page.keyboard.press('Enter');
  };
  const at = async (index) => {
    await question(page, QUESTIONS[index]);
    await page.waitForFunction(() => document.activeElement?.localName === 'h1');
    await accessible(page, `${QUESTIONS[index]} at 320 pixels`);
  };
  await question(page, QUESTIONS[0]);
  await tabTo(QUESTIONS[0], 'textbox');
  await page.keyboard.type('I cannot sleep.');
  await on();
  await at(1);
  await tabTo('Look for a word', 'searchbox');
  await page.keyboard.type('sleep');
  // Enter looks, and does not leave the question.
  await page.keyboard.press('Enter');
  await tabTo('Sleep', 'checkbox');
  await page.keyboard.press('Space');
  await on();
  await at(2);
  await tabTo('Connecticut', 'radio');
  await page.keyboard.press('Space');
  await on();
  await at(3);
  await tabTo('Under 13', 'radio');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await on();
  await at(4);
  await on('Skip');
  await at(5);
  await tabTo('Most important', 'textbox');
  await page.keyboard.type('Sleep');
  await page.keyboard.press('Enter');
  await at(6);
  await on('Skip');
  await at(7);
  await tabTo('I lead', 'radio');
  await page.keyboard.press('Space');
  await on();
  await at(8);
  await tabTo('It does not matter', 'radio');
  await page.keyboard.press('ArrowRight');
  await on();
  // What is missing is said first, and leads to its place.
  await page.waitForFunction(() => document.activeElement?.id === 'faults');
  await tabTo('Language you speak together: Please say which, or choose “It does not matter”.', 'link');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await on();
  await at(9);
  await tabTo('Online', 'radio');
  await page.keyboard.press('Space');
  await on();
  await at(10);
  await tabTo('Monday, Morning', 'checkbox');
  await page.keyboard.press('Space');
  await on();
  await at(11);
  await tabTo('Through an insurer', 'radio');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await on();
  await question(page, 'Your answers');
  await tabTo('Change: How you meet', 'link');
  await page.keyboard.press('Enter');
  await at(9);
  await on();
  await question(page, 'Your answers');
  await accessible(page, 'the answers at 320 pixels');
  const told = await me(await savedKey(page));
  assert.deepEqual(told.wishes, { language: { strength: 'like', anyOf: ['en'] } });
  assert.equal(told.ageGroup, 'adult');
  assert.deepEqual(told.style, { directive: { level: -2, importance: 2 } });
  await tabTo('Find therapists', 'link');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/matches.html');
  await leave();
});

test('back and forward go from question to question, and a reload stays where it is', async () => {
  const { page, open, leave } = await visitor();
  await open('intake.html');
  await page.getByLabel('What brings you here?').fill('First words');
  await press(page, 'Continue');
  await question(page, QUESTIONS[1]);
  await press(page, 'Skip');
  await question(page, QUESTIONS[2]);
  await page.getByLabel('New York').check();
  await page.goBack();
  await question(page, QUESTIONS[1]);
  await page.goBack();
  await question(page, QUESTIONS[0]);
  assert.equal(await page.getByLabel('What brings you here?').inputValue(), 'First words');
  await page.goForward();
  await page.goForward();
  await question(page, QUESTIONS[2]);
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  await question(page, QUESTIONS[1]);
  // The page's own way back is the browser's: forward still leads on.
  await page.goForward();
  await question(page, QUESTIONS[2]);
  await saved(page);
  await page.reload();
  await question(page, QUESTIONS[2]);
  assert.ok(await page.getByLabel('New York').isChecked());
  await leave();
});

test('a nervous second tap neither skips a question nor starts twice', async () => {
  const { page, open, leave, seen } = await visitor();
  await open('intake.html');
  await page.getByLabel('What brings you here?').fill('Quickly');
  await page.getByRole('button', { name: 'Continue' }).dblclick();
  await question(page, QUESTIONS[1]);
  await saved(page);
  // The second tap finds the next question's button in the place of the first one's.
  for (const button of ['Continue', 'Skip']) {
    await page
      .getByRole('button', { name: button })
      .evaluate((each) =>
        each.dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true, cancelable: true })),
      );
    await question(page, QUESTIONS[1]);
  }
  await page.getByText('About eleven questions left').waitFor();
  assert.equal(seen.requests.filter((each) => each === `POST ${origin}/v1/clients`).length, 1);
  await leave();
});

test('an answer can be taken back', async () => {
  const key = await newClient({ reason: 'Once told' });
  const { page, leave, open } = await withLink(key);
  await question(page, QUESTIONS[6]);
  await open('intake.html#reason');
  await press(page, 'Take back');
  await page.getByText('Taken back.').first().waitFor();
  assert.equal(await page.getByLabel('What brings you here?').inputValue(), '');
  await press(page, 'Skip');
  await question(page, QUESTIONS[1]);
  await page.locator('p.status', { hasText: /^\s*Saved/ }).waitFor();
  assert.equal((await me(key)).reason, undefined);
  await leave();
});

test('a lost connection is said, loses nothing, and all of it is sent later', async () => {
  const { page, open, leave, context } = await visitor();
  await open('intake.html');
  await page.getByLabel('What brings you here?').fill('Before the tunnel');
  await press(page, 'Continue');
  const key = await savedKey(page);
  await page.getByText('How you feel').waitFor();
  await context.setOffline(true);
  await page.getByText('How you feel').click();
  await page.getByLabel('Anxiety', { exact: true }).check();
  await page
    .getByText(/^No connection/)
    .first()
    .waitFor();
  await accessible(page, 'without connection');
  await press(page, 'Continue');
  await page.getByLabel('Rhode Island').check();
  await press(page, 'Continue');
  await page.getByLabel('18 to 64').check();
  await press(page, 'Continue');
  await question(page, QUESTIONS[4]);
  assert.equal((await me(key)).jurisdiction, undefined);
  await page.getByRole('link', { name: 'Enough for now? See your answers' }).click();
  await page.getByRole('link', { name: 'Find therapists' }).click();
  await page.getByRole('heading', { name: 'There is no connection right now' }).waitFor();
  await context.setOffline(false);
  await saved(page);
  const told = await me(key);
  assert.deepEqual(
    [told.reason, told.concerns, told.jurisdiction, told.ageGroup],
    ['Before the tunnel', ['anxiety'], 'US-RI', 'adult'],
  );
  await leave();
});

test('who starts without any connection and reloads once it is back has told everything', async () => {
  const { page, open, leave, context } = await visitor();
  await open('intake.html');
  await page.getByLabel('What brings you here?').waitFor();
  // Not even the browser's own sign that the connection is back: only the reload.
  await context.route('**/v1/clients**', (route) => route.abort());
  await page.getByLabel('What brings you here?').fill('In the tunnel');
  await press(page, 'Continue');
  await page
    .getByText(/^No connection/)
    .first()
    .waitFor();
  await press(page, 'Skip');
  await page.getByLabel('Connecticut').check();
  await press(page, 'Continue');
  await page.getByLabel('65 and over').check();
  await context.unroute('**/v1/clients**');
  await page.reload();
  await question(page, QUESTIONS[3]);
  assert.ok(await page.getByLabel('65 and over').isChecked());
  const told = await me(await savedKey(page));
  assert.deepEqual(
    [told.reason, told.jurisdiction, told.ageGroup],
    ['In the tunnel', 'US-CT', 'older-adult'],
  );
  await leave();
});

test('an answer whose arrival nobody knows is not told twice, nor lost', async () => {
  const { page, open, leave, context } = await visitor();
  let lost = 0;
  await context.route('**/v1/clients', async (route) => {
    if (lost++ === 0) {
      // The clinic starts a client; its answer gets lost.
      await route.fetch();
      await route.abort();
    } else {
      await route.continue();
    }
  });
  await open('intake.html');
  await page.getByLabel('What brings you here?').fill('Lost on the way');
  await press(page, 'Continue');
  await page
    .getByText(/^No connection/)
    .first()
    .waitFor();
  const started = page.waitForResponse((answer) => answer.url() === `${origin}/v1/clients`);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  assert.equal((await started).headers()['idempotent-replayed'], 'true');
  assert.equal((await me(await savedKey(page))).reason, 'Lost on the way');
  await leave();
});

test('two tabs tell different things, and both are kept', async () => {
  const key = await newClient();
  const first = await withLink(key);
  const second = await withLink(key, { size: DESKTOP });
  await first.open('intake.html#reason');
  await second.open('intake.html#aim');
  await first.page.getByLabel('What brings you here?').fill('From the phone');
  await second.page.getByLabel('To grow as a person').check();
  await saved(second.page);
  await press(first.page, 'Continue');
  await saved(first.page);
  // And once more the other way round: each now knows an old state.
  await second.page.getByLabel('Both, or I do not know yet').check();
  await saved(second.page);
  await first.page.getByLabel('Anger', { exact: true }).check();
  await saved(first.page);
  const told = await me(key);
  assert.equal(told.reason, 'From the phone');
  assert.equal(told.aim, undefined);
  assert.deepEqual(told.concerns, ['anger', 'anxiety', 'sleep']);
  await first.leave();
  await second.leave();
});

test('an answer that cannot be kept is named, leads back, and holds up nothing else', async () => {
  const { page, open, leave, context } = await visitor();
  await open('intake.html#meeting');
  await page.getByLabel('In person').check();
  const key = await savedKey(page);
  await page.getByLabel('Your postal code').waitFor();
  await context.setOffline(true);
  await page.getByLabel('Your postal code').fill('00000');
  await press(page, 'Continue');
  await page.getByLabel('Friday, Evening').check();
  await press(page, 'Continue');
  await question(page, QUESTIONS[11]);
  await context.setOffline(false);
  const notice = page.getByRole('alert').filter({ hasText: 'How would you like to meet?' });
  await notice.getByText('Tell us a postal code, or choose online only.').waitFor();
  await accessible(page, 'a refused answer');
  assert.deepEqual((await me(key)).hours.weekly, [{ day: 'friday', from: '17:00', to: '21:00' }]);
  await page.reload();
  await notice.getByRole('link', { name: 'Look at it again' }).click();
  await question(page, QUESTIONS[9]);
  assert.equal(await page.getByLabel('Your postal code').inputValue(), '00000');
  await page.getByRole('alert').getByText('Tell us a postal code, or choose online only.').waitFor();
  await page.getByLabel('Your postal code').fill('06103');
  await press(page, 'Continue');
  await question(page, QUESTIONS[10]);
  await saved(page);
  assert.equal(await notice.count(), 0);
  assert.equal((await me(key)).nearby.postalCode, '06103');
  await leave();
});

test('two answers that cannot be kept are both kept here, and named one after the other', async () => {
  const { page, open, leave } = await visitor();
  await page.route('**/config.json', async (route) => {
    const config = await (await route.fetch()).json();
    await route.fulfill({ json: { ...config, insurers: [{ code: '-none-', name: 'One of yesterday' }] } });
  });
  await open('intake.html#meeting');
  await page.getByLabel('In person').check();
  const key = await savedKey(page);
  await page.getByLabel('Your postal code').fill('00000');
  await press(page, 'Continue');
  const named = (name) => page.getByRole('alert').filter({ hasText: name });
  await named(QUESTIONS[9]).waitFor();
  await press(page, 'Skip');
  await question(page, QUESTIONS[11]);
  await page.getByLabel('Through an insurer').check();
  await page.locator('select#insurer').selectOption('-none-');
  await page.getByRole('alert').getByText('Please look at this answer again.').first().waitFor();
  await named(QUESTIONS[9]).getByRole('link', { name: 'Look at it again' }).click();
  await question(page, QUESTIONS[9]);
  assert.equal(await page.getByLabel('Your postal code').inputValue(), '00000');
  await named(QUESTIONS[11]).waitFor();
  await page.getByLabel('Your postal code').fill('06103');
  await press(page, 'Continue');
  await question(page, QUESTIONS[10]);
  await page.reload();
  await named(QUESTIONS[11]).getByRole('link', { name: 'Look at it again' }).click();
  await question(page, QUESTIONS[11]);
  assert.equal(await page.locator('select#insurer').inputValue(), '-none-');
  assert.equal((await me(key)).nearby.postalCode, '06103');
  await page.getByLabel('I do not know yet').check();
  await press(page, 'Continue');
  await question(page, 'Your answers');
  await saved(page);
  assert.equal(await page.getByRole('alert').count(), 0);
  await leave();
});

test('an answer that is corrected while it is on its way is not lost with its fault', async () => {
  const { page, open, leave } = await visitor();
  await open('intake.html#meeting');
  await page.getByLabel('In person').check();
  const key = await savedKey(page);
  const [begun, begin] = signal();
  const [released, release] = signal();
  await page.route('**/v1/clients/me', async (route) => {
    if (route.request().method() === 'PATCH') {
      begin();
      await released;
    }
    await route.continue();
  });
  await page.getByLabel('Your postal code').fill('00000');
  await begun;
  await page.getByLabel('Your postal code').fill('06103');
  await press(page, 'Continue');
  await question(page, QUESTIONS[10]);
  release();
  await saved(page);
  assert.equal(await page.getByRole('alert').count(), 0);
  assert.equal((await me(key)).nearby.postalCode, '06103');
  await leave();
});

test('line breaks of a word processor come along with pasted text, and do not hold it up', async () => {
  const { page, open, leave } = await visitor();
  await open('intake.html');
  await page.locator('main textarea').fill('I lie awake.\u000bOften.\u0007');
  assert.equal((await me(await savedKey(page))).reason, 'I lie awake.\nOften.');
  await leave();
});

test('words that sound heavy bring help at once, above the next question, and stop nobody', async () => {
  for (const [language, words, close] of [
    ['en-US', 'I think of suicide.', 'Close this'],
    ['es-US', 'Pienso en el suicidio.', 'Cerrar esto'],
  ]) {
    const { page, open, leave } = await visitor({ language });
    await open('intake.html');
    await page.getByRole('textbox').fill(words);
    await press(page, language === 'en-US' ? 'Continue' : 'Continuar');
    const help = page.getByRole('region', { name: /Help you can reach now|Ayuda a su alcance ahora/ });
    await help.getByRole('link', { name: /988/ }).first().waitFor();
    const heading = page.getByRole('heading', { level: 1 });
    assert.ok((await help.boundingBox()).y < (await heading.boundingBox()).y);
    await accessible(page, `help, ${language}`);
    await page.getByRole('button', { name: /^(Skip|Omitir)$/ }).click();
    // From the question after that on it takes little room.
    await help.getByText(/^(Help you can reach now|Ayuda a su alcance ahora)$/).click();
    await help.getByRole('link', { name: /988/ }).first().waitFor();
    await help.getByRole('button', { name: close }).click();
    await help.waitFor({ state: 'detached' });
    await page.getByLabel('Connecticut').check();
    await saved(page);
    assert.equal(await help.count(), 0);
    assert.doesNotMatch(await page.evaluate(() => JSON.stringify(sessionStorage)), /crisisHelp/);
    await leave();
  }
});

test('the link brings somebody back on another device, and remembering is a choice', async () => {
  const first = await visitor();
  await first.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await first.open('intake.html');
  await first.page.getByLabel('What brings you here?').fill('To be kept');
  await press(first.page, 'Continue');
  await saved(first.page);
  await first.page.getByText('Keep a way back to your answers').click();
  await accessible(first.page, 'keeping the link');
  await press(first.page, 'Copy my link');
  await first.page.getByText('Copied.').waitFor();
  const link = await first.page.evaluate(() => navigator.clipboard.readText());
  assert.match(link, /\/index\.html#key=fck_[A-Za-z0-9_-]{43}$/);
  assert.equal(await first.page.getByText('fck_').count(), 0, 'the key is shown on request only');

  await first.page.getByLabel('Remember me on this device').check();
  await first.page.getByText('You are remembered on this device.').waitFor();
  const later = await first.context.newPage();
  await later.goto(`${origin}/intake.html`);
  await question(later, QUESTIONS[1]);
  await later.goBack().catch(() => undefined);
  await later.goto(`${origin}/intake.html#reason`);
  await later.waitForFunction(() => document.querySelector('textarea')?.value === 'To be kept');
  await first.leave();

  const second = await visitor();
  await second.page.goto(link);
  await second.page.getByRole('link', { name: 'Go on where you were' }).click();
  await question(second.page, QUESTIONS[1]);
  await second.page.getByRole('link', { name: 'Enough for now? See your answers' }).click();
  await second.page.getByText('To be kept').waitFor();
  assert.doesNotMatch(second.page.url(), /fck_/);
  await second.leave();
});

test('a key that is unknown is said, and what was told is kept under another', async () => {
  const { page, open, leave } = await visitor();
  await open('intake.html');
  await page.evaluate(() => {
    sessionStorage.setItem('fiducia.key', `fck_${'A'.repeat(43)}`);
    sessionStorage.setItem('fiducia.profile', JSON.stringify({ id: 'cl_x', reason: 'Still here' }));
  });
  await page.reload();
  await page.getByText('This link does not open anything any more.', { exact: false }).waitFor();
  await accessible(page, 'a key that is unknown');
  await press(page, 'Keep them under a new link');
  const key = await savedKey(page);
  assert.notEqual(key, `fck_${'A'.repeat(43)}`);
  assert.equal((await me(key)).reason, 'Still here');
  await leave();
});

test('the first question waits for nobody, and a list that is missing can be had later', async () => {
  const { page, open, leave, context } = await visitor();
  await context.route('**/v1/**', () => undefined);
  await context.route('**/config.json', () => undefined);
  await open('intake.html');
  await page.getByLabel('What brings you here?').fill('No answer from anybody');
  await press(page, 'Continue');
  await question(page, QUESTIONS[1]);
  await page.getByText('One moment').waitFor();
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.route('**/v1/vocabulary', (route) => route.abort());
  await page.reload();
  await page.getByText('The list for this question has not arrived.', { exact: false }).waitFor();
  await accessible(page, 'without the list');
  await context.unroute('**/v1/vocabulary');
  await press(page, 'Try again');
  await page.getByText('How you feel').waitFor();
  assert.equal((await me(await savedKey(page))).reason, 'No answer from anybody');
  await leave();
});

test('what is being typed is saved when a phone puts the page away, and forgotten on leaving', async () => {
  const { page, open, leave, context, seen } = await visitor();
  await open('intake.html');
  await page.getByLabel('What brings you here?').fill('Half a sen');
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  const key = await savedKey(page);
  assert.equal((await me(key)).reason, 'Half a sen');
  await page.getByLabel('What brings you here?').fill('Half a sentence that nobody may find');
  const before = seen.requests.length;
  for (let times = 0; times < 3; times++) {
    await page.keyboard.press('Escape');
  }
  await page.waitForURL('**/away.html');
  assert.equal(await page.evaluate(() => sessionStorage.length + localStorage.length), 0);
  assert.ok(seen.requests.slice(before).every((each) => !each.includes('/v1/clients')));
  assert.equal((await me(key)).reason, 'Half a sen');
  await page.goBack().catch(() => undefined);
  assert.doesNotMatch(await page.content(), /nobody may find/);
  await context.clearCookies();
  await leave();
});
