const LANGUAGE_BY_ENDING: Readonly<Record<string, string>> = {
  Dockerfile: 'dockerfile',
  dockerignore: 'docker',
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  tf: 'hcl',
  hcl: 'hcl',
  py: 'python',
  sh: 'bash',
  mjs: 'javascript',
  js: 'javascript',
  toml: 'toml',
  ini: 'ini',
};

/** The language of a file by its name's ending, as the highlighter calls it; `text` when unknown. */
export function languageOf(file: string): string {
  const name = file.split('/').at(-1) ?? file;
  return LANGUAGE_BY_ENDING[name.split('.').at(-1) ?? ''] ?? 'text';
}
