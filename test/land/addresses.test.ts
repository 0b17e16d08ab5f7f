import { describe, expect, it } from 'vitest';
import { landRow } from './land-row.ts';

const UNWRAPPED = 'head_email: 1 address was taken out of a name, a link or signs around it';

describe('addresses of heads (T26, T27)', () => {
  it.each([
    { cell: 'Finn Lake <finn@harbour.example>', lands: 'finn@harbour.example', why: 'a name before it' },
    { cell: '"Lake, Finn" <finn@harbour.example>;', lands: 'finn@harbour.example', why: 'as a mail program copies it' },
    { cell: '<finn@harbour.example>', lands: 'finn@harbour.example', why: 'brackets alone' },
    { cell: 'mailto:finn@harbour.example', lands: 'finn@harbour.example', why: 'a link' },
    { cell: 'MAILTO:finn@harbour.example?subject=x', lands: 'finn@harbour.example', why: 'with a subject' },
    { cell: "'finn@harbour.example'", lands: 'finn@harbour.example', why: 'quotes' },
    { cell: 'finn@harbour.example.', lands: 'finn@harbour.example', why: 'the end of a sentence' },
    { cell: 'Jörg <joerg@bücher.example>', lands: 'joerg@bücher.example', why: 'a domain of any script stays' },
  ])('unwraps $cell: $why', async ({ cell, lands }) => {
    expect(await landRow('units', { head_email: cell })).toMatchObject({ head_email: lands, warnings: [UNWRAPPED] });
  });

  it.each(['finn.lake@harbour.example', "o'neil@harbour.example", 'joerg@bücher.example', '頭@例え.example'.slice(1)])(
    'leaves %s as it is',
    async (cell) => {
      expect(await landRow('units', { head_email: cell })).toMatchObject({ head_email: cell });
    },
  );

  it.each([
    { cell: 'a@x.example; b@x.example', says: 'holds 2 addresses; one head a unit, so the unit gets no mail' },
    { cell: 'A <a@x.example>, B <b@x.example>', says: 'holds 2 addresses; one head a unit, so the unit gets no mail' },
    { cell: 'a@x.example b@x.example c@x.example', says: 'holds 3 addresses; one head a unit' },
    { cell: 'mary@@acme', says: 'is no e-mail address that mail can be sent to, so the unit gets no mail' },
    { cell: 'Mary Doyle', says: 'is no e-mail address' },
    { cell: 'mary doyle@x.example', says: 'is no e-mail address' },
    { cell: 'mary@x..example', says: 'is no e-mail address' },
  ])('A13: names $cell, and takes the row', async ({ cell, says }) => {
    const { head_email, warnings } = await landRow('units', { head_email: cell });
    expect(head_email).toBe(cell);
    expect(warnings).toEqual([expect.stringContaining(`record 1: head_email "${cell}" ${says}`)]);
  });

  it('unwraps what a person is joined by, too', async () => {
    expect(await landRow('people', { email: 'SMTP:ann@harbour.example' })).toMatchObject({
      email: 'ann@harbour.example',
      warnings: ['email: 1 address was taken out of a name, a link or signs around it'],
    });
  });
});
