import { createHmac } from 'node:crypto';
import { Readable } from 'node:stream';
import { isSignedWith } from './signature';

const BODY = '<rss/>';
const sign = (method: string, secret = 'rahasia') => createHmac(method, secret).update(BODY).digest('hex');
const ask = (header: string | undefined, most = 100) =>
  isSignedWith('rahasia', header, Readable.from([Buffer.from('<rs'), Buffer.from('s/>')]), most);

it.each<[string, string | undefined, boolean]>([
  ['sha1', `sha1=${sign('sha1')}`, true],
  ['sha256', `sha256=${sign('sha256')}`, true],
  ['sha384', `sha384=${sign('sha384')}`, true],
  ['sha512', `sha512=${sign('sha512')}`, true],
  ['capitals', `SHA256=${sign('sha256').toUpperCase()}`, true],
  ['another secret', `sha256=${sign('sha256', 'lain')}`, false],
  ['another method than it says', `sha1=${sign('sha256')}`, false],
  ['a method that is broken', `md5=${sign('md5')}`, false],
  ['half of it', `sha256=${sign('sha256').slice(0, 32)}`, false],
  ['nothing', undefined, false],
  ['no method', sign('sha256'), false],
])('%s', async (_, header, expected) => {
  expect(await ask(header)).toBe(expected);
});

it('a body without end is not read to its end', async () => {
  expect(await ask(`sha256=${sign('sha256')}`, 5)).toBe('too-large');
});
