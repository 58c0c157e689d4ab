/** The bearer token of the list's requests. Made up, and easy to find wherever it must not be. */
export const TOKEN = 'eyJ-the-replicas-bearer-token-that-nobody-may-keep';
