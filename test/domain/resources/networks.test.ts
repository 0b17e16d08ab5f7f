import { describe, expect, it } from 'vitest';
import { isOutside, type Network, parseNetwork } from '../../../lambdas/domain/resources/networks.ts';

const networks = (...texts: string[]) => texts.map((text) => parseNetwork(text) as Network);

describe('an address in none of the declared networks (R8.7)', () => {
  const HOME = ['10.0.0.0/8', '192.168.1.0/24'];
  it.each([
    { address: '10.0.0.0', is: false },
    { address: '10.255.255.255', is: false },
    { address: '11.0.0.0', is: true },
    { address: '9.255.255.255', is: true },
    { address: '192.168.1.255', is: false },
    { address: '192.168.2.0', is: true },
    { address: ' 10.1.1.1 ', is: false },
    { address: '10.1.1', is: false },
    { address: '256.1.1.1', is: false },
    { address: 'fe80::1', is: false },
    { address: null, is: false },
  ])('$address outside: $is', ({ address, is }) => expect(isOutside(address, networks(...HOME))).toBe(is));

  it('is nothing that anybody can say without networks', () => expect(isOutside('11.0.0.0', [])).toBe(false));
  it.each([
    { network: '0.0.0.0/0', address: '203.0.113.9', is: false },
    { network: '10.0.0.7/32', address: '10.0.0.7', is: false },
    { network: '10.0.0.7/32', address: '10.0.0.8', is: true },
    { network: '10.9.9.9/8', address: '10.0.0.1', is: false },
    { network: '255.255.255.255/1', address: '128.0.0.0', is: false },
  ])('$network and $address: $is', ({ network, address, is }) =>
    expect(isOutside(address, networks(network))).toBe(is),
  );
});

it.each(['10.0.0.0', '10.0.0.0/33', '10.0.0/8', '300.0.0.0/8', 'fe80::/10', ''])('%s is no IPv4 network', (text) =>
  expect(parseNetwork(text)).toBeUndefined(),
);
