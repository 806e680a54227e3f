import { siteFrom } from '../../core';
import { absoluteAt, apiOf, isSameNewsroom, siteOf } from './newsroom-address';
import { isOnOwnSite, ownArticleAt } from './own-address';
import { canBeCalled } from './websub/callback';

describe('the address of a newsroom', () => {
  it.each([
    ['https://a.example', 'https://a.example/api/humas', 'https://a.example'],
    ['https://a.example/', 'https://a.example/api/humas', 'https://a.example'],
    ['https://a.example/api/humas', 'https://a.example/api/humas', 'https://a.example'],
    ['https://a.example/api/humas/', 'https://a.example/api/humas', 'https://a.example'],
    ['https://a.example:8443/humas?x=1#y', 'https://a.example:8443/humas/api/humas', 'https://a.example:8443/humas'],
  ])('%s', (given, api, site) => {
    expect([apiOf(given), siteOf(given)]).toEqual([api, site]);
  });

  it('is the same with and without its API', () => {
    expect(isSameNewsroom('https://a.example/', 'https://a.example/api/humas')).toBe(true);
    expect(isSameNewsroom('https://a.example', 'http://a.example')).toBe(false);
    expect(isSameNewsroom('tidak ada', 'https://a.example')).toBe(false);
  });
});

it.each([
  ['a path', '/uploads/a.jpg', 'https://a.example/uploads/a.jpg'],
  ['a path below a folder', 'uploads/a.jpg', 'https://a.example/uploads/a.jpg'],
  ['an address of a bucket', 'https://cdn.example/a.jpg', 'https://cdn.example/a.jpg'],
  ['a script', 'javascript:alert(1)', null],
  ['a script in disguise', ' java\nscript:alert(1)', null],
  ['data', 'data:text/html,x', null],
  ['a name and a password', 'https://a:b@c.example/', null],
  ['nothing', null, null],
])('%s is absolute or nothing', (_, given, expected) => {
  expect(absoluteAt('https://a.example', given)).toBe(expected);
});

describe('an article of our own', () => {
  const reading = siteFrom({ publicUrl: 'https://a.example' }, '');
  const shared = siteFrom(
    { publicUrl: 'https://a.example', pages: { article: 'https://berita.example/{locale}/a/{slug}' } },
    '',
  );
  it.each([
    ['on the reading page', reading, 'https://a.example/?article=apel-pagi', { slug: 'apel-pagi', locale: 'id' }],
    ['in English', reading, 'https://a.example/?article=parade&locale=en', { slug: 'parade', locale: 'en' }],
    ['on the front-end', shared, 'https://berita.example/en/a/parade', { slug: 'parade', locale: 'en' }],
    ['of another page there', shared, 'https://berita.example/en/b/parade', null],
    ['deeper than articles are', shared, 'https://berita.example/en/a/parade/x', null],
    ['with half an escape', shared, 'https://berita.example/en/a/%E0%A4%A', null],
    ['of others', shared, 'https://b.example/?article=apel-pagi', null],
  ])('%s', (_, site, url, expected) => {
    expect(ownArticleAt(site, url)).toEqual(expected);
  });

  it('is whatever stands below the own address', () => {
    expect(isOnOwnSite(shared, 'https://a.example/lain')).toBe(true);
    expect(isOnOwnSite(shared, 'https://a.example:81/lain')).toBe(false);
  });
});

it.each([
  ['a public name', 'https://humas.example.go.id', [], true],
  ['nothing', undefined, [], false],
  ['this machine', 'http://localhost:1337', [], false],
  ['a name of the intranet', 'https://humas', [], false],
  ['a name that only routers know', 'https://humas.lan', [], false],
  ['a public number', 'http://1.1.1.1', [], true],
  ['a number of an intranet', 'http://10.20.0.5', [], false],
  ['the same, and a source within it', 'http://10.20.0.5', ['10.20.0.0/16'], true],
  ['the same, and a source elsewhere', 'http://10.20.0.5', ['10.30.0.0/16'], false],
  ['this machine by number, in IPv6', 'http://[::1]:80', [], false],
  ['this machine by number, mapped', 'http://[::ffff:127.0.0.1]', [], false],
  ['a range that is none', 'http://10.20.0.5', ['sepuluh'], false],
])('a hub can call %s', (_, publicUrl, networks, expected) => {
  expect(canBeCalled(publicUrl, networks)).toBe(expected);
});
