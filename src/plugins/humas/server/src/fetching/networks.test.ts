import { isNetwork, isReachable } from './networks';

describe('an address is reachable', () => {
  it.each([
    ['8.8.8.8', true],
    ['103.10.10.1', true],
    ['2404:6800:4003:c00::64', true],
    ['::ffff:8.8.8.8', true],
    ['64:ff9b::808:808', true],
    ['0.0.0.0', false],
    ['0.1.2.3', false],
    ['10.0.0.1', false],
    ['100.64.0.1', false],
    ['100.127.255.255', false],
    ['127.0.0.1', false],
    ['127.255.255.254', false],
    ['169.254.169.254', false],
    ['172.16.0.1', false],
    ['172.31.255.255', false],
    ['192.0.0.1', false],
    ['192.0.2.1', false],
    ['192.88.99.1', false],
    ['192.168.1.1', false],
    ['198.18.0.1', false],
    ['198.19.255.255', false],
    ['198.51.100.7', false],
    ['203.0.113.7', false],
    ['224.0.0.1', false],
    ['239.255.255.250', false],
    ['240.0.0.1', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::1', false],
    ['::7f00:1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:0:127.0.0.1', false],
    ['64:ff9b::7f00:1', false],
    ['64:ff9b::a9fe:a9fe', false],
    ['64:ff9b:1::1', false],
    ['100::1', false],
    ['2001::1', false],
    ['2001:db8::1', false],
    ['2001:10::1', false],
    ['2002:7f00:1::', false],
    ['3fff::1', false],
    ['fc00::1', false],
    ['fd12:3456::1', false],
    ['fe80::1', false],
    ['fe80::1%eth0', false],
    ['fec0::1', false],
    ['ff02::1', false],
    ['not an address', false],
    ['', false],
  ])('%s: %s', (address, expected) => {
    expect(isReachable(address)).toBe(expected);
  });

  it('in a range that was opened, and not beside it', () => {
    const opened = ['10.20.0.0/16', 'fd00::/8', 'nonsense'];
    expect(['10.20.3.4', '::ffff:10.20.3.4', 'fd00::1'].map((each) => isReachable(each, opened))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['10.21.0.1', '127.0.0.1', 'fc00::1'].map((each) => isReachable(each, opened))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('only ranges are networks', () => {
    expect(['10.0.0.0/8', '10.0.0.1', '10.0.0.0/33', 'fd00::/8', '', 7].map(isNetwork)).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
    ]);
  });
});
