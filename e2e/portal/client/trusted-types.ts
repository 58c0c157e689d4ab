/** Knockout sets markup and compiles bindings from strings; the page's default policy lets its own strings through. Imported first. */
interface TrustedTypes {
  createPolicy(name: string, rules: Record<'createHTML' | 'createScript', (text: string) => string>): unknown;
}

const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy('default', { createHTML: (text) => text, createScript: (text) => text });
