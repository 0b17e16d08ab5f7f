import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { UploadReader } from '../../lambdas/land/read-upload.ts';
import { MOST_BYTES } from '../../lambdas/land/scan/bytes-of.ts';
import { recognise } from '../../lambdas/layouts/recognise.ts';
import { placeOf } from '../../lambdas/layouts/upload-place.ts';
import { estate, folder, good } from './drop.ts';

const WORKDAY = `Worker Report - as of 10/31/2026

Employee ID\tWorker\tBusiness Title\tJob Profile\tCost Center\tHire Date\tActive Status
1001\tAna Ruiz\tChief\tX\tCC100 Leadership\t01/15/2019\tYes
`;

it.each([
  { content: good('people', 3), reads: 1, why: 'its header is known' },
  { content: 'badge,colour\n17,red\n', reads: 1, why: 'nobody knows its header, and no line below is one' },
  { content: WORKDAY, reads: 2, why: "a vendor's header stands below a title" },
])('a file is read $reads times: $why', async ({ content, reads }) => {
  const at = await folder();
  const upload = { file: 'a.csv', path: join(at, 'a.csv') };
  await writeFile(upload.path, content);
  const place = placeOf(upload.file, estate());
  let headers = 0;
  const reader = new UploadReader(upload, place, {
    canonical: join(at, 'canonical.csv'),
    most: MOST_BYTES,
    recognise: (names) => recognise(names, upload.file, place.settings),
    onHeader: () => {
      headers++;
    },
  });
  await reader.read(await stat(upload.path));
  expect(headers).toBe(reads);
});
