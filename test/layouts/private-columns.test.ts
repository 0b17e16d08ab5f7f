import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { privateColumns } from '../../lambdas/layouts/private-columns.ts';
import { drop } from '../land/drop.ts';
import { temporaryStore } from '../temporary-store.ts';

/** Whether any file of a store holds a text, packed ones too. */
function holds(root: string, text: string): boolean {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
    .some((bytes) =>
      [bytes, ...(bytes[0] === 0x1f && bytes[1] === 0x8b ? [gunzipSync(bytes)] : [])].some((b) => b.includes(text)),
    );
}

const GERMAN = [
  'Personalnummer;Nachname;Vorname;Geburtsdatum;IBAN;Steuerklasse;Kostenstelle;Gehalt;Eintritt;Austritt',
  ...Array.from(
    { length: 200 },
    (_, i) => `${1000 + i};Groß;Eva;13.12.1985;DE99SECRET;KLASSE9;4711;98765,00;15.03.2019;`,
  ),
];
const FRENCH = [
  "Matricule;Nom;Prénom;Service;Statut;Date d'entrée;Date de naissance;IBAN;Salaire brut",
  ...Array.from(
    { length: 200 },
    (_, i) => `${1000 + i};Petit;Noé;Ventes;Actif;15/03/2019;13/12/1985;FR99SECRET;98765,00`,
  ),
];
const SECRETS = ['SECRET', '98765', '1985', 'KLASSE9'];

describe('bank, birth, tax and salary columns are never stored (formats B4)', () => {
  it.each([
    {
      file: 'hr/personal 2026-10-31.csv',
      lines: GERMAN,
      bad: '1;Groß;Eva;13.12.1985;DE99SECRET;KLASSE9;4711;98765,00;;',
    },
    {
      file: 'hr/personnel 2026-10-31.csv',
      lines: FRENCH,
      bad: '1;Petit;Noé;;Actif;15/03/2019;13/12/1985;FR99SECRET;98765,00',
    },
    {
      file: 'hr/ragged 2026-10-31.csv',
      lines: GERMAN,
      bad: '1;Groß;Eva;13.12.1985;DE99SECRET;KLASSE9;47;11;98765,00;15.03.2019;',
    },
  ])('not of $file: not in raw/, rejects/ or landed', async ({ file, lines, bad }) => {
    const store = await temporaryStore();
    const text = [...lines.slice(0, 100), bad, ...lines.slice(100)].map((line) => `${line}\n`).join('');
    const receipt = await drop(file, text, { store });
    expect(receipt).toMatchObject({ verdict: 'accepted_with_rejects', feed: 'people', accepted: 200, refused: 1 });
    expect(receipt.warnings.join()).toContain('"IBAN"');
    const root = dirname(await store.pathOf('any'));
    expect(holds(root, lines === GERMAN ? 'Eva' : 'Petit'), 'the store is searched').toBe(true);
    expect(SECRETS.filter((secret) => holds(root, secret))).toEqual([]);
  });

  it.each([
    ['Date of Birth', true],
    ['annual_salary', true],
    ['Hourly Rate', true],
    ['Bank account', true],
    ['Numéro de sécurité sociale', true],
    ['Geburtsort', true],
    ['Manager', false],
    ['Birthe', false],
    ['Page', false],
    ['Wages', true],
    ['Bruttogehalt', true],
    ['Bankverbindung', true],
    ['Geburtstag', true],
    ['Rentenversicherungsnummer', true],
    ['Bankside office', false],
  ])('%s: %s', (header, withheld) => {
    expect(privateColumns([header.toLowerCase()], [])).toEqual(withheld ? [0] : []);
  });

  it('but for one that a rule reads', () => {
    expect(privateColumns(['iban', 'name'], ['iban'])).toEqual([]);
  });
});
