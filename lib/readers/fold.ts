/** The longest skeleton that is worth sending; what is beyond is cut off. */
const longest = 60_000;

interface Node {
  head: string;
  children: Node[];
}

/**
 * A skeleton (skeleton.ts) in which siblings of one structure stand once, with their number in front
 * (`10× div.order-item`), whatever the lengths of their texts. At most 60,000 characters.
 */
export function foldSkeleton(skeleton: string): string {
  const root: Node = { head: '', children: [] };
  const path = [root];
  for (const line of skeleton.split('\n')) {
    const head = line.trimStart();
    const depth = line.length - head.length;
    const node: Node = { head, children: [] };
    path.length = Math.min(path.length, depth + 1);
    path.at(-1)?.children.push(node);
    path.push(node);
  }
  return folded(root.children, '').text.trimStart().slice(0, longest);
}

/** The nodes as lines; `key` is the same without lengths, to find what repeats. */
function folded(nodes: readonly Node[], indent: string): { key: string; text: string } {
  const parts = nodes.map(({ head, children }) => {
    const inside = folded(children, `${indent} `);
    return { key: `${head.replace(/"[\de/]+$/, '"')}(${inside.key})`, head, text: inside.text };
  });
  let [key, text] = ['', ''];
  let count = 1;
  for (const [index, part] of parts.entries()) {
    if (part.key === parts[index + 1]?.key) {
      count += 1;
      continue;
    }
    // The first of those that repeat stands for all.
    const shown = parts[index + 1 - count] ?? part;
    key += `${part.key}${count > 1 ? '*' : ' '}`;
    text += `\n${indent}${count > 1 ? `${rounded(count)}× ` : ''}${shown.head}${shown.text}`;
    count = 1;
  }
  return { key, text };
}

/** A number that names nothing: from 100 on only its first digit and its magnitude, `1e3`. */
export function rounded(count: number): string {
  const text = String(count);
  return count < 100 ? text : `${text[0]}e${text.length - 1}`;
}
