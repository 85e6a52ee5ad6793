// The site beside the table: the page that the number is on, from an origin of its own that has no right here.

import { tombol, unsur } from "/unsur.js";

const JEDA = 1000; // milliseconds before the program is asked again whether the preview stands

export class Pratinjau {
  // `meja` answers: kata, panggil(nama).
  constructor(meja) {
    this.meja = meja;
    this.terbuka = false;
    this.unsur = document.getElementById("samping");
  }

  tombol() {
    const { kata } = this.meja;
    return tombol(this.terbuka ? kata.tutup_halaman : kata.lihat_halaman, () => this.balik(), { id: "buka-samping", "aria-pressed": String(this.terbuka) });
  }

  async balik() {
    this.terbuka = !this.terbuka;
    document.body.classList.toggle("berdua", this.terbuka);
    const baru = this.tombol();
    document.getElementById("buka-samping").replaceWith(baru);
    baru.focus();
    if (!this.terbuka) this.tutup();
    else await this.buka();
  }

  async buka() {
    this.kata(this.meja.kata.pratinjau_mulai);
    while (this.terbuka && !this.alamat) {
      const said = await this.meja.panggil("pratinjau");
      if (!said) {
        this.kata(this.meja.kata.pratinjau_mati);
        return;
      }
      this.alamat = said.alamat;
      if (!this.alamat) await new Promise((selesai) => setTimeout(selesai, JEDA));
    }
    if (!this.terbuka) return;
    this.tunjuk(this.halaman);
    this.unsur.scrollIntoView({ block: "nearest" });
  }

  kata(teks) {
    this.unsur.replaceChildren(unsur("p", {}, teks));
    this.bingkai = null;
  }

  tutup() {
    this.unsur.replaceChildren();
    this.bingkai = null;
  }

  // Show a page of the site, by its path; the preview itself says which save it shows and loads anew after the next.
  tunjuk(halaman) {
    this.halaman = halaman;
    if (!this.terbuka || !this.alamat || !halaman) return;
    const alamat = this.alamat + halaman;
    if (this.bingkai?.getAttribute("src") === alamat) return;
    const { kata } = this.meja;
    this.bingkai = unsur("iframe", { src: alamat, title: kata.halaman_situs, sandbox: "allow-scripts allow-same-origin", referrerpolicy: "no-referrer" });
    const sendiri = unsur("a", { href: alamat, target: "_blank", rel: "noopener noreferrer" }, kata.tab_sendiri);
    this.unsur.replaceChildren(unsur("p", {}, sendiri), this.bingkai);
  }
}
