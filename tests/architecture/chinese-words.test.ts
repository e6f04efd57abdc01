import ts from 'typescript';
import { parse, type SourceFile, sourceFiles, visit } from './source-files';

const han = /\p{Script=Han}/u;

/** Where Chinese belongs: words, titles of pages, seeds, and rules about Chinese text and names themselves. */
const allowed = [
  /^src\/copy\//,
  /\.config\.ts$/,
  /^cloud\/server\/demo\//,
  /^cloud\/features\/([^/]+\/)+[a-z-]*(words|lexicon)\.ts$/,
];

/** Comments may quote the glossary, those of SQL in a template too. */
const withoutSqlComments = (text: string) => text.replaceAll(/--.*$|^comment on .*$/gm, '');

/** Strings, templates and text of JSX that hold Chinese. */
function chineseIn(file: SourceFile): string[] {
  const tree = parse(file);
  const found: string[] = [];
  visit(tree, (node) => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node);
    if (!isText && !ts.isIdentifier(node) && !ts.isRegularExpressionLiteral(node)) return;
    if (!han.test(withoutSqlComments(node.getText()))) return;
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${file.path}:${line + 1} ${node.getText().trim().slice(0, 30)}`);
  });
  return found;
}

test('Chinese stands in src/copy, titles, seeds and nowhere else in the code', () => {
  const files = sourceFiles(['src', 'cloud'], /\.tsx?$/);

  const misplaced = files.filter(({ path }) => !allowed.some((place) => place.test(path))).flatMap(chineseIn);

  expect(misplaced).toEqual([]);
});
