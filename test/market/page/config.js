/** The options of this page, written into it by the server. */
export const config = JSON.parse(document.getElementById('market-config').textContent);
export const words = config.words;
