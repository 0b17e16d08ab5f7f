import { expect, it } from 'vitest';
import { readEnvironment } from '../lambdas/environment.ts';

it('reads what is asked for and nothing else', () => {
  const env = { ESTATE_BUCKET: 'e', CODE: 'c', HOME: '/' };
  expect(readEnvironment(env, 'estateBucket', 'code')).toEqual({ estateBucket: 'e', code: 'c' });
});

it('names every variable that is missing or empty', () => {
  const read = () => readEnvironment({ CODE: '', ESTATE_BUCKET: 'e' }, 'code', 'estateBucket', 'workgroup');
  expect(read).toThrow("the function's environment lacks CODE, WORKGROUP; deploy it again");
  expect(read).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
});
