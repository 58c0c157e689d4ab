/** Which of the names in a folder are looked at, by the command line and by the import page alike. */

export const isJson = (name: string): boolean => name.toLowerCase().endsWith('.json');

/** Dot folders and installed packages hold no policies of the user's. */
export const isFolderLookedAt = (name: string): boolean => !name.startsWith('.') && name !== 'node_modules';
