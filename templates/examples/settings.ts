import { parseSettings } from '../../lambdas/settings.ts';

/** The estate that the example mails speak of. */
export const exampleSettings = parseSettings({
  estate: 'Harbour Group',
  timezone: 'Europe/Dublin',
  currency: 'EUR',
  owner: { name: 'Licence desk', email: 'licences@harbour.example' },
  finance: { email: 'finance@harbour.example' },
  sender: 'truedown@harbour.example',
});
