/**
 * What the browser tests stand on: the local server with the built site, Chromium, and people who look at
 * it. `npm test` starts the server (run.mjs) and says its address in FIDUCIA_URL.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

export const origin = process.env.FIDUCIA_URL ?? 'http://localhost:8080';

const axeScript = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export const PHONE = { width: 360, height: 740 };
export const SMALLEST = { width: 320, height: 640 };
export const DESKTOP = { width: 1280, height: 900 };

/** Where Chromium is, or undefined. */
export function chromiumPath() {
  return [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ].find((path) => path && existsSync(path));
}

let launched;

export async function browser() {
  launched ??= await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  return launched;
}

export async function closeBrowser() {
  await launched?.close();
  launched = undefined;
}

if (process.env.NODE_TEST_CONTEXT !== undefined) {
  const { after } = await import('node:test');
  after(closeBrowser);
}

/**
 * Somebody with a browser. Whatever happens in it is watched: a request to anybody but the site and its
 * API, an error in the console (a refused style or script is one) or an exception fails the test when
 * `leave()` is called.
 */
export async function visitor({
  size = PHONE,
  language = 'en-US',
  dark = false,
  zone = 'America/New_York',
  allow = [],
} = {}) {
  const context = await (
    await browser()
  ).newContext({
    viewport: size,
    locale: language,
    timezoneId: zone,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  // Longer than a page waits before it tries again by itself; a busy machine takes its time as well.
  context.setDefaultTimeout(30_000);
  // The site's policy lets no script in but its own; this one comes with the browser.
  await context.addInitScript({ path: axeScript });
  const seen = { elsewhere: [], errors: [], requests: [] };
  const watch = (page) => {
    page.on('request', (request) => {
      seen.requests.push(`${request.method()} ${request.url()}`);
      if (new URL(request.url()).origin !== origin) {
        seen.elsewhere.push(request.url());
      }
    });
    page.on('pageerror', (error) => seen.errors.push(String(error)));
    page.on('console', (message) => {
      // A refusal (4xx) or a lost connection is said by the browser too; the pages say it to people.
      const text = message.text();
      if (
        message.type() === 'error' &&
        !/Failed to load resource/.test(text) &&
        !allow.some((each) => each.test(text))
      ) {
        seen.errors.push(text);
      }
    });
  };
  context.on('page', watch);
  const page = await context.newPage();
  return {
    context,
    page,
    seen,
    open: (file) => page.goto(new URL(file, `${origin}/`).href),
    async leave() {
      await context.close();
      assert.deepEqual(seen.elsewhere, [], 'nobody is asked but the site and its API');
      assert.deepEqual(seen.errors, [], 'no error in the browser');
    },
  };
}

/** Every rule of axe's for WCAG 2.2 AA and its best practices; none may be broken. */
export async function accessible(page, what) {
  const result = await page.evaluate(() =>
    globalThis.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  const broken = result.violations.map(
    (rule) =>
      `${rule.id}: ${rule.help}\n    ${rule.nodes.map((node) => node.target.join(' ')).join('\n    ')}`,
  );
  assert.deepEqual(broken, [], `${what}: axe`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `${what}: ${overflow} pixels wider than the screen`);
}

/** Calls the API without a browser: `call('POST', '/v1/clients', { body: {} })`. */
export async function call(method, path, { credential, body, etag, key } = {}) {
  const answer = await fetch(new URL(path, origin), {
    method,
    headers: {
      ...(credential === undefined ? {} : { Authorization: `Bearer ${credential}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(etag === undefined ? {} : { 'If-Match': etag }),
      ...(key === undefined ? {} : { 'Idempotency-Key': key }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  const value = text === '' ? undefined : JSON.parse(text);
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${text}`);
  return value;
}

/** A client who has told enough for a match. */
export async function newClient(profile = {}) {
  const started = await call('POST', '/v1/clients', {
    body: {
      concerns: ['anxiety', 'sleep'],
      goals: ['Sleep through before working days'],
      aim: 'specific-goal',
      ageGroup: 'adult',
      jurisdiction: 'US-CT',
      ...profile,
    },
  });
  return started.key;
}

/** A token of the development sign-in. */
export async function staffToken(group, subject) {
  return (await call('POST', '/dev/sign-in', { body: { group, subject } })).token;
}

export const admin = () => staffToken('admin', 'test-admin');

/** A signed-in account for a therapist; the subject is the therapist's id. */
export async function therapistToken(therapistId) {
  await call('PUT', `/v1/therapists/${therapistId}/account`, {
    credential: await admin(),
    body: { subject: therapistId },
  }).catch(() => undefined);
  return staffToken('therapist', therapistId);
}

/** Finds three therapists; gives the match. */
export const match = (key) => call('POST', '/v1/matches', { credential: key, body: { show: 3 } });

/** A client with a relationship that began today. */
export async function newRelationship({ profile, contact, every = 'week' } = {}) {
  const key = await newClient(profile);
  const found = await match(key);
  const { therapistId } = found.candidates[0];
  const { requests } = await call('POST', '/v1/requests', {
    credential: key,
    body: { matchId: found.id, therapistIds: [therapistId], ...(contact === undefined ? {} : { contact }) },
  });
  const therapist = await therapistToken(therapistId);
  await call('POST', `/v1/requests/${requests[0].id}/acceptance`, { credential: therapist, body: {} });
  const { now } = await call('GET', '/dev/clock');
  const relationship = await call('POST', `/v1/requests/${requests[0].id}/confirmation`, {
    credential: key,
    body: { rhythm: { every, firstSession: `${now.slice(0, 10)}T17:00`, zone: 'America/New_York' } },
  });
  return { key, therapist, therapistId, relationship };
}

/** Puts the local clock forward, by an ISO 8601 period such as `P7D`. */
export const advance = (period) => call('POST', '/dev/clock', { body: { advance: period } });

/** The last check-in link that was mailed to an address. */
export async function linkMailedTo(address) {
  const { items } = await call('GET', '/dev/mail');
  // The newest comes first.
  const last = items.find((mail) => JSON.stringify(mail).includes(address));
  return /https?:\/\/[^\s"\\]+\/check-in#fci_[A-Za-z0-9_-]{43}/.exec(JSON.stringify(last) ?? '')?.[0];
}
