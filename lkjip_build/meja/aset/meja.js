// The editor's page: who may call, what was changed and not yet saved, and what the program answers.

import { pilihBentrok } from "/bentrok.js";
import { ambilBuku, tampilMenunggu } from "/buku.js";
import { tombolButir } from "/butir.js";
import { Pratinjau } from "/pratinjau.js";
import { langkahBerikut } from "/siklus.js";
import { simpanDenganTanya, yangSalah } from "/simpan.js";
import { Tabel } from "/tabel.js";
import { kotak, tombol, unsur } from "/unsur.js";

const RAHASIA = "lkjip";
const JEDA = 250; // milliseconds after the last key before the program is asked what a change does
const BERJARINGAN = new Set(["simpan", "ambil", "kirim"]); // may wait for what others shared
const MENGGANTI = new Set([...BERJARINGAN, "buka", "urungkan", "tahun-baru"]); // answered by a whole new page
const tempat = (id) => document.getElementById(id);

async function kirim(alamat, isi) {
  const kepala = { "Content-Type": "application/json", "X-Lkjip": sessionStorage.getItem(RAHASIA) || "" };
  return fetch(alamat, { method: "POST", headers: kepala, body: JSON.stringify(isi) });
}

// The token stands behind #, which no browser sends anywhere; it is changed for the secrets once, and gone.
async function masuk() {
  const token = location.hash.slice(1);
  if (!token) return true;
  const jawaban = await kirim("/masuk", { token });
  if (jawaban.ok) sessionStorage.setItem(RAHASIA, (await jawaban.json()).rahasia);
  location.replace("/");
  return false;
}

class Halaman {
  constructor() {
    this.ubahan = new Map();
    this.riwayat = [];
    this.baru = [];
    this.urutan = 0;
    this.pilihan = 0;
    this.nomorBaru = 0;
    this.butir = [];
    this.masuk = []; // workbooks of the folder `masuk` whose changes stand in the page
    this.menunggu = [];
    this.pratinjau = new Pratinjau(this);
    tempat("isi").addEventListener("focusin", () => this.tunjuk());
    addEventListener("focus", () => this.kata && this.lihatMenunggu());
    addEventListener("beforeunload", (kejadian) => {
      if (this.banyak) kejadian.preventDefault();
    });
  }

  get banyak() {
    return this.ubahan.size + this.baru.length;
  }

  async panggil(nama, isi = {}) {
    if (!MENGGANTI.has(nama)) return this.tanyakan(nama, isi);
    // What would be typed while the page is on its way to another state would be gone with the old one.
    const fokus = document.activeElement;
    document.body.inert = true;
    if (BERJARINGAN.has(nama)) this.kabar(this.kata.sebentar);
    try {
      return await this.tanyakan(nama, isi);
    } finally {
      document.body.inert = false;
      if (fokus?.isConnected) fokus.focus();
    }
  }

  async tanyakan(nama, isi) {
    let jawaban;
    try {
      jawaban = await kirim(`/api/${nama}`, isi);
    } catch {
      this.kabar(this.kata?.putus || "", true);
      return null;
    }
    if (!jawaban.ok) {
      if (jawaban.status === 403 && !this.kata) tempat("isi").replaceChildren(unsur("p", { class: "salah" }, document.title));
      this.kabar(this.kata?.gagal || String(jawaban.status), true);
      return null;
    }
    const said = await jawaban.json();
    if (said.tolak) {
      this.kabar(said.tolak, true);
      return null;
    }
    return said;
  }

  kabar(teks, salah = false) {
    const place = tempat("kabar");
    place.textContent = teks;
    place.className = salah ? "salah" : "";
  }

  async buka(tahun) {
    this.kabar("");
    const said = await this.panggil("buka", tahun ? { tahun } : {});
    if (said) await this.pasang(said);
  }

  // Show what the program answers; `tetap` are changes that stay unsaved, with the new rows and what workbooks brought.
  // Done when the record on view is loaded again.
  async pasang(said, tetap = null) {
    this.data = said;
    this.kata = said.kata;
    this.kosong = said.kosong;
    if (!tetap) {
      this.baru = [];
      this.masuk = [];
    }
    this.ubahan = tetap || new Map();
    this.riwayat = [];
    this.jawaban = said;
    const shown = said.tampilan.some((satu) => satu.kode === this.kode) ? this.kode : null;
    this.kode = said.lembar.some((satu) => satu.kode === this.kode) ? this.kode : said.lembar[0].kode;
    this.gambar();
    this.lihatMenunggu();
    if (shown) await this.pilihTampilan(shown);
  }

  // Ask which workbooks wait; somebody may put one there at any time.
  async lihatMenunggu() {
    if (this.usai) return;
    const said = await this.panggil("menunggu", { tahun: this.data.tahun });
    if (!said) return;
    this.menunggu = said.menunggu;
    tampilMenunggu(this.menunggu, this);
  }

  gambar() {
    this.kepala();
    const lembar = this.data.lembar.find((satu) => satu.kode === this.kode);
    this.tabel = new Tabel(lembar, this.baru.filter((satu) => satu.lembar === lembar.kode), this);
    const guna = this.kata.guna[lembar.kode] || this.kata.guna[lembar.tampilan ? "berkas" : ""];
    const judul = [unsur("h2", { class: "judul" }, lembar.nama), guna ? unsur("p", { class: "guna" }, guna) : null];
    const berikut = lembar.kode === "siklus" ? langkahBerikut(lembar, this) : null;
    const isi = [...judul, berikut, tombolButir(lembar, this), this.tabel.unsur].filter(Boolean);
    this.lain = unsur("section", { class: "lain", "aria-label": this.kata.lain });
    tempat("isi").replaceChildren(...isi, this.lain);
    for (const [nama, satu] of this.ubahan) {
      if (satu.lembar === lembar.kode) this.tabel.medan.get(nama.slice(nama.indexOf("\u0000") + 1))?.classList.add("diubah");
    }
    this.tampilkan(this.jawaban);
    this.kaki();
    this.tunjuk();
  }

  // Have the preview show the page of what is being typed: of an indikator its own, else that of the table.
  tunjuk() {
    const { lembar } = this.tabel;
    const kode = this.tabel.barisTerpilih()?.isi.indikator || (lembar.tampilan && lembar.halaman === "/indikator/" && this.kodeIndikator(lembar));
    this.pratinjau.tunjuk(kode ? `/indikator/${encodeURIComponent(kode)}/` : lembar.halaman);
  }

  kodeIndikator(lembar) {
    return /\.indikator\.\d+$/.test(lembar.kode) && lembar.baris.find((satu) => satu.kunci.endsWith(".kode"))?.isi.isi;
  }

  kepala() {
    const { kata, data } = this;
    const tahun = unsur("select", { id: "tahun", onchange: (kejadian) => this.ganti(Number(kejadian.target.value)) });
    for (const satu of data.semua_tahun) {
      tahun.append(unsur("option", { value: satu, selected: satu === data.tahun }, String(satu)));
    }
    const berikut = data.semua_tahun[0] + 1;
    const mulai = tombol(`${kata.tahun_baru} ${berikut}`, () => this.tahunBaru(`${kata.tahun_baru} ${berikut}`));
    const tabs = data.lembar.filter((satu) => !satu.tampilan).map((satu) =>
      tombol(satu.nama, () => this.pilih(satu.kode), { "aria-current": satu.kode === this.kode ? "page" : null }),
    );
    const bagian = unsur("select", { id: "bagian", onchange: (kejadian) => this.pilihBerkas(kejadian.target.value) });
    bagian.append(unsur("option", { value: "" }, kata.pilih_berkas));
    let grup;
    for (const satu of data.tampilan) {
      if (grup?.label !== satu.rumpun) bagian.append((grup = unsur("optgroup", { label: satu.rumpun })));
      const nama = `${"\u2003".repeat(satu.dalam)}${satu.nama}`;
      grup.append(unsur("option", { value: satu.kode, selected: satu.kode === this.kode }, nama));
    }
    tempat("kepala").replaceChildren(
      unsur("h1", {}, `${data.kantor}, ${data.tahun}`),
      data.tanda ? unsur("p", { class: "tanda" }, data.tanda) : "",
      unsur("p", { class: "tahun" }, unsur("label", { for: "tahun" }, `${kata.tahun} `), tahun, " ", unsur("small", {}, data.tahun_disahkan ? kata.tahun_disahkan : kata.tahun_terbuka)),
      tombol(kata.buku, () => ambilBuku(this)),
      data.pratinjau ? this.pratinjau.tombol() : "",
      unsur("nav", { "aria-label": kata.lembar }, ...tabs, unsur("span", { class: "pilih-berkas" }, unsur("label", { for: "bagian" }, kata.berkas), bagian), mulai),
    );
  }

  // The record of a shared file that is shown, or null for a table of the year.
  get tampilan() {
    return this.data.tampilan.some((satu) => satu.kode === this.kode) ? this.kode : null;
  }

  // Answers come in any order: what was chosen last is shown.
  async pilihTampilan(kode) {
    if (!kode) return;
    this.pilihan += 1;
    const nomor = this.pilihan;
    const said = await this.panggil("lihat", { tahun: this.data.tahun, tampilan: kode });
    if (!said || nomor !== this.pilihan) return;
    const kept = this.data.lembar.filter((satu) => satu.kode !== kode);
    this.data.lembar = [...kept, { ...said.lembar, tampilan: true }];
    this.kode = kode;
    this.gambar();
    tempat("bagian").focus();
    await this.coba();
  }

  async pilihBerkas(kode) {
    this.kabar("");
    await this.pilihTampilan(kode);
  }

  pilih(kode) {
    this.kabar("");
    this.pilihan += 1;
    this.kode = kode;
    this.gambar();
    document.querySelector("#kepala [aria-current]")?.focus();
  }

  async ganti(tahun) {
    if (this.banyak && !(await this.simpan())) {
      tempat("tahun").value = String(this.data.tahun);
      return;
    }
    await this.buka(tahun);
  }

  async tahunBaru(judul) {
    if (this.banyak && !(await this.simpan())) return;
    const pilihan = [{ teks: judul, nilai: true, kelas: "utama" }, { teks: this.kata.batal, nilai: null }];
    if (!(await kotak(judul, [unsur("p", {}, this.kata.tahun_baru_tanya)], pilihan))) return;
    const said = await this.panggil("tahun-baru");
    if (said) await this.pasang(said);
  }

  nama(lembar, baris, kolom) {
    return `${lembar.kode}\u0000${baris.kunci}\u0000${kolom}`;
  }

  isi(lembar, baris, kolom) {
    if (baris.baru) return baris.isi[kolom] || "";
    return this.ubahan.get(this.nama(lembar, baris, kolom))?.menjadi ?? (baris.isi[kolom] || "");
  }

  diubah(lembar, baris, kolom) {
    return baris.baru || this.ubahan.has(this.nama(lembar, baris, kolom));
  }

  // What is typed into a cell one letter after the other is one change, taken back as one.
  ubah(lembar, baris, kolom, teks) {
    const last = this.riwayat.at(-1);
    const sama = last?.lembar === lembar.kode && last.kunci === baris.kunci && last.kolom === kolom;
    if (!sama) this.riwayat.push({ lembar: lembar.kode, kunci: baris.kunci, kolom, teks: this.isi(lembar, baris, kolom) });
    this.tanam(lembar, baris, kolom, teks);
    this.kaki();
    this.tanya();
  }

  tanam(lembar, baris, kolom, teks) {
    if (baris.baru) {
      baris.isi[kolom] = teks;
      return;
    }
    const nama = this.nama(lembar, baris, kolom);
    const semula = baris.isi[kolom] || "";
    if (teks === semula) this.ubahan.delete(nama);
    else this.ubahan.set(nama, { lembar: lembar.kode, kunci: baris.kunci, kolom, semula, menjadi: teks });
  }

  dihapus(lembar, baris) {
    return this.ubahan.has(this.nama(lembar, baris, "hapus"));
  }

  tambah(lembar, isi, tampil = {}) {
    this.nomorBaru += 1;
    const baris = { kunci: `*${this.nomorBaru}`, nama: `${this.kata.baris} ${this.nomorBaru}`, isi, tampil, pilihan: {}, baru: true };
    this.baru.push({ ...baris, lembar: lembar.kode });
    return this.baru.at(-1);
  }

  // Called by the table for an empty row, and for the next step of the cycle; `tampil` stands in locked cells.
  tambahBaris(lembar, isi, tampil) {
    this.tambah(lembar, isi, tampil);
    this.gambar();
    this.tanya();
    document.querySelector("tr.baru:last-child input, tr.baru:last-child textarea")?.focus();
  }

  // Mark a row to be removed when this is saved, or no longer; a new one goes at once.
  hapus(lembar, baris) {
    const nama = this.nama(lembar, baris, "hapus");
    if (baris.baru) {
      this.baru = this.baru.filter((satu) => satu.kunci !== baris.kunci);
      this.riwayat.push({ lembar: lembar.kode, kunci: baris.kunci, kolom: "buang", baris });
    } else if (!this.ubahan.delete(nama)) {
      this.ubahan.set(nama, { lembar: lembar.kode, kunci: baris.kunci, kolom: "hapus", baris: {} });
      this.riwayat.push({ lembar: lembar.kode, kunci: baris.kunci, kolom: "hapus" });
    }
    this.gambar();
    this.tanya();
  }

  permintaan() {
    const baris = this.baru.map((satu) => ({
      lembar: satu.lembar,
      kunci: satu.kunci,
      kolom: "baru",
      baris: Object.fromEntries(Object.entries(satu.isi).filter(([, isi]) => isi.trim())),
    }));
    const terisi = baris.filter((satu) => Object.keys(satu.baris).length);
    return { tahun: this.data.tahun, tampilan: this.tampilan, ubahan: [...this.ubahan.values(), ...terisi, ...this.butir], masuk: this.masuk };
  }

  tanya() {
    this.kabar("");
    clearTimeout(this.jam);
    this.jam = setTimeout(() => this.coba(), JEDA);
  }

  async coba() {
    clearTimeout(this.jam);
    this.urutan += 1;
    const nomor = this.urutan;
    const said = await this.panggil("coba", this.permintaan());
    if (said && nomor === this.urutan) this.tampilkan(said);
    return said;
  }

  tampilkan(jawaban) {
    this.jawaban = jawaban;
    const sisa = this.tabel.tampilkan(jawaban);
    const list = sisa.map((satu) =>
      unsur("li", { class: satu.salah ? "salah" : "perhatian" }, `${satu.tempat}: ${satu.pesan}`, satu.perbaikan ? `. ${satu.perbaikan}` : ""),
    );
    const ditolak = (jawaban.ditolak || []).map((satu) => unsur("li", { class: "salah" }, `${jawaban.kalimat[satu.nomor]}: ${satu.alasan}`));
    const semua = [...ditolak, ...list];
    const judul = unsur("summary", {}, `${this.kata.lain} (${semua.length})`);
    this.lain.replaceChildren(...(semua.length ? [unsur("details", { open: ditolak.length > 0 }, judul, unsur("ul", {}, ...semua))] : []));
  }

  kaki() {
    const { kata, banyak } = this;
    if (!banyak && this.masuk.length) {
      this.masuk = [];
      tampilMenunggu(this.menunggu, this);
    }
    const status = banyak ? `${banyak} ${kata.belum}` : kata.tanpa_ubahan;
    tempat("kaki").replaceChildren(
      unsur("p", { class: banyak ? "belum" : "" }, status),
      tombol(kata.lihat, () => this.lihat(), { disabled: !banyak }),
      tombol(kata.simpan, () => this.simpan(), { class: "utama", disabled: !banyak }),
      banyak
        ? tombol(kata.batalkan, () => this.batalkan())
        : tombol(kata.urungkan, () => this.urungkan(), { disabled: !this.data.urung, title: (this.data.urung || []).join("\n") }),
      ...(this.data.bersama && !banyak ? ["ambil", "kirim"].map((nama) => tombol(kata[nama], () => this.bersama(nama))) : []),
      tombol(kata.selesai, () => this.selesai()),
    );
  }

  kalimat(said) {
    return unsur("ul", {}, ...said.kalimat.map((satu) => unsur("li", {}, satu)));
  }

  async lihat() {
    const said = await this.coba();
    if (said) await kotak(this.kata.lihat, [this.kalimat(said), ...yangSalah(said, this)], [{ teks: this.kata.tutup, nilai: null }]);
  }

  simpan() {
    return simpanDenganTanya(this);
  }

  batalkan() {
    const last = this.riwayat.pop();
    if (last?.kolom === "buang") this.baru.push(last.baris);
    const lembar = this.data.lembar.find((satu) => satu.kode === (last ? last.lembar : this.kode));
    if (last) {
      const baris = [...lembar.baris, ...this.baru].find((satu) => satu.kunci === last.kunci);
      if (baris && last.kolom === "hapus") this.ubahan.delete(this.nama(lembar, baris, "hapus"));
      else if (baris && last.kolom !== "buang") this.tanam(lembar, baris, last.kolom, last.teks);
    } else if (this.baru.length) this.baru.pop();
    else this.ubahan.delete([...this.ubahan.keys()].at(-1));
    this.kode = lembar.kode;
    this.gambar();
    this.tanya();
  }

  // What was saved is taken back only when somebody has read what that is.
  async urungkan() {
    const { kata } = this;
    const isi = [unsur("p", {}, kata.urungkan_tanya), unsur("ul", {}, ...this.data.urung.map((satu) => unsur("li", {}, satu)))];
    const pilihan = [{ teks: kata.urungkan_ya, nilai: true, kelas: "utama" }, { teks: kata.batal, nilai: null }];
    if (!(await kotak(kata.urungkan, isi, pilihan))) return;
    const said = await this.panggil("urungkan", { tahun: this.data.tahun });
    if (!said) return;
    await this.pasang(said);
    this.kabar(said.kabar);
  }

  // Take what others have shared, or share what was saved here; both only with nothing unsaved.
  async bersama(nama) {
    let said = await this.panggil(nama, { tahun: this.data.tahun });
    if (said?.bentrok) {
      const milik = await pilihBentrok(said.bentrok, this);
      const pilihan = milik && said.bentrok.map(({ berkas, kunci, kolom, saya, mereka }, at) => ({ berkas, kunci, kolom, saya, mereka, milik_saya: milik[at] }));
      if (pilihan) said = await this.panggil(nama, { tahun: this.data.tahun, pilihan });
      if (said?.bentrok) {
        this.kabar(said.kabar, true);
        return;
      }
    }
    if (!said) return;
    await this.pasang(said);
    this.kabar(said.kabar);
  }

  async selesai() {
    const { kata } = this;
    if (this.banyak) {
      const pilihan = [{ teks: kata.simpan_selesai, nilai: "simpan", kelas: "utama" }, { teks: kata.buang_selesai, nilai: "buang" }, { teks: kata.batal, nilai: null }];
      const mau = await kotak(`${this.banyak} ${kata.belum}`, [unsur("p", {}, kata.selesai_tanya)], pilihan);
      if (!mau || (mau === "simpan" && !(await this.simpan()))) return;
    }
    if (await this.panggil("selesai")) {
      this.ubahan.clear();
      this.baru = [];
      this.usai = true;
      tempat("kepala").replaceChildren();
      tempat("kaki").replaceChildren();
      tempat("menunggu").replaceChildren();
      tempat("isi").replaceChildren(unsur("p", {}, this.kata.sudah_selesai));
      this.kabar("");
    }
  }
}

if (await masuk()) {
  const halaman = new Halaman();
  await halaman.buka();
}
