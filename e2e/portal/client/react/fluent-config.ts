/**
 * Fluent's settings, which it looks for while it loads: imported first. No font is fetched from its network of servers, and the style element
 * that it fills through `insertRule` bears the nonce of the page's Content-Security-Policy.
 */
const { nonce } = document.currentScript as HTMLScriptElement;

Object.assign(window, { FabricConfig: { fontBaseUrl: '', mergeStyles: { cspSettings: { nonce } } } });
