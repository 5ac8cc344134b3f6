import { page } from './place';

/** What the operator of the site says about it: `config.json` beside the pages. */
export interface Config {
  /** Where the API is; relative to the site's own origin or absolute. */
  readonly api: string;
  /** How staff signs in: at a user pool, or at the sign-in of the local server. */
  readonly signIn:
    | { readonly kind: 'development' }
    | {
        readonly kind: 'cognito';
        readonly endpoint: string;
        readonly poolId: string;
        readonly clientId: string;
      };
  /** Where "Leave this page" leads. */
  readonly leaveTo: string;
  readonly insurers: readonly { readonly code: string; readonly name: string }[];
  /** ISO 3166-2 codes of where the clinic works; others can still be chosen. */
  readonly jurisdictions: readonly string[];
}

let read: Promise<Config> | undefined;

/** Reads it once; after a failure the next call tries again. */
export function config(): Promise<Config> {
  read ??= fetch(page('config.json'))
    .then((answer) => {
      if (!answer.ok) {
        throw new Error(`config.json: ${answer.status}`);
      }
      return answer.json() as Promise<Config>;
    })
    .catch((failed: unknown) => {
      read = undefined;
      throw failed;
    });
  return read;
}

/** Gives what `config.json` says to whoever can do without it for a while, or for good. */
export function whenConfigured(take: (read: Config) => void): void {
  void config().then(take, () => undefined);
}
