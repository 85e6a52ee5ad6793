// Saving: what will change, what is wrong, what two people changed, why a signed year is corrected, and whose commit it is.

import { pilihBentrok } from "/bentrok.js";
import { kotak, unsur } from "/unsur.js";

function medan(id, judul) {
  const input = unsur("input", { id, maxlength: "200", autocomplete: "off" });
  return [input, unsur("p", {}, unsur("label", { for: id }, judul), input)];
}

// What has to be mended of what is to be saved: nothing where all is well.
export function yangSalah(said, { kata, ubahan }) {
  const diubah = [...ubahan.values()];
  const perhatian = said.masalah.filter((satu) => !satu.salah && diubah.some((lain) => lain.lembar === satu.lembar && lain.kunci === satu.kunci));
  const ingat = perhatian.length
    ? [unsur("p", { class: "perhatian" }, kata.peringatan), unsur("ul", {}, ...perhatian.map((satu) => unsur("li", {}, `${satu.tempat}: ${satu.pesan}`)))]
    : [];
  if (!said.kesalahan) return ingat;
  const salah = said.masalah.filter((satu) => satu.salah).map((satu) => unsur("li", {}, `${satu.tempat}: ${satu.pesan}`));
  return [unsur("p", { class: "salah" }, `${kata.tandai}: ${said.kesalahan}. ${kata.belum_terbit}`), unsur("ul", {}, ...salah), ...ingat];
}

// Ask, then save; returns whether it was saved.
export async function simpanDenganTanya(meja) {
  const said = await meja.coba();
  if (!said) return false;
  const bentrok = said.ditolak.map((satu) => satu.bentrok).filter(Boolean);
  if (bentrok.length) return (await putuskan(bentrok, meja)) ? simpanDenganTanya(meja) : false;
  const { kata, data } = meja;
  const isi = [meja.kalimat(said), ...yangSalah(said, meja)];
  const [catatan, barisCatatan] = medan("catatan", kata.catatan);
  const [nama, barisNama] = medan("nama-git", kata.nama_git);
  const [surel, barisSurel] = medan("surel-git", kata.surel_git);
  if (data.git) isi.push(barisCatatan, unsur("p", {}, unsur("small", {}, kata.catatan_git)));
  if (data.git && !data.bernama) isi.push(barisNama, barisSurel);
  const [alasan, barisAlasan] = medan("alasan", kata.alasan);
  const [oleh, barisOleh] = medan("oleh", kata.oleh);
  if (said.disahkan) isi.push(unsur("p", {}, kata.koreksi), barisAlasan, barisOleh);
  else if (said.ditolak.length) isi.push(unsur("ul", { class: "salah" }, ...said.ditolak.map((satu) => unsur("li", {}, satu.alasan))));
  const pilihan = [{ teks: kata.batal, nilai: null }];
  if (!said.terbaca) isi.push(unsur("p", { class: "salah" }, kata.tak_terbaca));
  else if (!said.ditolak.length || said.disahkan) {
    const teks = said.kesalahan ? kata.simpan_tetap : kata.simpan;
    pilihan.unshift({ teks, nilai: "ya", kelas: said.kesalahan ? "" : "utama" });
  }
  const kurang = unsur("p", { class: "salah", role: "alert" });
  isi.push(kurang);
  const tanpaAlasan = () => said.disahkan && !(alasan.value.trim() && oleh.value.trim());
  do {
    if ((await kotak(kata.lihat, isi, pilihan)) !== "ya") return false;
    kurang.textContent = kata.alasan_kurang;
  } while (tanpaAlasan());
  const minta = { ...meja.permintaan(), catatan: catatan.value, tetap: said.kesalahan > 0 };
  if (said.disahkan) minta.koreksi = { alasan: alasan.value.trim(), oleh: oleh.value.trim() };
  if (nama.value.trim() && surel.value.trim()) minta.pengenal = { nama: nama.value.trim(), surel: surel.value.trim() };
  const hasil = await meja.panggil("simpan", minta);
  if (!hasil) return false;
  if (!hasil.tersimpan) {
    meja.tampilkan(hasil);
    meja.kabar("");
    // Somebody's change came in between: it is asked about at once.
    return hasil.ditolak.some((satu) => satu.bentrok) ? simpanDenganTanya(meja) : false;
  }
  await meja.pasang(hasil);
  meja.kabar([kata.tersimpan, hasil.kabar].filter(Boolean).join(" "));
  return true;
}

// Somebody else changed what is being saved: load what is there now, and keep of mine what is chosen.
async function putuskan(bentrok, meja) {
  const milik = await pilihBentrok(bentrok, meja);
  if (!milik) return false;
  const tetap = new Map();
  for (const [nama, satu] of meja.ubahan) {
    const at = bentrok.findIndex((lain) => sama(satu, lain));
    if (at < 0) tetap.set(nama, satu);
    else if (milik[at]) tetap.set(nama, { ...satu, semula: bentrok[at].mereka || "" });
  }
  const said = await meja.panggil("buka", { tahun: meja.data.tahun, tampilan: meja.tampilan });
  if (!said) return false;
  await meja.pasang(said, tetap);
  return tetap.size > 0 || meja.baru.length > 0;
}

function sama(satu, lain) {
  if (satu.kolom === lain.kolom && satu.kunci === lain.kunci) return true;
  return satu.kunci === `${lain.berkas}|${[lain.kunci, lain.kolom].filter(Boolean).join(".")}`;
}
