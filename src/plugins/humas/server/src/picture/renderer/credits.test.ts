import { xmpOf } from './credits';

describe('what a file says of itself', () => {
  it('is credit, caption and copyright in IPTC properties', () => {
    const xmp = xmpOf({ credit: 'Humas', caption: 'Apel pagi', copyright: '© Lapas' }) as string;
    expect(xmp).toContain('<photoshop:Credit>Humas</photoshop:Credit>');
    expect(xmp).toContain(
      '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Apel pagi</rdf:li></rdf:Alt></dc:description>',
    );
    expect(xmp).toContain('<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Lapas</rdf:li></rdf:Alt></dc:rights>');
  });

  it('cannot be broken by what officers write', () => {
    const xmp = xmpOf({ credit: '</photoshop:Credit><x>&\u0000\u001b', caption: null, copyright: null }) as string;
    expect(xmp).toContain('<photoshop:Credit>&lt;/photoshop:Credit&gt;&lt;x&gt;&amp;</photoshop:Credit>');
  });

  it('is nothing where nothing is known', () => {
    expect(xmpOf({ credit: null, caption: '', copyright: null })).toBeNull();
  });
});
