// What helps who writes prose: the text as the site shows it, and pictures, made small and without what a camera adds.

import { kotak, tombol, unsur } from "/unsur.js";

const JEDA = 300; // milliseconds after the last key before the shown text is made anew
const TERPANJANG = 1600; // points of the longer side, as the program keeps them
const TERBESAR = 1_300_000; // bytes of a picture that one request carries

// Elements that the program names: [name, attributes, content], or a text.
function tanam(simpul) {
  return typeof simpul === "string" ? simpul : unsur(simpul[0], simpul[1], ...simpul[2].map(tanam));
}

export function alatNaskah(medan, judul, meja) {
  const { kata } = meja;
  const hasil = unsur("div", { class: "hasil", role: "region", "aria-label": `${kata.lihat_tulisan}: ${judul}`, hidden: true });
  let jam;
  const tulis = async () => {
    const said = await meja.panggil("tulisan", { teks: medan.value });
    if (said) hasil.replaceChildren(...said.isi.map(tanam));
  };
  const balik = async (kejadian) => {
    const tombolnya = kejadian.currentTarget;
    if (hasil.hidden) await tulis();
    hasil.hidden = !hasil.hidden;
    tombolnya.textContent = hasil.hidden ? kata.lihat_tulisan : kata.tutup_tulisan;
  };
  medan.addEventListener("input", () => {
    clearTimeout(jam);
    if (!hasil.hidden) jam = setTimeout(tulis, JEDA);
  });
  const nama = (teks) => ({ "aria-label": `${teks}: ${judul}` });
  const tombols = [tombol(kata.lihat_tulisan, balik, nama(kata.lihat_tulisan))];
  tombols.push(tombol(kata.sisip_gambar, () => sisipkan(medan, meja), nama(kata.sisip_gambar)));
  return [unsur("p", { class: "alat" }, ...tombols), hasil];
}

// Drawn anew from its points alone, so that nothing a camera put into the file leaves this page.
async function kecil(berkas) {
  const titik = await createImageBitmap(berkas);
  const skala = Math.min(1, TERPANJANG / Math.max(titik.width, titik.height));
  const kanvas = unsur("canvas", { width: Math.round(titik.width * skala), height: Math.round(titik.height * skala) });
  const pena = kanvas.getContext("2d");
  pena.fillStyle = "white";
  pena.fillRect(0, 0, kanvas.width, kanvas.height);
  pena.drawImage(titik, 0, 0, kanvas.width, kanvas.height);
  const sebagai = (jenis, mutu) => new Promise((selesai) => kanvas.toBlob(selesai, jenis, mutu));
  const png = berkas.type === "image/png" ? await sebagai("image/png") : null;
  if (png && png.size <= TERBESAR) return { akhiran: "png", isi: png };
  for (const mutu of [0.9, 0.75, 0.5]) {
    const jpg = await sebagai("image/jpeg", mutu);
    if (jpg.size <= TERBESAR) return { akhiran: "jpg", isi: jpg };
  }
  throw new Error("terlalu besar");
}

export async function base64(isi) {
  const huruf = [];
  for (const satu of new Uint8Array(await isi.arrayBuffer())) huruf.push(String.fromCharCode(satu));
  return btoa(huruf.join(""));
}

async function sisipkan(medan, meja) {
  const { kata } = meja;
  const at = medan.selectionEnd;
  const isian = { berkas: ["file", kata.berkas_gambar], nama: ["text", kata.nama_gambar], keterangan: ["text", kata.keterangan_gambar], uraian: ["text", kata.uraian_gambar] };
  const medans = {};
  const isi = [];
  for (const [kode, [jenis, judul]] of Object.entries(isian)) {
    const id = `g-${kode}`;
    medans[kode] = unsur("input", { id, type: jenis, accept: jenis === "file" ? "image/jpeg,image/png" : null, maxlength: jenis === "text" ? "300" : null, autocomplete: "off" });
    isi.push(unsur("p", {}, unsur("label", { for: id }, judul), medans[kode]));
  }
  const pilihan = [{ teks: kata.sisip_gambar, nilai: true, kelas: "utama" }, { teks: kata.batal, nilai: null }];
  if (!(await kotak(kata.sisip_gambar, isi, pilihan))) return;
  const [nama, keterangan, uraian] = ["nama", "keterangan", "uraian"].map((kode) => medans[kode].value.trim());
  const berkas = medans.berkas.files[0];
  if (!berkas || !nama || !keterangan || !uraian) {
    meja.kabar(kata.gambar_kurang, true);
    return;
  }
  let gambar;
  try {
    gambar = await kecil(berkas);
  } catch {
    meja.kabar(kata.gambar_tak_terbaca, true);
    return;
  }
  const file = `${nama}.${gambar.akhiran}`;
  const said = await meja.panggil("gambar", { tahun: meja.data.tahun, gambar: { nama: file, isi: await base64(gambar.isi) } });
  if (!said) return;
  meja.data.urung = said.urung;
  const rujukan = /^[a-z][a-z0-9-]*$/.test(nama) ? ` ${nama}` : "";
  const blok = `Gambar${rujukan}: ${file}\nKeterangan: ${keterangan}\nUraian: ${uraian}`;
  const sebelum = medan.value.slice(0, at).trimEnd();
  const sesudah = medan.value.slice(at).trimStart();
  medan.value = [sebelum, blok, sesudah].filter(Boolean).join("\n\n");
  medan.dispatchEvent(new Event("input", { bubbles: true }));
  meja.kabar(kata.gambar_tersimpan);
  medan.focus();
}
