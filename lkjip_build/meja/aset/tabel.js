// One table of the year: plain inputs named by row and column, keys as in a spreadsheet, blocks pasted with a preview.

import { alatNaskah } from "/naskah.js";
import { tanyaTempel, urai } from "/tempel.js";
import { tombol, unsur } from "/unsur.js";

// What is told of an indikator below its name, so that figures come sooner.
const DI_KEPALA = ["indikator", "induk", "satuan", "arah"];
const LOMPAT = 8; // so many fields of a form are found by looking
const BARIS = "data-baris";
const KOLOM = "data-kolom";

export class Tabel {
  // `meja` answers: kata, isi(lembar, kunci, kolom), ubah(lembar, kunci, kolom, teks), tambahBaris(lembar, isi), hapus(lembar, baris).
  constructor(lembar, baru, meja) {
    this.lembar = lembar;
    this.meja = meja;
    this.kolom = lembar.kolom.filter((satu) => !(satu.terkunci && DI_KEPALA.includes(satu.kode)));
    this.diisi = lembar.kolom.filter((satu) => !satu.terkunci || (lembar.tambah && satu.kode === lembar.kunci));
    this.baris = [...lembar.baris, ...baru];
    this.medan = new Map();
    this.tempat = new Map();
    this.unsur = lembar.naskah ? this.naskah() : this.kisi();
    this.unsur.addEventListener("keydown", (kejadian) => this.tekan(kejadian));
    this.unsur.addEventListener("paste", (kejadian) => this.tempel(kejadian));
    this.unsur.addEventListener("input", (kejadian) => this.ketik(kejadian.target));
    this.unsur.addEventListener("mousedown", (kejadian) => {
      this.ditunjuk = kejadian.target !== document.activeElement && kejadian.target;
    });
    this.unsur.addEventListener("click", (kejadian) => this.pilihIsi(kejadian.target));
  }

  kunci(baris, kolom) {
    return `${baris.kunci}\u0000${kolom.kode}`;
  }

  kisi() {
    const kata = this.meja.kata;
    const daftar = this.daftar();
    const kepala = this.kolom.map((satu) => this.kepala(satu.judul, satu.catatan, satu));
    if (this.lembar.tambah) kepala.push(unsur("td", {}));
    const rows = this.baris.map((baris, nomor) => {
      const sel = this.kolom.map((kolom, at) => this.sel(baris, nomor, kolom, at));
      // Last in its row, where no Tab on the way to the next cell meets it.
      if (this.lembar.tambah) sel.push(unsur("td", {}, this.tombolHapus(baris)));
      return unsur("tr", { class: baris.baru ? "baru" : this.meja.dihapus(this.lembar, baris) ? "dihapus" : null }, ...sel);
    });
    const tabel = unsur(
      "table",
      { class: "kisi" },
      unsur("caption", {}, this.lembar.nama),
      unsur("thead", {}, unsur("tr", {}, ...kepala)),
      unsur("tbody", {}, ...rows),
    );
    const isi = [unsur("div", { class: "gulir", tabindex: "0", role: "region", "aria-label": this.lembar.nama }, tabel)];
    if (!rows.length) isi.push(unsur("p", {}, kata.tanpa_baris));
    if (this.lembar.tambah) isi.push(tombol(kata.baris_baru, () => this.meja.tambahBaris(this.lembar, {})));
    return unsur("div", { "data-lembar": this.lembar.kode }, ...daftar, ...isi);
  }

  kepala(judul, catatan, kolom) {
    return unsur("th", { scope: "col", class: kolom.jenis, title: catatan || null }, judul);
  }

  daftar() {
    const made = (pilihan, id) =>
      unsur("datalist", { id }, ...pilihan.map((satu) => unsur("option", { value: satu })));
    const lists = this.lembar.kolom.filter((satu) => satu.pilihan.length).map((satu) => made(satu.pilihan, `p-${satu.kode}`));
    this.skala = new Map();
    for (const baris of this.baris) {
      for (const pilihan of Object.values(baris.pilihan || {})) {
        const nama = pilihan.join("\u0000");
        if (!this.skala.has(nama)) {
          this.skala.set(nama, `q-${this.skala.size}`);
          lists.push(made(pilihan, this.skala.get(nama)));
        }
      }
    }
    return lists;
  }

  naskah() {
    const daftar = this.daftar();
    const rows = this.baris.map((baris, nomor) => {
      const kolom = this.diisi[0];
      const id = `n-${nomor}`;
      const medan = this.medanBaru(baris, nomor, kolom, 0, baris.prosa ? "textarea" : "input", id);
      return unsur(
        "div",
        { class: "naskah" },
        unsur("label", { for: id }, baris.isi.bagian, unsur("small", {}, ` ${baris.isi.berkas}`)),
        baris.kunci ? medan : unsur("p", {}, baris.isi.isi),
        this.letak(baris, kolom.kode),
        ...(baris.prosa && this.lembar.kode === "naskah" ? alatNaskah(medan, baris.isi.bagian, this.meja) : []),
      );
    });
    const lompat = rows.length > LOMPAT ? this.lompat() : null;
    return unsur("div", { class: "daftar-naskah" }, ...daftar, lompat, ...rows);
  }

  // The way to one of many fields, at hand wherever one has scrolled.
  lompat() {
    const { kata } = this.meja;
    const pilihan = this.baris.map((baris, nomor) => unsur("option", { value: nomor }, baris.isi.bagian));
    const onchange = (kejadian) => this.pada(Number(kejadian.target.value), 0)?.focus();
    const select = unsur("select", { id: "lompat", onchange }, unsur("option", { value: "" }, kata.pilih), ...pilihan);
    return unsur("p", { class: "lompat" }, unsur("label", { for: "lompat" }, `${kata.lompat} `), select);
  }

  sel(baris, nomor, kolom, at) {
    const kode = kolom.kode;
    if (kolom.kode === "capaian") {
      const hasil = ["capaian", "putusan", "hitungan"].map((satu) => this.letak(baris, satu));
      return unsur("td", { class: "angka terkunci" }, ...hasil);
    }
    const diisi = this.diisi.includes(kolom) && (!kolom.terkunci || baris.baru);
    if (!diisi) {
      const isi = baris.isi[kode] || baris.tampil?.[kode] || "";
      const dibawah = this.lembar.kolom.filter((satu) => satu.terkunci && DI_KEPALA.includes(satu.kode));
      const ukur = kode === "indikator_nama" && dibawah.map((satu) => baris.isi[satu.kode]).filter(Boolean).join(", ");
      const kecil = ukur ? unsur("small", {}, ukur) : null;
      const kepala = kode === "indikator_nama" || (at === 0 && !this.lembar.kolom.some((satu) => satu.kode === "indikator_nama"));
      return unsur(kepala ? "th" : "td", { scope: kepala ? "row" : null, class: `${kolom.jenis} terkunci` }, isi, kecil);
    }
    const jenis = kolom.jenis === "teks" && !kolom.pilihan.length ? "textarea" : "input";
    const medan = this.medanBaru(baris, nomor, kolom, at, jenis, null);
    return unsur("td", { class: kolom.jenis }, medan, this.letak(baris, kode));
  }

  tombolHapus(baris) {
    const dihapus = this.meja.dihapus(this.lembar, baris);
    const nama = `${dihapus ? this.meja.kata.jangan_hapus : this.meja.kata.hapus}: ${baris.nama}`;
    return tombol(dihapus ? this.meja.kata.jangan_hapus : this.meja.kata.hapus, () => this.meja.hapus(this.lembar, baris), { class: "hapus", "aria-label": nama, title: nama });
  }

  medanBaru(baris, nomor, kolom, at, jenis, id) {
    const pilihan = (baris.pilihan || {})[kolom.kode];
    const list = pilihan ? this.skala.get(pilihan.join("\u0000")) : kolom.pilihan.length ? `p-${kolom.kode}` : null;
    const isi = this.meja.isi(this.lembar, baris, kolom.kode);
    const medan = unsur(jenis, {
      id,
      [BARIS]: nomor,
      [KOLOM]: this.diisi.indexOf(kolom),
      "aria-label": id ? null : `${baris.nama}, ${kolom.judul}`,
      autocomplete: "off",
      spellcheck: "false",
      list: jenis === "input" ? list : null,
      readonly: !id && this.meja.dihapus(this.lembar, baris),
      rows: jenis === "textarea" ? (id ? Math.min(16, Math.max(2, isi.length / 70)) | 0 : 1) : null,
    });
    medan.value = isi;
    this.medan.set(this.kunci(baris, kolom), medan);
    return medan;
  }

  // The place below a cell where what is wrong with it, or what was computed, is shown.
  letak(baris, kode) {
    const place = unsur("div", { class: `di-${kode === "capaian" || kode === "hitungan" || kode === "putusan" ? kode : "sel"}` });
    this.tempat.set(`${baris.kunci}\u0000${kode}`, place);
    return place;
  }

  di(medan) {
    const nomor = Number(medan.getAttribute(BARIS));
    const at = Number(medan.getAttribute(KOLOM));
    return { nomor, at, baris: this.baris[nomor], kolom: this.diisi[at] };
  }

  // The row that somebody is typing in, if any.
  barisTerpilih() {
    const medan = document.activeElement;
    return medan?.hasAttribute(BARIS) && this.unsur.contains(medan) ? this.di(medan).baris : undefined;
  }

  pada(nomor, at) {
    const baris = this.baris[nomor];
    const kolom = this.diisi[at];
    return baris && kolom ? this.medan.get(this.kunci(baris, kolom)) : undefined;
  }

  // As in a spreadsheet: a click chooses what is in a cell, so that typing replaces it; one more sets the cursor.
  pilihIsi(medan) {
    // The whole of a cell is its field, also where a long text beside it has made it high.
    if (medan.tagName === "TD" && !this.lembar.naskah) this.masuki(medan.querySelector(`[${BARIS}]`));
    if (medan === this.ditunjuk && medan.hasAttribute(BARIS) && !this.lembar.naskah && medan.selectionStart === medan.selectionEnd) medan.select();
  }

  masuki(medan) {
    medan?.focus();
    medan?.select();
  }

  ketik(medan) {
    if (!medan.hasAttribute(BARIS)) return;
    const { baris, kolom } = this.di(medan);
    this.meja.ubah(this.lembar, baris, kolom.kode, medan.value);
    medan.classList.toggle("diubah", this.meja.diubah(this.lembar, baris, kolom.kode));
  }

  tekan(kejadian) {
    const medan = kejadian.target;
    if (!medan.hasAttribute?.(BARIS) || this.lembar.naskah || kejadian.isComposing) return;
    const { nomor, at, baris, kolom } = this.di(medan);
    const turun = { ArrowDown: 1, ArrowUp: -1 }[kejadian.key];
    if (kejadian.key === "Escape") {
      medan.value = baris.isi[kolom.kode] || "";
      this.ketik(medan);
    } else if (kejadian.key === "Enter" && !kejadian.altKey) {
      kejadian.preventDefault();
      this.masuki(this.pada(nomor + (kejadian.shiftKey ? -1 : 1), at));
    } else if (turun && !medan.list && !medan.value.includes("\n")) {
      const next = this.pada(nomor + turun, at);
      if (next) {
        kejadian.preventDefault();
        this.masuki(next);
      }
    }
  }

  async tempel(kejadian) {
    const medan = kejadian.target;
    if (!medan.hasAttribute?.(BARIS)) return;
    const teks = kejadian.clipboardData.getData("text/plain");
    if (this.lembar.naskah || !/[\t\n]/.test(teks.trim())) return;
    kejadian.preventDefault();
    const { nomor, at } = this.di(medan);
    const ubahan = [];
    let luar = 0;
    urai(teks).forEach((row, y) =>
      row.forEach((isi, x) => {
        const tujuan = this.pada(nomor + y, at + x);
        if (!tujuan) luar += isi ? 1 : 0;
        else if (tujuan.value !== isi) ubahan.push({ tujuan, isi });
      }),
    );
    if (await tanyaTempel(ubahan, luar, this.meja)) {
      for (const { tujuan, isi } of ubahan) {
        tujuan.value = isi;
        this.ketik(tujuan);
      }
    }
    medan.focus();
  }

  // Show what the check and the sums say of this table; returns the problems that have no cell here.
  tampilkan(jawaban) {
    for (const [nama, place] of this.tempat) {
      const [kunci, kode] = nama.split("\u0000");
      const sum = jawaban.capaian[kunci] || {};
      if (kode === "capaian") place.textContent = sum.capaian || (jawaban.disahkan ? this.meja.kata.sesudah_koreksi : this.meja.kata.belum_dihitung);
      else if (kode === "hitungan") place.textContent = sum.hitungan || "";
      else if (kode === "putusan") {
        place.textContent = sum.putusan || "";
        place.dataset.hasil = sum.kelas || "";
      } else place.replaceChildren();
    }
    for (const medan of this.medan.values()) {
      medan.removeAttribute("aria-invalid");
      medan.removeAttribute("aria-describedby");
    }
    const sisa = [];
    for (const satu of jawaban.masalah) {
      const nama = `${satu.kunci}\u0000${satu.kolom}`;
      const place = satu.lembar === this.lembar.kode ? this.tempat.get(nama) : undefined;
      if (!place) sisa.push(satu);
      else this.tunjuk(place, this.medan.get(nama), satu);
    }
    return sisa;
  }

  tunjuk(place, medan, satu) {
    const id = `m-${[...this.tempat.values()].indexOf(place)}`;
    place.id = id;
    const kelas = { class: satu.salah ? "salah" : "perhatian" };
    const baris = unsur("p", kelas, satu.pesan);
    const cara = satu.perbaikan ? unsur("details", kelas, unsur("summary", {}, this.meja.kata.caranya), unsur("p", {}, satu.perbaikan)) : null;
    if (medan) {
      if (satu.salah) medan.setAttribute("aria-invalid", "true");
      medan.setAttribute("aria-describedby", id);
      if (satu.ganti) {
        const pakai = () => {
          medan.value = satu.ganti;
          this.ketik(medan);
          medan.focus();
        };
        baris.append(" ", tombol(`${this.meja.kata.pakai} ‘${satu.ganti}’`, pakai, { class: "pakai" }));
      }
    }
    place.append(baris, cara || "");
  }
}
