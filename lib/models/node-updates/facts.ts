/** Numbers for this guide's prose, each computed by the model. */
export const facts: Readonly<Record<string, string>> = {};
