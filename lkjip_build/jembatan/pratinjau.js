(() => {
  "use strict";
  const line = document.querySelector(".pratinjau p");
  const epoch = Number(line.parentElement.dataset.epoch);
  const shown = line.innerHTML;
  let asking = null;

  function say(text) {
    const now = text ? text + " Yang tampil: " + shown : shown;
    if (line.innerHTML !== now) line.innerHTML = now;
  }

  // Each answer comes when a build begins or ends; a page that stays without answers says so.
  async function follow() {
    const mine = asking = new AbortController();
    let [visible, wanted] = [epoch, epoch];
    while (mine === asking) {
      try {
        const answer = await fetch(`/pratinjau/${visible}/${wanted}`, {signal: mine.signal, cache: "no-store"});
        [visible, wanted] = await answer.json();
        if (visible !== epoch) return location.reload();
        say(wanted === epoch ? "" : "Ada simpanan baru, halaman sedang dibuat ulang.");
      } catch (error) {
        if (mine !== asking) return;
        say("Pratinjau terputus: nyalakan lagi, halaman ini menyusul sendiri.");
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    }
  }

  // A browser keeps few connections to one address: only the page that is looked at asks.
  function attend() {
    const before = asking;
    asking = null;
    if (before) before.abort();
    if (document.visibilityState === "visible") follow();
  }

  document.addEventListener("visibilitychange", attend);
  window.addEventListener("pageshow", attend);
  window.addEventListener("pagehide", () => { const before = asking; asking = null; if (before) before.abort(); });
})();
