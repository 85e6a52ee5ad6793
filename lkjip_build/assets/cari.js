// Searches the index of cari/ (made by keluaran/cari). Loaded when somebody begins to search.
(function () {
  "use strict";
  const isi = {}, dimuat = {};
  const situs = new URL("..", document.currentScript.src).href;

  // Snowball's algorithm for Indonesian (indonesian.sbl), for words of a–z.
  function pangkas(w) {
    let n = w.replace(/[^aeiou]/g, "").length, awal = 0, mulai = 0;
    const buang = (pola) => pola.test(w) && ((w = w.replace(pola, "")), n--, true);
    function akhiran() {
      if (w.endsWith("an")) {
        if (awal < 2 || awal > 3) if (buang(/kan$/)) return true;
        return awal !== 1 && buang(/an$/);
      }
      return awal < 3 && /[^s]i$/.test(w) && buang(/i$/);
    }
    function kedua() {
      const sisa = w.slice(mulai);
      const m = /^pe(r|l(?=ajar))?|^be(r|l(?=ajar)|(?=[^aeiou]er))/.exec(sisa);
      if (!m) return;
      if (m[0][0] === "b") awal = 4;
      else if (m[0] !== "pel") awal = 2;
      w = w.slice(0, mulai) + sisa.slice(m[0].length);
      n--;
    }
    function pertama() {
      const m = /^(di|ke|meng?|mem?|peng?|pem|ter)/.exec(w);
      if (!m) return false;
      const p = m[0], sisa = w.slice(p.length), vokal = /^[aeiou]/.test(sisa);
      awal = p === "ke" || p[0] === "p" ? 3 : 1;
      if ((p === "men" || p === "pen") && /^y[aeiou]/.test(sisa)) w = "s" + sisa.slice(1);
      else if ((p === "mem" || p === "pem") && vokal) w = "p" + sisa;
      else w = sisa;
      mulai = w === sisa ? 0 : 1;
      n--;
      return true;
    }
    if (n < 3) return w;
    buang(/[kl]ah$|pun$/);
    if (n < 3) return w;
    buang(/nya$|[km]u$/);
    if (n < 3) return w;
    if (pertama()) {
      if (n > 2 && akhiran() && n > 2) kedua();
    } else {
      kedua();
      if (n > 2) akhiran();
    }
    return w;
  }

  const polos = (teks) => teks.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const kata = (teks) => (polos(teks).match(/[a-z]+-\d{1,2}(?!\d)|[a-z]{2,}|\d+/g) || [])
    .filter((k) => !/^\d/.test(k) || /^(19|20)\d\d$/.test(k));

  function muat(nama) {
    return (dimuat[nama] ||= new Promise((jadi, gagal) => {
      const skrip = document.createElement("script");
      skrip.src = situs + "cari/" + nama + ".js" + (isi.indeks ? "?v=" + isi.indeks.versi : "");
      skrip.onload = () => (nama in isi ? jadi(isi[nama]) : gagal());
      skrip.onerror = () => { delete dimuat[nama]; skrip.remove(); gagal(); };
      document.head.append(skrip);
    }));
  }

  // The shards of sorted words that may hold what lies between two words.
  function potongan(jenis, dari, sampai) {
    const awal = isi.indeks[jenis];
    const di = awal.map((_, i) => i).filter((i) => awal[i] <= sampai && !(awal[i + 1] <= dari));
    return Promise.all(di.map((i) => muat(jenis + "-" + i)));
  }

  // The stems that begin so (or are it), each with its pages.
  async function semuaAkar(awalan, persis) {
    const hasil = {};
    for (const teks of await potongan("kata", awalan, persis ? awalan : awalan + "{")) {
      const pasang = teks.split(" ");
      for (let i = 0; i < pasang.length; i += 2) {
        if (persis ? pasang[i] === awalan : pasang[i].startsWith(awalan)) hasil[pasang[i]] = pasang[i + 1];
      }
    }
    return hasil;
  }

  // Damerau–Levenshtein, up to `batas`.
  function jarak(a, b, batas) {
    if (Math.abs(a.length - b.length) > batas) return 9;
    let lalu = [], kini = [...Array(b.length + 1).keys()];
    for (let i = 1; i <= a.length; i++) {
      const dua = lalu;
      lalu = kini;
      kini = [i];
      for (let j = 1; j <= b.length; j++) {
        const beda = a[i - 1] === b[j - 1] ? 0 : 1;
        kini[j] = Math.min(lalu[j] + 1, kini[j - 1] + 1, lalu[j - 1] + beda);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) kini[j] = Math.min(kini[j], dua[j - 2] + 1);
      }
      if (Math.min(...kini) > batas) return 9;
    }
    return kini[b.length];
  }

  // Words that begin with this one, and those that it may be a slip for, as written.
  async function ejaan(k, belumSelesai) {
    const batas = k.length > 7 ? 2 : k.length > 3 ? 1 : 0;
    const calon = [];
    for (const teks of await potongan("ejaan", k[0], k[0] + "{")) {
      for (const satu of teks.split(" ")) {
        const w = satu.slice(0, -1), sering = +satu.slice(-1);
        const d = belumSelesai && k.length > 2 && w.startsWith(k) ? 0.5 : jarak(k, w, batas);
        if (d <= batas) calon.push([d - sering / 20, w]);
      }
    }
    return calon.sort((a, b) => a[0] - b[0]).slice(0, belumSelesai ? 4 : 1).map((c) => c[1]);
  }

  // All that a question asks for: [stem, how much it counts, which word of the question].
  async function diminta(tanya) {
    const tanpa = new Set(isi.indeks.tanpa.split(" "));
    const semua = kata(tanya).filter((k) => !tanpa.has(k)).slice(0, 16);
    const dasar = semua.map((k) => pangkas(k));
    const minta = [], ganti = [];
    for (const [i, k] of semua.entries()) {
      const terakhir = i === semua.length - 1 && k.length > 2 && /[a-z]$/i.test(tanya);
      const ada = await semuaAkar(dasar[i], !terakhir);
      if (dasar[i] in ada) minta.push([dasar[i], ada[dasar[i]], /^\d/.test(k) ? 0.8 : 1, i]);
      else if (!/\d/.test(k)) {
        const mirip = await ejaan(k, terakhir);
        for (const w of mirip) {
          const s = pangkas(w);
          minta.push([s, (await semuaAkar(s, true))[s], 0.8 / mirip.length ** 0.5, i]);
        }
        if (mirip.length && !mirip.some((w) => w.startsWith(k))) { ganti.push([k, mirip[0]]); dasar[i] = pangkas(mirip[0]); }
      }
      for (const s of Object.keys(ada).filter((s) => s !== dasar[i]).sort((a, b) => ada[b].length - ada[a].length).slice(0, 6)) {
        minta.push([s, ada[s], 0.3, i]);
      }
    }
    for (let i = 0; i < dasar.length; i++) {
      for (let j = Math.min(i + 5, dasar.length); j > i; j--) {
        const juga = (isi.indeks.padanan[dasar.slice(i, j).join(" ")] || "").split(" ").filter((s) => s && !dasar.includes(s));
        for (const s of juga) minta.push([s, (await semuaAkar(s, true))[s], (0.7 * (j - i)) / juga.length ** 0.5, i, j]);
      }
    }
    return { minta: minta.filter((m) => m[1]), ganti, banyak: dasar.length };
  }

  // The pages for a question, best first, each as a number.
  async function cari(tanya) {
    const { minta, ganti, banyak } = await diminta(tanya);
    const nilai = new Map();
    for (const [, tulis, bobot, dari, sampai = dari + 1] of minta) {
      let nomor = -1;
      for (const [, langkah, huruf] of tulis.matchAll(/(\d*)([A-Za-z])/g)) {
        nomor += +langkah || 1;
        const tingkat = huruf.charCodeAt() - (huruf < "a" ? 65 : 71);
        const satu = nilai.get(nomor) || nilai.set(nomor, [0, 0]).get(nomor);
        satu[0] += bobot * 1.12 ** tingkat;
        for (let i = dari; i < sampai; i++) satu[1] |= 1 << i;
      }
    }
    const bit = (n) => { let b = 0; for (; n; n &= n - 1) b++; return b; };
    const urut = [...nilai].map(([nomor, [n, ke]]) => [nomor, n * (0.4 + (0.6 * bit(ke)) / banyak)])
      .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return { nomor: urut.filter((u) => u[1] > urut[0][1] / 8).map((u) => u[0]), ganti, akar: new Set(minta.map((m) => m[0])) };
  }

  async function halaman(nomor) {
    const awal = isi.indeks.halaman;
    return Promise.all(nomor.map(async (n) => {
      const i = awal.findLastIndex((a) => a <= n);
      return (await muat("halaman-" + i))[n - awal[i]];
    }));
  }

  function alamat(ke) {
    const [jalan, jangkar] = ke.split("#");
    const berkas = location.protocol === "file:" ? "index.html" : "";
    return situs + jalan + berkas + (jangkar ? "#" + jangkar : "");
  }

  function buat(nama, kelas, ...anak) {
    const el = document.createElement(nama);
    if (kelas) el.className = kelas;
    el.append(...anak);
    return el;
  }

  // The text with the words that were searched for marked.
  function tandai(teks, dicari) {
    return teks.split(/([\p{L}\p{M}\d-]+)/u)
      .map((satu, i) => (i % 2 && kata(satu).some((k) => dicari.has(pangkas(k))) ? buat("mark", "", satu) : satu));
  }

  function pasang(wadah) {
    const [kotak, isian, panel, status, daftar, lagi, dialog] = [".cari__kotak", "input", ".cari__hasil", ".cari__status",
      ".cari__daftar", ".cari__lain button", "dialog"].map((s) => wadah.querySelector(s));
    let giliran = 0, tunggu;

    async function tampilkan(hasil, banyak, ini) {
      const semua = await halaman(hasil.nomor.slice(0, banyak));
      if (ini !== giliran) return;
      const kelompok = new Map();
      for (const satu of semua) kelompok.set(satu[0], [...(kelompok.get(satu[0]) || []), satu]);
      daftar.replaceChildren(...[...kelompok].flatMap(([jenis, anggota]) => {
        const kepala = buat("p", "cari__jenis", isi.indeks.jenis[jenis]);
        kepala.id = "cari-jenis-" + jenis;
        const ul = buat("ul", "", ...anggota.map(([, ke, judul, uraian]) => {
          const a = buat("a", "", buat("span", "cari__judul", ...tandai(judul, hasil.akar)),
            buat("span", "cari__uraian", ...tandai(uraian, hasil.akar)));
          a.href = alamat(ke);
          return buat("li", "", a);
        }));
        ul.setAttribute("aria-labelledby", kepala.id);
        return [kepala, ul];
      }));
      lagi.hidden = hasil.nomor.length <= banyak;
      lagi.onclick = async () => {
        const lama = new Set([...daftar.querySelectorAll("a")].map((a) => a.href));
        await tampilkan(hasil, banyak + 10, giliran);
        [...daftar.querySelectorAll("a")].find((a) => !lama.has(a.href))?.focus();
      };
    }

    async function jalankan() {
      const tanya = isian.value.trim(), ini = ++giliran;
      panel.hidden = !tanya;
      if (!tanya) return;
      try {
        await muat("indeks");
        const hasil = await cari(isian.value);
        if (ini !== giliran) return;
        await tampilkan(hasil, 10, ini);
        if (ini !== giliran) return;
        const ganti = hasil.ganti.map(([salah, benar]) => `“${salah}” tidak ada. Yang dicari: “${benar}”. `).join("");
        const n = hasil.nomor.length;
        status.textContent = n ? `${ganti}${n} hasil` : `Tidak ditemukan: “${tanya}”. Coba kata lain.`;
      } catch {
        status.textContent = "Pencarian tidak dapat dimuat. Periksa sambungan internet, lalu coba lagi.";
      }
    }

    function tutup() {
      giliran++;
      panel.hidden = true;
      if (dialog.open) dialog.close();
    }

    isian.addEventListener("input", () => { clearTimeout(tunggu); tunggu = setTimeout(jalankan, 120); });
    isian.addEventListener("focus", () => { if (panel.hidden) jalankan(); });
    kotak.addEventListener("keydown", (peristiwa) => {
      const tempat = [isian, ...daftar.querySelectorAll("a")], di = tempat.indexOf(document.activeElement);
      const ke = { ArrowDown: di + 1, ArrowUp: di - 1, Enter: di ? -1 : 1 }[peristiwa.key];
      if (peristiwa.key === "Escape") {
        peristiwa.preventDefault();
        if (!dialog.open) isian.focus();
        tutup();
      } else if (di >= 0 && tempat[ke] && !panel.hidden) {
        peristiwa.preventDefault();
        tempat[ke].focus();
      }
    });
    const keluar = (ke) => { if (ke && !dialog.open && !kotak.contains(ke)) tutup(); };
    kotak.addEventListener("focusout", (peristiwa) => keluar(peristiwa.relatedTarget));
    document.addEventListener("pointerdown", (peristiwa) => keluar(peristiwa.target));
    jalankan();
    muat("indeks").catch(() => {});
  }

  window.lkjipCari = (nama, nilai) => { isi[nama] = nilai; };
  Object.assign(window.lkjipCari, { pangkas, kata, cari, halaman, siap: () => muat("indeks") });
  const wadah = document.querySelector("[data-cari]");
  if (wadah) pasang(wadah);
})();
