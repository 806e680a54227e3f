import { createAddressReader } from './addresses';

const ROWS: { name: string; trusted?: string[]; peer: string; forwarded?: string; address: string }[] = [
  { name: 'the other end of the connection', peer: '203.0.113.7', address: '203.0.113.7' },
  {
    name: 'a header of somebody who is not trusted',
    peer: '203.0.113.7',
    forwarded: '10.1.1.1',
    address: '203.0.113.7',
  },
  {
    name: 'what a trusted proxy added',
    trusted: ['10.0.0.0/8'],
    peer: '10.0.0.1',
    forwarded: '203.0.113.9',
    address: '203.0.113.9',
  },
  {
    name: 'what the proxy added, not what the reader wrote before it',
    trusted: ['10.0.0.0/8'],
    peer: '10.0.0.1',
    forwarded: '1.2.3.4, 203.0.113.9',
    address: '203.0.113.9',
  },
  {
    name: 'a reader behind two trusted proxies',
    trusted: ['10.0.0.0/8', '::1'],
    peer: '::1',
    forwarded: '203.0.113.9, 10.9.9.9',
    address: '203.0.113.9',
  },
  { name: 'a trusted proxy that adds nothing', trusted: ['10.0.0.1'], peer: '10.0.0.1', address: '10.0.0.1' },
  {
    name: 'a trusted proxy that adds nonsense',
    trusted: ['10.0.0.1'],
    peer: '10.0.0.1',
    forwarded: 'unknown',
    address: '10.0.0.1',
  },
  {
    name: 'IPv4 in IPv6 clothes',
    trusted: ['127.0.0.1'],
    peer: '::ffff:127.0.0.1',
    forwarded: '8.8.8.8',
    address: '8.8.8.8',
  },
  { name: 'a household with IPv6', peer: '2001:db8:1:2:3:4:5:6', address: '2001:db8:1:2::/64' },
  { name: 'a connection that is gone', peer: '', address: '' },
];

it.each(ROWS)('counts $name', ({ trusted = [], peer, forwarded, address }) => {
  expect(createAddressReader(trusted)(peer, forwarded)).toBe(address);
});
