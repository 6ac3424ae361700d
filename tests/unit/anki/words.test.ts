import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askedGap } from '#domain/review/anki/gaps.ts'
import { textToHtml } from '#formats/anki/html.ts'
import { textOfHtml, textOfPlain } from '#formats/anki/text-of-html.ts'

describe('a field without its HTML', () => {
  test.each([
    ['lines', 'a<br>b<div>c</div><p>d</p>', 'a\nb\nc\n\nd'],
    ['lists', '<ul><li>one</li><li>two</li></ul>', '• one\n• two'],
    [
      'letters by name and number',
      '&lt;b&gt; &amp; &#233;&#xe9;&nbsp;&hellip; &unknown;',
      '<b> & éé … &unknown;',
    ],
    ['scripts and styles', 'a<script>alert("x>y")</script>b<style>p{}</style>c', 'abc'],
    ['a script that never ends', 'a<script>alert(1)', 'a'],
    ['a comment', 'a<!-- <b> -->b', 'ab'],
    ['signs that are no tags', 'a < b and c > d, 1<2', 'a < b and c > d, 1<2'],
    ['an end of line in the source', 'a\nb<i>c</i>', 'a bc'],
    ['a sign in quotation marks', '<a title="x > y">z</a>', 'z'],
    ['numbers that stand for no letter', '&#0;&#xd800;&#x110000;a', 'a'],
  ])('has no %s left', (_, html, text) => expect(textOfHtml(html).text).toBe(text))

  test('counts pictures and sounds, and takes their addresses out', () => {
    expect(textOfHtml('<img src="a.png" onerror="x()">a[sound:b.mp3]<video src=c></video>')).toEqual({
      text: 'a',
      media: 3,
    })
    expect(textOfPlain('a <b> [sound:x.mp3]\r\nc')).toEqual({ text: 'a <b>\nc', media: 1 })
  })

  test('says again what our own HTML says', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const plain = textOfPlain(text).text.replace(/ ?\n ?/g, '\n')
        expect(textOfHtml(textToHtml(plain)).text).toBe(textOfPlain(plain).text)
      }),
      { numRuns: 100 },
    )
  })

  test.each(['<', '<a "', '<!--', '<script', '&#', '{{c1::', '[sound:'])(
    'is read to its end though it is full of %s',
    (piece) => {
      expect(textOfHtml(piece.repeat(30_000)).text.length).toBeLessThanOrEqual(100_000)
    },
  )
})

describe('a sentence with gaps', () => {
  const text = 'Reply in {{c1::one month::how long}} of {{c2::asking}}, {{c1::free}}.'
  test.each([
    [1, { front: 'Reply in [how long] of asking, […].', back: 'one month; free' }],
    [2, { front: 'Reply in one month of […], free.', back: 'asking' }],
    [3, undefined],
  ])('asks by gap %d', (number, asked) => expect(askedGap(text, number)).toEqual(asked))

  test('may hold gaps in gaps, and signs that are none', () => {
    expect(askedGap('{{c1::a {{c2::b}} c}} }} d', 1)).toEqual({ front: '[…] }} d', back: 'a b c' })
    expect(askedGap('{{c1::a {{c2::b}} c}}', 2)).toEqual({ front: 'a […] c', back: 'b' })
    expect(askedGap('{{c1::open', 1)).toBeUndefined()
    expect(askedGap('{{c1::'.repeat(50), 1)).toBeUndefined()
  })
})
