/**
 * A stub of a user pool, for tests alone: it answers as Amazon Cognito does in sign-ins by SRP (RFC 5054's
 * group of 3072 bits, SHA-256, HKDF), with a first password and one-time codes, and a
 * new password by a mailed code. It knows one person.
 */
import assert from 'node:assert/strict';
import { createHash, createHmac, randomBytes } from 'node:crypto';

const POOL = 'us-east-1_Stub00000';
const NAME = 'Stub00000';
const CLIENT = 'stub-client';

const N = BigInt(
  '0xFFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD' +
    'EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED' +
    'EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F' +
    '83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B' +
    'E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510' +
    '15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7' +
    'ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C' +
    'BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF',
);
const G = 2n;

function power(base, exponent) {
  let result = 1n;
  let square = base % N;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) {
      result = (result * square) % N;
    }
    square = (square * square) % N;
  }
  return result;
}

function bytes(number) {
  const hex = number.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  return Buffer.from(/^[89a-f]/.test(even) ? `00${even}` : even, 'hex');
}

const number = (buffer) => BigInt(`0x${buffer.toString('hex')}`);
const sha = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const hmac = (key, ...parts) => createHmac('sha256', key).update(Buffer.concat(parts)).digest();

/** Operations that set a password, which then has to cross the wire. */
const SET_A_PASSWORD = ['RespondToAuthChallenge', 'ConfirmForgotPassword'];

export function userPool({ username, password, isNew }) {
  const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
  const state = { code: '123456', mailedCode: '654321', mails: 0, renewals: 0, seenPassword: false };
  let current = password;
  let asked;
  let mustChange = isNew;
  let isSetUp = !isNew;

  const refuse = (type) => ({ status: 400, body: { __type: type, message: type } });
  const tokens = async (token) => {
    const idToken = await token();
    return {
      body: {
        AuthenticationResult: {
          IdToken: idToken,
          AccessToken: idToken,
          RefreshToken: 'a-refresh-token',
          ExpiresIn: 900,
          TokenType: 'Bearer',
        },
        ChallengeParameters: {},
      },
    };
  };
  const challenge = (ChallengeName, ChallengeParameters = {}) => ({
    body: { ChallengeName, Session: 'a-session', ChallengeParameters },
  });
  const afterPassword = () => {
    if (mustChange) {
      return challenge('NEW_PASSWORD_REQUIRED', {
        USER_ID_FOR_SRP: username,
        userAttributes: '{}',
        requiredAttributes: '[]',
      });
    }
    return isSetUp
      ? challenge('SOFTWARE_TOKEN_MFA', { USER_ID_FOR_SRP: username })
      : challenge('MFA_SETUP', { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]', USER_ID_FOR_SRP: username });
  };

  function begin({ AuthParameters }) {
    const salt = number(randomBytes(16));
    const x = number(sha(bytes(salt), sha(Buffer.from(`${NAME}${username}:${current}`))));
    const verifier = power(G, x);
    const small = number(randomBytes(32));
    const k = number(sha(bytes(N), bytes(G)));
    const theirs = BigInt(`0x${AuthParameters.SRP_A}`);
    const mine = (k * verifier + power(G, small)) % N;
    const u = number(sha(bytes(theirs), bytes(mine)));
    const shared = power((theirs * power(verifier, u)) % N, small);
    const block = randomBytes(64);
    asked = {
      block,
      key: hmac(hmac(bytes(u), bytes(shared)), Buffer.from('Caldera Derived Key'), Buffer.from([1])).subarray(
        0,
        16,
      ),
    };
    return challenge('PASSWORD_VERIFIER', {
      SALT: salt.toString(16),
      SRP_B: mine.toString(16),
      SECRET_BLOCK: block.toString('base64'),
      USERNAME: username,
      USER_ID_FOR_SRP: username,
    });
  }

  async function respond({ ChallengeName, ChallengeResponses: given }, token) {
    switch (ChallengeName) {
      case 'PASSWORD_VERIFIER': {
        const proof = hmac(
          asked.key,
          Buffer.from(NAME + username),
          asked.block,
          Buffer.from(given.TIMESTAMP),
        );
        return proof.toString('base64') === given.PASSWORD_CLAIM_SIGNATURE
          ? afterPassword()
          : refuse('NotAuthorizedException');
      }
      case 'NEW_PASSWORD_REQUIRED':
        current = given.NEW_PASSWORD;
        mustChange = false;
        return afterPassword();
      case 'MFA_SETUP':
        return tokens(token);
      case 'SOFTWARE_TOKEN_MFA':
        return given.SOFTWARE_TOKEN_MFA_CODE === state.code ? tokens(token) : refuse('CodeMismatchException');
      default:
        return assert.fail(`nothing is known of ${ChallengeName}`);
    }
  }

  async function answerTo(operation, sent, token) {
    switch (operation) {
      case 'InitiateAuth':
        if (sent.AuthFlow === 'USER_SRP_AUTH') {
          return begin(sent);
        }
        assert.match(sent.AuthFlow, /^REFRESH_TOKEN/);
        state.renewals += 1;
        return tokens(token);
      case 'GetTokensFromRefreshToken':
        state.renewals += 1;
        return tokens(token);
      case 'RespondToAuthChallenge':
        return respond(sent, token);
      case 'AssociateSoftwareToken':
        return { body: { SecretCode: secret, Session: 'a-session' } };
      case 'VerifySoftwareToken':
        if (sent.UserCode !== state.code) {
          return refuse('EnableSoftwareTokenMFAException');
        }
        isSetUp = true;
        return { body: { Status: 'SUCCESS', Session: 'a-session' } };
      case 'ForgotPassword':
        // Who is not known is told the same.
        state.mails += sent.Username === username ? 1 : 0;
        return {
          body: {
            CodeDeliveryDetails: {
              AttributeName: 'email',
              DeliveryMedium: 'EMAIL',
              Destination: 'a***@e***',
            },
          },
        };
      case 'ConfirmForgotPassword':
        if (state.mails === 0 || sent.ConfirmationCode !== state.mailedCode) {
          return refuse('CodeMismatchException');
        }
        current = sent.Password;
        return { body: {} };
      case 'RevokeToken':
        return { body: {} };
      default:
        return assert.fail(`nothing is known of ${operation}`);
    }
  }

  return Object.assign(state, {
    /** Stands in for the pool in this page; `token` gives the ID token of who has signed in. */
    async answer(page, token) {
      await page.route('**/config.json', async (route) => {
        const said = await (await route.fetch()).json();
        const endpoint = new URL('/stub-of-a-user-pool', route.request().url()).href;
        await route.fulfill({
          json: { ...said, signIn: { kind: 'cognito', endpoint, poolId: POOL, clientId: CLIENT } },
        });
      });
      await page.route('**/stub-of-a-user-pool**', async (route) => {
        const operation = route.request().headers()['x-amz-target'].split('.')[1];
        const sent = route.request().postData();
        if (sent.includes(current) && !SET_A_PASSWORD.includes(operation)) {
          state.seenPassword = true;
        }
        const { status = 200, body } = await answerTo(operation, JSON.parse(sent), token);
        await route.fulfill({
          status,
          contentType: 'application/x-amz-json-1.1',
          body: JSON.stringify(body),
        });
      });
    },
  });
}
