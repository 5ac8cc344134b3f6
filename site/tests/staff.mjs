/** What the tests of the staff's pages share. */
import { admin, advance, call, match, newClient, therapistToken } from './world.mjs';

/** Answers in which trust and rapport fall. */
const FALLING = [
  [8, 8, 7],
  [8, 8, 7],
  [3, 4, 7],
  [2, 4, 7],
];

/** A therapist with one client who shares answers, whose trust has fallen in a few days. */
export async function strainedCase(name = 'Sam') {
  const key = await newClient();
  const found = await match(key);
  const { therapistId } = found.candidates[0];
  const { requests } = await call('POST', '/v1/requests', {
    credential: key,
    body: {
      matchId: found.id,
      therapistIds: [therapistId],
      contact: { email: `${name.toLowerCase()}@example.org`, name },
    },
  });
  const therapist = await therapistToken(therapistId);
  await call('POST', `/v1/requests/${requests[0].id}/acceptance`, { credential: therapist, body: {} });
  const { now } = await call('GET', '/dev/clock');
  const relationship = await call('POST', `/v1/requests/${requests[0].id}/confirmation`, {
    credential: key,
    // Each day, so that the clock that all tests share goes no farther than it must.
    body: {
      rhythm: { every: 'days', days: 1, firstSession: `${now.slice(0, 10)}T17:00`, zone: 'America/New_York' },
    },
  });
  const one = { key, therapistId, relationship };
  await advance('P1D');
  for (const [index, [trust, rapport, collaboration]] of FALLING.entries()) {
    await advance('P1D');
    await call('PUT', `/v1/relationships/${one.relationship.id}/check-ins/${index + 1}/answers`, {
      credential: one.key,
      body: {
        items: {
          'trust-1': trust,
          'trust-2': trust,
          'rapport-1': rapport,
          'rapport-2': rapport,
          'collaboration-1': collaboration,
          'collaboration-2': collaboration,
        },
        visibleTo: 'my-therapist',
      },
    });
  }
  return one;
}

/** A therapist of one's own, verified unless said otherwise; the account's subject is the id. */
export async function newTherapist(profile = {}, verified = true) {
  const credential = await admin();
  const licence = {
    jurisdiction: 'US-CT',
    kind: 'psychologist',
    number: `T-${crypto.randomUUID().slice(0, 8)}`,
  };
  const made = await call('POST', '/v1/therapists', {
    credential,
    body: {
      name: 'Dr. Ana Rivera',
      licences: [{ ...licence, expires: '2029-06-30' }],
      languages: ['en', 'es'],
      concerns: { anxiety: 3, sleep: 3 },
      formats: ['online'],
      ageGroups: ['adult'],
      places: 8,
      fee: { regular: { amount: 12000, currency: 'USD' } },
      ...profile,
    },
  });
  if (verified) {
    await call('POST', `/v1/therapists/${made.id}/verification`, {
      credential,
      body: { licence, decision: 'verified' },
    });
  }
  await therapistToken(made.id);
  return { ...made, licence };
}

/** Signs in at the local server, as a person does. */
export async function signIn(page, subject, words = { field: /account$/i, act: 'Sign in' }) {
  await page.getByLabel(words.field).fill(subject);
  await page.getByRole('button', { name: words.act, exact: true }).click();
  await page.getByRole('navigation', { name: words.views ?? 'Your rooms' }).waitFor();
}

export const SPANISH = { field: /^(U otra cuenta|Cuenta)$/, act: 'Entrar', views: 'Sus espacios' };
