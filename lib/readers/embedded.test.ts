// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { embeddedJson } from './embedded.ts';

/** A document with one inline script of this text. */
function pageWith(...scripts: string[]): Document {
  const page = document.implementation.createHTMLDocument();
  for (const text of scripts) {
    const script = page.createElement('script');
    script.setAttribute('type', 'text/plain');
    script.textContent = text;
    page.body.append(script);
  }
  return page;
}

const data = { data: { a: { tag: 'pc_om_list_order', fields: { note: 'quote " brace } back\\slash' } } } };
const json = JSON.stringify(data);

describe('embeddedJson', () => {
  it.each([
    ['an assignment', `window.a = {"x": 1}; window.__page__ = ${json};`],
    ['a JSONP call', `mtopjsonp1(${JSON.stringify({ api: 'mtop.x', data })})`],
    ['a deep place', `self.p.push({"props": [{"page": {"state": ${json}}}]})`],
    ['a string', `self.p = JSON.parse(${JSON.stringify(json)});`],
    ['code around it', `if (a) { b = {"c": "}{"}; } else { d("{") }\nvar e = ${json}; f({"g": 2});`],
  ])('finds the data in %s', (_, script) => {
    const [found] = embeddedJson(pageWith('var nothing = {"a": 1};', script));
    expect(JSON.stringify(found)).toContain('back\\\\slash');
  });

  it.each([
    ['no marker', '{"a": 1}'],
    ['a marker and no JSON', 'var pc_om_list_order = function () { return "x" };'],
    ['cut JSON', json.slice(0, -4)],
    ['a marker outside the data', `{"a": 1} /* pc_om_list_order */`],
    ['another object with the marker as a value', '{"a": {"b": "pc_om_list_order"}}'],
  ])('finds nothing in %s', (_, script) => {
    expect(embeddedJson(pageWith(script))).toEqual([]);
  });

  it('bounds its work on hostile scripts', () => {
    const braces = `${'{"'.repeat(300_000)}pc_om_list_order`;
    const nested = `${'{"a":'.repeat(20_000)}"pc_om_list_order"${'}'.repeat(20_000)}`;
    expect(embeddedJson(pageWith(braces, nested, `"{\\"${'\\'.repeat(500_000)}pc_om_list_order`))).toEqual(
      [],
    );
  });
});
