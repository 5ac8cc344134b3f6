import { Amplify } from '@aws-amplify/core';
import {
  confirmResetPassword,
  confirmSignIn,
  fetchAuthSession,
  resetPassword,
  signIn,
  signOut,
  type ConfirmSignInOutput,
  type SignInOutput,
} from '@aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from '@aws-amplify/auth/cognito';
import type { Config } from '../app/config';
import { forThisTab } from '../app/storage';
import { STAFF } from './kept';

/** A user pool, as `config.json` names it. */
export type Pool = Extract<Config['signIn'], { kind: 'cognito' }>;

/** What is asked next. `done` comes with the token. */
export type Step =
  | { readonly kind: 'done'; readonly token: string }
  | { readonly kind: 'new-password' }
  | { readonly kind: 'code' }
  | { readonly kind: 'set-up-code'; readonly secret: string; readonly link: string }
  /** A code was mailed; it opens the way to a new password. */
  | { readonly kind: 'mailed' }
  | { readonly kind: 'not-here' };

/** Why it went no further; switch on it, show nothing of what the pool wrote. */
export type Refusal = 'wrong' | 'code' | 'weak' | 'late' | 'often' | 'unreachable';

const NAMES: Readonly<Record<string, Refusal>> = {
  NotAuthorizedException: 'wrong',
  UserNotFoundException: 'wrong',
  UserNotConfirmedException: 'wrong',
  CodeMismatchException: 'code',
  EnableSoftwareTokenMFAException: 'code',
  InvalidPasswordException: 'weak',
  PasswordHistoryPolicyViolationException: 'weak',
  InvalidParameterException: 'weak',
  ExpiredCodeException: 'late',
  SignInException: 'late',
  LimitExceededException: 'often',
  TooManyRequestsException: 'often',
  TooManyFailedAttemptsException: 'often',
};

/** Half-way through, `NotAuthorizedException` says that the time for it is over. */
export function refusalOf(thrown: unknown, halfWay: boolean): Refusal {
  const refusal = NAMES[(thrown as { name?: string } | undefined)?.name ?? ''] ?? 'unreachable';
  return halfWay && refusal === 'wrong' ? 'late' : refusal;
}

const SHELF = `${STAFF}pool.`;

/** The library keeps its tokens in this tab, under our own names. */
const storage = {
  setItem: (name: string, value: string) => {
    forThisTab.write(SHELF + name, value);
    return Promise.resolve();
  },
  getItem: (name: string) => Promise.resolve(forThisTab.read(SHELF + name) ?? null),
  removeItem: (name: string) => Promise.resolve(forThisTab.remove(SHELF + name)),
  clear: () => Promise.resolve(forThisTab.clear({ beginning: SHELF })),
};

const AWS = /^https:\/\/cognito-idp\.[a-z0-9-]+\.amazonaws\.com\/?$/;

let configured = false;

function configure(pool: Pool): void {
  if (configured) {
    return;
  }
  const auth = {
    Cognito: {
      userPoolId: pool.poolId,
      userPoolClientId: pool.clientId,
      // AWS's own address follows from the pool's id.
      ...(AWS.test(pool.endpoint) ? {} : { userPoolEndpoint: pool.endpoint }),
    },
  };
  cognitoUserPoolsTokenProvider.setAuthConfig(auth);
  cognitoUserPoolsTokenProvider.setKeyValueStorage(storage);
  Amplify.configure({ Auth: auth }, { Auth: { tokenProvider: cognitoUserPoolsTokenProvider } });
  configured = true;
}

async function token(refresh: boolean): Promise<string | undefined> {
  const { tokens } = await fetchAuthSession({ forceRefresh: refresh });
  return tokens?.idToken?.toString();
}

async function step(output: SignInOutput | ConfirmSignInOutput, site: string): Promise<Step> {
  const next = output.nextStep;
  switch (next.signInStep) {
    case 'DONE': {
      const idToken = await token(false);
      return idToken === undefined ? { kind: 'not-here' } : { kind: 'done', token: idToken };
    }
    case 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED':
      return { kind: 'new-password' };
    case 'CONFIRM_SIGN_IN_WITH_TOTP_CODE':
      return { kind: 'code' };
    case 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP':
      return {
        kind: 'set-up-code',
        secret: next.totpSetupDetails.sharedSecret,
        link: next.totpSetupDetails.getSetupUri('Fiducia', site).href,
      };
    case 'RESET_PASSWORD':
      return { kind: 'mailed' };
    default:
      return { kind: 'not-here' };
  }
}

/** By SRP: the password never crosses the wire. */
export async function begin(pool: Pool, username: string, password: string): Promise<Step> {
  configure(pool);
  await signOut().catch(() => undefined);
  const options = { authFlowType: 'USER_SRP_AUTH' } as const;
  return step(await signIn({ username, password, options }), username);
}

/** Answers what was asked: a new password, or a one-time code. */
export async function goOn(username: string, answer: string): Promise<Step> {
  return step(await confirmSignIn({ challengeResponse: answer }), username);
}

/** What a pool says of an address that it knows nothing of, or that cannot have a new password this way. */
const UNKNOWN = ['UserNotFoundException', 'NotAuthorizedException', 'InvalidParameterException'];

/** Has a code mailed. Whether there is such an account stays with the pool. */
export async function forgotten(pool: Pool, username: string): Promise<Step> {
  configure(pool);
  try {
    await resetPassword({ username });
  } catch (thrown) {
    if (!UNKNOWN.includes((thrown as { name?: string }).name ?? '')) {
      throw thrown;
    }
  }
  return { kind: 'mailed' };
}

/** Sets a new password with the code of the mail. */
export async function setAnew(pool: Pool, username: string, code: string, password: string): Promise<void> {
  configure(pool);
  await confirmResetPassword({ username, confirmationCode: code, newPassword: password });
}

/** A new ID token, by the refresh token that this tab has. */
export async function renewed(pool: Pool): Promise<string | undefined> {
  configure(pool);
  return token(true);
}

/** Takes the refresh token back at the pool, as far as it can be reached, and forgets all here. */
export async function forget(pool: Pool): Promise<void> {
  configure(pool);
  await signOut().catch(() => undefined);
  await storage.clear();
}
