import { parseSettings } from '../../settings.ts';

/** What holds where a command is given no settings. */
export const NEUTRAL_SETTINGS = parseSettings({
  estate: 'no settings',
  timezone: 'UTC',
  currency: 'EUR',
  owner: { email: 'nobody@truedown.invalid' },
});
