import { config } from './config.js';

/**
 * Components of an answer by tag, in the order of `hierarchy.structure`. The layout that nobody
 * knows names tags and fields differently; here both come out the same.
 */
export function componentsOf(data) {
  const { structure = {}, root } = data.hierarchy ?? {};
  const all = [];
  const walk = (key) => {
    const one = data.data?.[key];
    if (one) all.push({ tag: one.tag, fields: fieldsOf(one) });
    for (const child of structure[key] ?? []) walk(child);
  };
  if (root) walk(root);
  return {
    first: (tag) => all.find((one) => isTag(one.tag, tag))?.fields ?? null,
    all: (tag) => all.filter((one) => isTag(one.tag, tag)).map((one) => one.fields),
  };
}

function isTag(given, tag) {
  return (
    given === tag ||
    (config.layout === 'unknown' && given === tag.replace(/^(?:pc_om_list|detail)_/, 'nova_'))
  );
}

function fieldsOf(one) {
  if (one.fields) return one.fields;
  return Object.fromEntries(
    Object.entries(one.props ?? {}).map(([name, value]) => [name.replace(/^n_/, ''), value]),
  );
}

/** 'true' and true, as on two kinds of accounts. */
export function isTrue(value) {
  return value === true || value === 'true';
}
