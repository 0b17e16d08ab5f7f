import { fetchTrino } from './fetch-trino.ts';
import { fetchMoto } from './start-moto.ts';

// Fills the cache of the lanes that need servers, so that two of them can start at once.
await fetchTrino();
await fetchMoto();
