import { all, ask, bearer, type Answer, type Schema } from './api';

type FirstTalk = Schema['FirstTalkRequest'];

/** How many first talks can be open at a time. */
export const MOST_OPEN = 3;

/** All that were asked for, newest first. */
export function firstTalks(key: string): Promise<Answer<readonly FirstTalk[]>> {
  return all((cursor) =>
    ask((client) =>
      client.GET('/v1/requests', {
        params: { query: { limit: 100, ...(cursor === undefined ? {} : { cursor }) } },
        headers: bearer(key),
      }),
    ),
  );
}

export function isOpen(talk: FirstTalk): boolean {
  return talk.state === 'held' || talk.state === 'accepted';
}
