import 'server-only';
import { bundleMDX } from 'mdx-bundler';
import { getMDXComponent } from 'mdx-bundler/client/jsx';
import type { ComponentType } from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import remarkGfm from 'remark-gfm';
import { ContentError } from './fault';
import { syntaxFault } from './mdx-parse';
import type { MdxContext } from './mdx-report';
import { resolveMdx } from './mdx-resolve';

export type MdxComponents = Readonly<Record<string, ComponentType<never>>>;

/**
 * Compiles one MDX text to a server component. It is evaluated here with the server's own JSX
 * runtime, so the browser gets HTML and no MDX code.
 * @throws ContentError naming file and line when it does not compile
 */
export async function renderMdx(
  source: string,
  file: string,
  context: MdxContext,
): Promise<ComponentType<{ components: MdxComponents }>> {
  try {
    const { code } = await bundleMDX({
      source,
      mdxOptions: (options) => ({
        ...options,
        remarkPlugins: [
          ...(options.remarkPlugins ?? []),
          remarkGfm,
          () => (tree: never) => {
            resolveMdx(tree, file, context);
          },
        ],
      }),
    });
    return getMDXComponent(code, { _jsx_runtime: jsxRuntime }) as never;
  } catch (error) {
    throw new ContentError([syntaxFault(error, file)]);
  }
}
