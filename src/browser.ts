/**
 * The one place that imports the polyfill: it throws outside an extension, so that everything else takes the
 * browser as an argument or from here.
 */
export { default as browser } from 'webextension-polyfill';
