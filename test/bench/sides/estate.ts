import { makeEstate } from '../estate/make-estate.ts';

/** Makes an estate where no side's memory is measured. */
export default async function estate(folder: string, size: string): Promise<void> {
  await makeEstate(folder, JSON.parse(size));
}
