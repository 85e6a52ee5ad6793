@echo off
rem Klik dua kali: meja isian kantor ini terbuka di peramban. Yang pertama kali memasang programnya dulu.
cd /d "%~dp0"
if exist python\python.exe goto bekal
if exist .venv\Scripts\lkjip.exe goto buka
echo Program belum terpasang di folder ini. Dipasang sekali saja; perlu internet dan beberapa menit.
py -m venv .venv && .venv\Scripts\pip install --quiet -r requirements.txt
if exist .venv\Scripts\lkjip.exe goto buka
echo Belum terpasang. Periksa internetnya dan apakah Python 3.11 atau lebih baru sudah ada, lalu klik lagi; cara lain ada di README.md.
pause
exit /b 1
:bekal
python\python.exe -m lkjip_build sunting
if errorlevel 1 pause
exit /b
:buka
.venv\Scripts\lkjip.exe sunting
if errorlevel 1 pause
