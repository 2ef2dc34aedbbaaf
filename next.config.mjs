/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  reactStrictMode: true,
  poweredByHeader: false,
  // mdx-bundler brings esbuild, a native program that a bundler cannot pack.
  serverExternalPackages: ['mdx-bundler', 'esbuild'],
};
