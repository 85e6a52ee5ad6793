# Belum pernah dicoba di Windows sungguhan. Membuat folder kantor ini bisa dibawa di flashdisk ke komputer Windows tanpa
# Python: programnya dan Python-nya sendiri ikut di dalam folder, lalu sunting.bat memakai keduanya.
#
# Dijalankan sekali, di komputer Windows yang punya Python dan internet, dengan ZIP "Windows embeddable package" dari
# situs Python yang versinya sama dengan Python komputer itu:
#   powershell -ExecutionPolicy Bypass -File bekal-windows.ps1 C:\unduhan\python-3.12.10-embed-amd64.zip
param([Parameter(Mandatory = $true)][string]$Zip)
$ErrorActionPreference = "Stop"
Set-Location $PSScriptRoot
if (Test-Path python) { throw "Folder python sudah ada. Hapus dulu bila bekalnya hendak dibuat lagi." }
$versi = & py -c "import sys; print('%d.%d' % sys.version_info[:2])"
if ((Split-Path $Zip -Leaf) -notlike "python-$versi.*-embed-*.zip") {
    throw "ZIP itu bukan Python $versi. Unduh yang versinya sama dengan Python di komputer ini."
}
py -m pip install --quiet --target program -r requirements.txt
if ($LASTEXITCODE -ne 0) { throw "Program tidak terpasang; pesannya ada di atas." }
Expand-Archive $Zip python
$pth = Get-ChildItem python -Filter "python*._pth" | Select-Object -First 1
Add-Content $pth.FullName "..\program"
python\python.exe -m lkjip_build periksa
if ($LASTEXITCODE -ne 0) { throw "Bekalnya belum jalan; pesannya ada di atas." }
Write-Host "Selesai. Salin seluruh folder ini ke flashdisk; di komputer lain klik dua kali sunting.bat."
