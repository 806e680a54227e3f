import { isReachable, parseNetwork } from './networks';

it.each([
  ['103.10.20.30', true],
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['2001:4860:4860::8888', true],
  ['::ffff:8.8.8.8', true],
  ['127.0.0.1', false],
  ['127.255.255.254', false],
  ['0.0.0.0', false],
  ['0.1.2.3', false],
  ['10.1.2.3', false],
  ['172.16.0.1', false],
  ['172.31.255.255', false],
  ['172.32.0.1', true],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['100.127.255.255', false],
  ['100.128.0.1', true],
  ['192.0.0.8', false],
  ['192.0.2.1', false],
  ['192.88.99.1', false],
  ['198.18.0.1', false],
  ['198.19.255.255', false],
  ['198.51.100.7', false],
  ['203.0.113.7', false],
  ['224.0.0.1', false],
  ['239.255.255.255', false],
  ['240.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:a00:1', false],
  ['::127.0.0.1', false],
  ['::ffff:0:8.8.8.8', false],
  ['64:ff9b::8.8.8.8', false],
  ['64:ff9b:1::1', false],
  ['100::1', false],
  ['2001::1', false],
  ['2001:20::1', false],
  ['2001:db8::1', false],
  ['2002:7f00:1::', false],
  ['3fff::1', false],
  ['5f00::1', false],
  ['fc00::1', false],
  ['fd12:3456::1', false],
  ['fe80::1', false],
  ['fe80::1%eth0', false],
  ['2606:4700::1111%eth0', false],
  ['fec0::1', false],
  ['ff02::1', false],
  ['example.org', false],
  ['', false],
])('%s is public: %s', (address, isPublic) => {
  expect(isReachable(address)).toBe(isPublic);
});

it('opens only the ranges that are named', () => {
  const allowed = ['10.20.0.0/16', 'fd00:1::/64'].map(parseNetwork);
  expect(isReachable('10.20.3.4', allowed)).toBe(true);
  expect(isReachable('::ffff:10.20.3.4', allowed)).toBe(true);
  expect(isReachable('10.21.0.1', allowed)).toBe(false);
  expect(isReachable('fd00:1::5', allowed)).toBe(true);
  expect(isReachable('fd00:2::5', allowed)).toBe(false);
});

it.each(['10.20.*', '10.20.0.0', '10.20.0.0/33', 'intranet', ''])('says that "%s" is no network', (cidr) => {
  expect(() => parseNetwork(cidr)).toThrow(/is no network/);
});
