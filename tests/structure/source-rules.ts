import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** One file of code: its path from the project's root, with slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A place where a file breaks a rule. */
export interface Breach {
  readonly rule: string;
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly found: string;
}

const CODE = /\.(ts|tsx|mjs)$/;
const STYLE = /\.css$/;
const TEST = /\.(test|spec)\.tsx?$/;
const KEBAB = /^\[?[a-z0-9]+(-[a-z0-9]+)*\]?(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const VAGUE = /^(utils?|helpers?|common|misc)(\.|$)/;
const MOST_LINES = 300;
const MOST_STYLE_LINES = 200;
/** Lists and declarations, which may be as long as what they list. */
const DATA = /(^|[/-])(data|simulator)\.ts$/;
const SHARED = /^lib\/(kernel|simulator)\//;
const SCREENLESS = /^lib\/(models|kernel|simulator)\//;
/** Packages that neither read files nor compile, so that a browser may have them too. */
const LIGHT_PACKAGES = new Set(['zod', 'diff']);

/** What only the moment or chance decides, so that the same seed would not give the same run. */
const IMPURE = new Set(['Math.random', 'Date.now', 'new Date', 'Date()', 'performance.now']);

/** What one module alone may touch, or one for each database: the address, and what the browser keeps. */
const OWNERS: readonly (readonly [owners: readonly string[], own: RegExp])[] = [
  [['components/ui/page-address.ts'], /^history\.|^location\.(search|hash|href|assign|replace)$/],
  [['components/ui/storage.ts'], /^(localStorage|sessionStorage)\./],
  [['components/study/study-database.ts', 'components/review/review-database.ts'], /^indexedDB\./],
];

/** Every file below the folders of code, sorted. O(files). */
export function readSources(root: string): readonly SourceFile[] {
  return ['app', 'components', 'lib', 'tests'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((full) => ({
        path: path.relative(root, full).split(path.sep).join('/'),
        text: CODE.test(full) || STYLE.test(full) ? readFileSync(full, 'utf8') : '',
      })),
  );
}

type Check = (file: SourceFile) => readonly Omit<Breach, 'rule' | 'path'>[];

const RULES: Readonly<Record<string, Check>> = {
  'kebab-case': ({ path: name }) => atTop(name.split('/').filter((part) => !KEBAB.test(part))),
  'plain-names': ({ path: name }) => atTop(name.split('/').filter((part) => VAGUE.test(part))),
  'no-index': ({ path: name }) => atTop(/(^|\/)index\.\w+$/.test(name) ? [name] : []),
  'named-exports': (file) =>
    file.path.startsWith('app/')
      ? []
      : statements(file).flatMap(({ node, line }) =>
          ts.isExportAssignment(node) || hasModifier(node, ts.SyntaxKind.DefaultKeyword)
            ? [{ line, found: 'export default' }]
            : [],
        ),
  'short-files': ({ path: name, text }) => {
    const lines = text.replace(/\n$/, '').split('\n').length;
    const most = STYLE.test(name) ? MOST_STYLE_LINES : MOST_LINES;
    return lines <= most || DATA.test(name) ? [] : atTop([`${lines} lines`]);
  },
  'no-clock-no-chance': (file) =>
    SCREENLESS.test(file.path) && !TEST.test(file.path)
      ? usesOf(file, (name) => IMPURE.has(name))
      : [],
  'one-owner': (file) =>
    /^(app|components)\//.test(file.path) && !TEST.test(file.path)
      ? usesOf(file, (name) =>
          OWNERS.some(([owners, own]) => own.test(name) && !owners.includes(file.path)),
        )
      : [],
  'documented-functions': (file) =>
    file.path.startsWith('lib/') && !TEST.test(file.path)
      ? undocumented(file, [ts.isFunctionDeclaration, ts.isClassDeclaration])
      : [],
  'documented-types': (file) =>
    SHARED.test(file.path) && !TEST.test(file.path)
      ? undocumented(file, [ts.isInterfaceDeclaration, ts.isTypeAliasDeclaration])
      : [],
  'server-only-first': (file) => {
    if (!file.path.startsWith('lib/content/') || TEST.test(file.path)) return [];
    const all = statements(file);
    if (all[0]?.text === "import 'server-only';") return [];
    return all.flatMap(({ node, line }) => {
      const name = packageOf(node);
      return name && !LIGHT_PACKAGES.has(name) ? [{ line, found: `an import of ${name}` }] : [];
    });
  },
};

/** Every breach of every rule of names, length, purity and documentation. O(characters). */
export function breachesOf(files: readonly SourceFile[]): readonly Breach[] {
  return files.flatMap((file) =>
    Object.entries(RULES).flatMap(([rule, check]) =>
      check(file).map((breach) => ({ rule, path: file.path, ...breach })),
    ),
  );
}

function atTop(found: readonly string[]) {
  return found.map((what) => ({ line: 1, found: what }));
}

const trees = new WeakMap<SourceFile, ts.SourceFile>();

/** The syntax tree of a file; parsed once, since several rules read it. */
function parse(file: SourceFile): ts.SourceFile {
  const text = CODE.test(file.path) ? file.text : '';
  const tree =
    trees.get(file) ?? ts.createSourceFile(file.path, text, ts.ScriptTarget.Latest, true);
  trees.set(file, tree);
  return tree;
}

function statements(file: SourceFile) {
  const tree = parse(file);
  return tree.statements.map((node) => ({
    node,
    text: node.getText(tree),
    line: lineOf(tree, node),
  }));
}

function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind)
  );
}

function usesOf(file: SourceFile, isMeant: (name: string) => boolean) {
  const tree = parse(file);
  const found: { line: number; found: string }[] = [];
  const walk = (node: ts.Node): void => {
    const name = nameOfUse(node);
    if (name && isMeant(name)) found.push({ line: lineOf(tree, node), found: name });
    ts.forEachChild(node, walk);
  };
  walk(tree);
  return found;
}

function nameOfUse(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.getText().replace(/\s/g, '');
  if (ts.isNewExpression(node)) return `new ${node.expression.getText()}`;
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression))
    return `${node.expression.text}()`;
  return undefined;
}

function undocumented(file: SourceFile, kinds: readonly ((node: ts.Node) => boolean)[]) {
  return statements(file).flatMap(({ node, line }) => {
    const isPublic = hasModifier(node, ts.SyntaxKind.ExportKeyword);
    if (!isPublic || !kinds.some((is) => is(node))) return [];
    if (ts.getJSDocCommentsAndTags(node).length > 0) return [];
    return [{ line, found: (node as ts.DeclarationStatement).name?.getText() ?? 'an export' }];
  });
}

/** The package that a statement imports for more than its types; nothing for a file of ours. */
function packageOf(node: ts.Node): string | undefined {
  if (!ts.isImportDeclaration(node) || node.importClause?.isTypeOnly) return undefined;
  const from = (node.moduleSpecifier as ts.StringLiteral).text;
  return from.startsWith('.') || from.startsWith('@/') ? undefined : from;
}
