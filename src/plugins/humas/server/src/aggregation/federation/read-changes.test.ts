import { ORIGIN } from '../../article/make-bare-article';
import { articleChange, eventChange, UNIT_SITE, withdrawnChange } from './make-change';
import { itemOf, itemsOf } from './read-changes';

const around = { site: UNIT_SITE, isOurs: async (url: string) => url.startsWith('https://ours.example/') };
const read = (given: unknown) => itemOf(given, around);

describe('a change is taken as', () => {
  it('an article, in each language, of one group', async () => {
    const [id, en] = [await read(articleChange(1)), await read(articleChange(2, { locale: 'en' }))];
    expect([id?.key, en?.key]).toEqual(['article a1 id', 'article a1 en']);
    expect(id?.group).toBe(en?.group);
    expect(id?.payload).toMatchObject({ type: 'article', title: 'Apel Pagi di Lapas' });
  });

  it('an event', async () => {
    const item = await read(eventChange(1));
    expect([item?.key, item?.payload]).toMatchObject([
      'event e1',
      { type: 'event', edition: { name: 'Apel Bersama' } },
    ]);
  });

  it('a withdrawal, with its reason', async () => {
    const item = await read(withdrawnChange(3));
    expect(item).toMatchObject({
      key: 'article a1 id',
      payload: { type: 'withdrawal', of: 'article', locale: 'id', reason: 'Salah unggah' },
    });
  });

  it.each(['photo', 'facility', 'region', 'podcast'])('nothing, where it is a %s', async (type) => {
    expect(await read({ ...articleChange(1), type, edition: { anything: 1 } })).toBeNull();
  });
});

describe('what went out from here does not come back', () => {
  it.each([true, false, undefined])('isSyndicated: %s', async (isSyndicated) => {
    const origin = { ...ORIGIN, url: 'https://ours.example/?article=x', isSyndicated };
    expect(await read(articleChange(1, { origin }))).toBeNull();
  });

  it('but what others passed on does, under its first address', async () => {
    const item = await read(articleChange(1, { origin: { ...ORIGIN, isSyndicated: true } }));
    expect(item?.payload).toMatchObject({ type: 'article', url: ORIGIN.url });
  });
});

describe('what cannot be read is kept as it came, and said', () => {
  it('of an article that this version does not know', async () => {
    const given = articleChange(1, { kind: 'podcast' as never });
    const item = await read(given);
    expect(item).toMatchObject({ key: 'article a1 id', payload: { type: 'unreadable', of: 'article', locale: 'id' } });
    const { text, problem } = item?.payload as { text: string; problem: { id: string; en: string } };
    expect(JSON.parse(text)).toEqual(given);
    expect(problem.en).toMatch(/\(kind: .+\)/);
  });

  it.each([[null], ['x'], [7], [{ type: 'article' }], [[]]])('of %j', async (given) => {
    expect((await read(given))?.payload).toMatchObject({ type: 'unreadable' });
  });

  it('of a page, one does not hold up the others', async () => {
    const items = await itemsOf([articleChange(1, { title: 3 as never }), eventChange(2), null], around);
    expect(items.map(({ payload }) => payload.type)).toEqual(['unreadable', 'event', 'unreadable']);
  });
});
