/** A minute after a session, by the link of a mail; and the page that stops the mails. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import {
  accessible,
  advance,
  call,
  DESKTOP,
  linkMailedTo,
  newRelationship,
  origin,
  SMALLEST,
  visitor,
} from './world.mjs';

const SAFE = 'How safe did it feel to leave something personal with your therapist?';
const MEANT = 'How much do you believe that your therapist meant what they said to you?';
const EASE = 'How much at ease were you with your therapist, in the room or on the call?';
const A_SEGURO = '¿Qué tan seguro se sintió dejar algo personal en manos de su terapeuta?';

let people = 0;

async function newcomer(language = 'en') {
  people += 1;
  const email = `check-in-${process.pid}-${people}@example.org`;
  return { ...(await newRelationship({ contact: { email, language } })), email };
}

const waiting = { en: [], es: [] };

/** Somebody whose first session has been, with the link that was mailed. */
function someone(language = 'en') {
  const [world] = waiting[language].splice(0, 1);
  assert.ok(world, 'somebody is left');
  return world;
}

// All at once: therapists are proposed for some weeks only, and the clock of the server never goes back.
before(async () => {
  const worlds = { en: [], es: [] };
  for (let count = 0; count < 12; count += 1) {
    worlds.en.push(await newcomer());
  }
  worlds.es.push(await newcomer('es'), await newcomer('es'));
  await advance('P2D');
  for (const language of ['en', 'es']) {
    for (const world of worlds[language]) {
      waiting[language].push({ ...world, link: await linkMailedTo(world.email) });
    }
  }
});

/** A browser whose clock says the server's time. */
async function visitorNow(options) {
  const they = await visitor(options);
  const { now } = await call('GET', '/dev/clock');
  await they.page.clock.setFixedTime(now);
  return they;
}

const checkIns = async ({ key, relationship }) =>
  (await call('GET', `/v1/relationships/${relationship.id}/check-ins`, { credential: key })).items;

const firstCheckIn = async (world) => (await checkIns(world)).find((checkIn) => checkIn.session === 1);

const state = async ({ key, relationship }) =>
  (await call('GET', `/v1/relationships/${relationship.id}`, { credential: key })).state;

const slider = (page, name) => page.getByRole('slider', { name });
const numberOf = (page, question) => page.getByRole('textbox', { name: question });
const send = (page) => page.getByRole('button', { name: 'Send my answers' });
const heading = (page, name) => page.getByRole('heading', { level: 1, name });
const asked = (page) => heading(page, 'How was session 1?').waitFor();
const thanked = (page) => heading(page, 'Thank you').waitFor();

async function quickly(page) {
  await page.getByRole('radio', { name: /^Nobody at all/ }).check();
  await slider(page, SAFE).press('ArrowRight');
}

test('five touches on a phone are enough, and the end says who sees it', async () => {
  const world = someone();
  const they = await visitorNow();
  const { page } = they;
  await page.goto(world.link);
  await asked(page);
  assert.ok(!page.url().includes('fci_'), 'the token is out of the address bar');
  await accessible(page, 'the questions');
  for (const each of await page.getByRole('slider').all()) {
    assert.equal(await each.getAttribute('aria-valuetext'), 'Not answered yet');
  }
  assert.equal(await page.getByRole('radio', { checked: true }).count(), 0, 'nothing is chosen beforehand');

  await page.getByRole('radio', { name: /^My therapist/ }).check();
  // The middle is where the slider rests: a touch there counts as much as anywhere.
  await slider(page, SAFE).click();
  await numberOf(page, EASE).fill('10');
  await page.getByRole('group', { name: MEANT }).getByLabel('Prefer not to say').check();
  assert.equal(await numberOf(page, SAFE).inputValue(), '5', 'slider and number are the same');
  assert.equal(await slider(page, EASE).getAttribute('aria-valuetext'), '10 out of 10, Fully at ease');
  await page.getByText('Your therapist sees how things stand by these answers.').waitFor();
  await send(page).click();

  await thanked(page);
  await page.getByText('Your therapist sees how things stand by these answers.').waitFor();
  await accessible(page, 'the end');
  const kept = await firstCheckIn(world);
  assert.deepEqual(kept.items, { 'trust-1': 5, 'trust-2': 'prefer-not-to-say', 'rapport-1': 10 });
  assert.equal(kept.visibleTo, 'my-therapist');
  await they.leave();
});

test('by keyboard alone, in Spanish, with what is missing said first', async () => {
  const world = someone('es');
  const they = await visitorNow({ language: 'es-US', size: SMALLEST });
  const { page } = they;
  await page.goto(world.link);
  await heading(page, '¿Qué tal la sesión 1?').waitFor();
  const button = page.getByRole('button', { name: 'Enviar mis respuestas' });
  await button.focus();
  await page.keyboard.press('Enter');
  const faults = page.getByRole('alert');
  await faults.getByText('Elija quién puede ver sus respuestas.').waitFor();
  assert.ok(await faults.evaluate((each) => each === document.activeElement), 'it takes the focus');
  await accessible(page, 'what is missing');

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  assert.ok(
    await page
      .getByRole('radio', { name: /^Mi terapeuta/ })
      .first()
      .isChecked(),
  );
  for (let tabs = 0; tabs < 3; tabs += 1) {
    if (await slider(page, A_SEGURO).evaluate((each) => each === document.activeElement)) {
      break;
    }
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Space');
  assert.equal(await slider(page, A_SEGURO).getAttribute('aria-valuetext'), '5 de 10');
  await page.keyboard.press('End');
  assert.equal(await slider(page, A_SEGURO).getAttribute('aria-valuetext'), '10 de 10, Totalmente seguro');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('7');
  await button.focus();
  await page.keyboard.press('Enter');
  await heading(page, 'Gracias').waitFor();
  assert.equal((await firstCheckIn(world)).items['trust-1'], 7);
  await accessible(page, 'the end in Spanish');
  await they.leave();
});

test('a scroll that begins on a slider answers nothing', async () => {
  const world = someone();
  const they = await visitorNow();
  const { page } = they;
  await page.goto(world.link);
  await asked(page);
  const safe = slider(page, SAFE);
  await safe.evaluate((input) => {
    // As a browser does it: the thumb jumps to the finger, then the finger turns out to scroll.
    input.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    input.value = '9';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new PointerEvent('pointercancel', { bubbles: true }));
  });
  assert.equal(await safe.getAttribute('aria-valuetext'), 'Not answered yet');
  assert.equal(await numberOf(page, SAFE).inputValue(), '');
  await they.leave();
});

test('a mail in Spanish opens in Spanish, and can be read in English', async () => {
  const world = someone('es');
  const they = await visitorNow();
  const { page } = they;
  await page.goto(world.link);
  await heading(page, '¿Qué tal la sesión 1?').waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'es');
  await slider(page, A_SEGURO).waitFor();
  await page.getByRole('combobox', { name: 'Idioma' }).selectOption('en');
  await asked(page);
  await slider(page, SAFE).waitFor();
  await accessible(page, 'a mail read in another language');
  await they.leave();
});

test('without a connection answers are kept, and sent when it is back', async () => {
  const world = someone();
  const they = await visitorNow();
  const { page, context } = they;
  await page.goto(world.link);
  await asked(page);
  await quickly(page);
  await page.getByRole('textbox', { name: /anything you would like to add/ }).fill('It rained.');
  await page.reload();
  await asked(page);
  assert.equal(await numberOf(page, SAFE).inputValue(), '6', 'a reload loses nothing');
  await context.setOffline(true);
  await send(page).click();
  await page.getByText('will be sent as soon as the connection is back').waitFor();
  await accessible(page, 'kept until the connection is back');
  assert.equal((await firstCheckIn(world)).items, undefined);
  await context.setOffline(false);
  await thanked(page);
  const kept = await firstCheckIn(world);
  assert.equal(kept.items['trust-1'], 6);
  assert.equal(kept.line, 'It rained.');
  await they.leave();
});

test('sent twice is sent once, also when the answer to it was lost', async () => {
  const world = someone();
  const they = await visitorNow();
  const { page, context } = they;
  await page.goto(world.link);
  await asked(page);
  await quickly(page);
  await send(page).dblclick();
  await thanked(page);
  assert.equal(they.seen.requests.filter((each) => each.startsWith('POST')).length, 1);

  // It arrives; the answer does not.
  const keys = [];
  await context.route('**/v1/check-in/answers', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: 'Change my answers' }).click();
  await numberOf(page, SAFE).fill('8');
  await page.getByRole('button', { name: 'Send the changed answers' }).click();
  await page.getByText('will be sent as soon as the connection is back').waitFor();
  await context.unroute('**/v1/check-in/answers');
  await context.route('**/v1/check-in/answers', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    await route.continue();
  });
  await page.reload();
  await thanked(page);
  assert.equal(keys.length, 2);
  assert.equal(keys[0], keys[1], 'the same deed has the same key');
  assert.equal((await firstCheckIn(world)).items['trust-1'], 8);
  await they.leave();
});

test('words that hint at danger bring help at once', async () => {
  const world = someone();
  const they = await visitorNow();
  const { page } = they;
  await page.goto(world.link);
  await asked(page);
  await page.getByRole('radio', { name: /^Nobody at all/ }).check();
  await page.getByRole('textbox', { name: /anything you would like to add/ }).fill('I want to kill myself.');
  await send(page).click();
  await thanked(page);
  await page.getByText('You do not have to carry it alone').waitFor();
  await page.getByRole('link', { name: 'Call 988' }).first().waitFor();
  await accessible(page, 'help after an answer');
  await they.leave();
});

test('one button stops the mails, another has them again', async () => {
  const world = someone();
  const they = await visitorNow();
  const { page, context } = they;
  await page.goto(world.link.replace('/check-in#', '/pause#'));
  await heading(page, 'Stop our mails?').waitFor();
  assert.equal(await state(world), 'active', 'to open it changes nothing');
  assert.ok(!page.url().includes('fci_'));
  await accessible(page, 'stop the mails');

  await context.setOffline(true);
  await page.getByRole('button', { name: 'Stop the mails' }).click();
  await page.getByText('nothing has changed yet').waitFor();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Stop the mails' }).dblclick();
  await heading(page, 'The mails have stopped').waitFor();
  assert.equal(await state(world), 'paused');
  await accessible(page, 'the mails have stopped');

  await page.getByRole('button', { name: 'Have the mails again' }).click();
  await heading(page, 'The mails come again').waitFor();
  assert.equal(await state(world), 'active');
  await page.getByRole('button', { name: 'Stop the mails' }).click();
  await heading(page, 'The mails have stopped').waitFor();
  assert.equal(await state(world), 'paused', 'a second time is another deed');
  await they.leave();
});

test('the mails are stopped with the key as well, in Spanish', async () => {
  const world = someone();
  const they = await visitorNow({ language: 'es-US' });
  const { page } = they;
  await they.open('pause.html');
  await heading(page, 'Abra el enlace de su correo').waitFor();
  await they.open(`index.html#key=${world.key}`);
  await page.getByRole('link', { name: 'Usted y su terapeuta' }).waitFor();
  await they.open('pause.html');
  await page.getByRole('button', { name: 'Dejar de recibirlos' }).click();
  await heading(page, 'Los correos han parado').waitFor();
  assert.equal(await state(world), 'paused');
  await accessible(page, 'stopped with the key');
  await page.reload();
  await page.getByRole('button', { name: 'Recibir los correos de nuevo' }).click();
  await heading(page, 'Los correos llegan de nuevo').waitFor();
  assert.equal(await state(world), 'active');
  await they.leave();
});

test('with the key a check-in needs no link, and leaving forgets what was typed', async () => {
  const world = someone();
  const they = await visitorNow();
  const { page } = they;
  await they.open(`index.html#key=${world.key}`);
  await page.getByRole('link', { name: 'You and your therapist' }).waitFor();
  await they.open('check-in.html#session=2');
  await heading(page, 'There is nothing to answer yet').waitFor();
  await they.open('check-in.html#session=1');
  await asked(page);
  await quickly(page);
  await page.reload();
  await asked(page);
  assert.equal(await numberOf(page, SAFE).inputValue(), '6');
  await send(page).click();
  await thanked(page);
  await page.getByText('We ask again on').waitFor();
  assert.equal((await firstCheckIn(world)).items['trust-1'], 6);

  await page.getByRole('button', { name: 'Change my answers' }).click();
  await numberOf(page, SAFE).fill('2');
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.waitForURL(`${origin}/away.html`);
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
  await they.leave();
});

test('links that are cut off, strange, or about what has ended', async () => {
  const world = someone();
  const they = await visitorNow();
  const { page } = they;
  await they.open('check-in.html');
  await heading(page, 'Open the link from your mail').waitFor();
  await accessible(page, 'without a link');
  for (const fragment of [world.link.split('#')[1].slice(0, 30), `fci_${'A'.repeat(43)}`]) {
    await they.open(`check-in.html#${fragment}`);
    await heading(page, 'This link does not open anything').waitFor();
  }
  await accessible(page, 'a link that opens nothing');

  await page.goto(world.link);
  await asked(page);
  await quickly(page);
  await call('POST', `/v1/relationships/${world.relationship.id}/ending`, {
    credential: world.key,
    body: { kind: 'planned' },
  });
  await send(page).click();
  await heading(page, 'This has ended').waitFor();
  await accessible(page, 'what has ended');
  await they.leave();
});

test('answers can be changed for a day, then they are kept as they are', async () => {
  const world = someone();
  const they = await visitorNow({ size: DESKTOP });
  const { page } = they;
  await page.goto(world.link);
  await asked(page);
  await quickly(page);
  await send(page).click();
  await thanked(page);

  await page.reload();
  await page.getByText('You have answered already.').waitFor();
  assert.equal(await numberOf(page, SAFE).inputValue(), '6', 'what was answered is shown');
  await numberOf(page, SAFE).fill('3');
  await page.getByRole('button', { name: 'Change who sees them' }).click();
  await page
    .getByRole('radio', { name: /^Nobody; they may count/ })
    .last()
    .check();
  await accessible(page, 'an answer that is changed');
  await page.getByRole('button', { name: 'Send the changed answers' }).click();
  await thanked(page);
  const changed = await firstCheckIn(world);
  assert.equal(changed.items['trust-1'], 3);
  assert.equal(changed.visibleTo, 'pooled');

  // Another tab stands open while the day passes.
  await page.reload();
  await numberOf(page, SAFE).fill('9');
  await advance('P1DT1H');
  await page.getByRole('button', { name: 'Send the changed answers' }).click();
  await heading(page, 'These answers are kept as they are').waitFor();
  await page.getByText('3 out of 10').waitFor();
  await accessible(page, 'answers that are kept');
  assert.equal((await firstCheckIn(world)).items['trust-1'], 3);
  await they.leave();
});

test('after a silence there are four ways out, and none is wrong', async () => {
  const world = someone();
  await advance('P9D');
  const link = await linkMailedTo(world.email);
  const they = await visitorNow();
  const { page } = they;
  await page.goto(link);
  await heading(page, 'What would suit you best now?').waitFor();
  await accessible(page, 'four ways out');
  const choose = page.getByRole('button', { name: 'Send my choice' });
  await choose.click();
  await page.getByRole('alert').getByText('Choose one of the four').waitFor();
  await page.getByRole('radio', { name: /^I need a break/ }).check();
  await choose.dblclick();
  await thanked(page);
  await page.getByText('It is paused.').waitFor();
  assert.equal(await state(world), 'paused');
  await accessible(page, 'a way out was taken');

  await page.getByRole('link', { name: 'Have the mails again' }).click();
  await page.getByRole('button', { name: 'Have the mails again' }).click();
  await heading(page, 'The mails come again').waitFor();
  assert.equal(await state(world), 'active');

  await page.goto(link);
  await heading(page, 'This is answered already').waitFor();
  await page.getByText('I need a break. I will say when to go on.').waitFor();
  await accessible(page, 'a way out was taken before');
  await they.leave();
});

test('a link that is too old says what comes next', async () => {
  const they = await visitorNow();
  const { page } = they;
  await page.goto(someone().link);
  await heading(page, 'This link is too old').waitFor();
  await page.getByText('Links open for seven days.').waitFor();
  await accessible(page, 'a link that is too old');
  await they.leave();
});
