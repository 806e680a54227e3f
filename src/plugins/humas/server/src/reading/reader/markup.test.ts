import { scanMarkup } from './markup';

function seen(markup: string, isHtml = false): string[] {
  const events: string[] = [];
  scanMarkup(
    markup,
    {
      open: (name, attributes) =>
        events.push(`<${[name, ...Object.entries(attributes).map(([a, v]) => `${a}=${v}`)].join(' ')}>`),
      close: (name) => events.push(`</${name}>`),
      text: (text) => events.push(text),
    },
    isHtml,
  );
  return events;
}

it.each([
  ['<a x="1" y=\'2\' z=3 w>t</a>', ['<a x=1 y=2 z=3 w=>', 't', '</a>']],
  ['<a/>', ['<a>', '</a>']],
  ['<a x="1"/>', ['<a x=1>', '</a>']],
  ['<a href=http://x.example/>t', ['<a href=http://x.example/>', 't']],
  ['AT&T &amp; &lt; &eacute; &#233; &#xE9; &#146; &xxe; &nosuch;', ['AT&T & < é é é ’ &xxe; &nosuch;']],
  ['&#0;&#xD800;&#x110000;', ['\ufffd\ufffd\ufffd']],
  ['<![CDATA[<b>&amp;]]>', ['<b>&amp;']],
  ['1 < 2 <3', ['1 ', '<', ' 2 ', '<', '3']],
  ['<<<a>x', ['<<', '<a>', 'x']],
  ['<a <b>x', ['<a>', '<b>', 'x']],
  ['<!-- <a> -->x', ['x']],
  ['<?xml version="1.0"?><a>', ['<a>']],
  ['<!DOCTYPE a [<!ENTITY b "]>"> <!-- ]> --> <!ENTITY c SYSTEM \'x>\'>]><a>', ['<a>']],
  ['<!DOCTYPE a PUBLIC "-//>" "x"><a>', ['<a>']],
  ['<a', ['<a>']],
  ['<a x="1', ['<a x=>']],
  ['</', []],
])('%s', (markup, events) => {
  expect(seen(markup)).toEqual(events);
});

it.each([
  ['<script>if (a < b) "<p>"</script><p>', ['<script>', 'if (a < b) "<p>"', '</script>', '<p>']],
  ['<title>A &amp; <b></title>', ['<title>', 'A & <b>', '</title>']],
  ['<br>x<img src=a>', ['<br>', '</br>', 'x', '<img src=a>', '</img>']],
  ['<script>never', ['<script>', 'never', '</script>']],
])('as HTML: %s', (markup, events) => {
  expect(seen(markup, true)).toEqual(events);
});
