// Loaded first by a popup under measurement: notes when its first data stand there.
new MutationObserver((_, observer) => {
  if (!document.querySelector('.health, li.card')) return;
  observer.disconnect();
  globalThis.firstData = performance.now();
}).observe(document, { childList: true, subtree: true });
