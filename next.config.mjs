/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm test` checks the types of everything, tests included; once is enough.
  typescript: { ignoreBuildErrors: true },
  // Seconds for one page. A busy machine may take long; what is wrong fails all the same.
  staticPageGenerationTimeout: 600,
  // mdx-bundler brings esbuild, a native program that a bundler cannot pack.
  serverExternalPackages: ['mdx-bundler', 'esbuild'],
};
