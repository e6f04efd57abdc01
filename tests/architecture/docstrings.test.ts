import ts from 'typescript';
import { parse, type SourceFile, sourceFiles } from './source-files';

/** Whether what is exported here wants a docstring: functions, classes, types, and values made by a call or a function. */
function wantsDocstring(node: ts.Statement): boolean {
  if (ts.isFunctionDeclaration(node)) return node.body !== undefined;
  if (ts.isClassDeclaration(node)) return true;
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return !isSaidByItsNeighbour(node);
  if (!ts.isVariableStatement(node)) return false;
  return node.declarationList.declarations.some(({ initializer }) => {
    return (
      initializer !== undefined && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
    );
  });
}

/** A schema's type, a component's props and what is derived from a documented list are said by what they stand beside. */
function isSaidByItsNeighbour(node: ts.InterfaceDeclaration | ts.TypeAliasDeclaration): boolean {
  const name = node.name.text;
  const source = /typeof (\w+)/.exec(node.getText())?.[1];
  const neighbours = [name, name.replace(/Props$/, ''), source];
  return node
    .getSourceFile()
    .statements.filter((statement) => ts.getJSDocCommentsAndTags(statement).length > 0)
    .flatMap(declaredNames)
    .some((declared) => neighbours.includes(declared));
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement) && statement.name) return [statement.name.text];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.map(({ name }) => name.getText());
}

function isExported(node: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function undocumented(file: SourceFile): string[] {
  const tree = parse(file);
  return tree.statements
    .filter((node) => isExported(node) && wantsDocstring(node))
    .filter((node) => ts.getJSDocCommentsAndTags(node).length === 0)
    .map((node) => {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
      return `${file.path}:${line + 1} ${node.getText().split('\n')[0]}`;
    });
}

test('every exported function, component and type says what it is', () => {
  const files = sourceFiles(['src', 'cloud'], /\.tsx?$/);

  expect(files.flatMap(undocumented)).toEqual([]);
});
