@echo off
rem Klik dua kali: meja isian kantor ini terbuka di peramban, dengan program di folder ini, atau yang sudah ada di komputer
rem ini. Bila tidak ada, programnya dipasang dulu di folder ini.
cd /d "%~dp0"
if exist python\python.exe goto bekal
if exist .venv\Scripts\lkjip.exe goto buka
where $PATH:lkjip.exe >nul 2>nul && goto komputer
if exist "%USERPROFILE%\lkjip\Scripts\lkjip.exe" goto rumah
echo Program belum ada di komputer ini. Dipasang sekali saja di folder ini; perlu internet dan beberapa menit.
py -m venv .venv && .venv\Scripts\pip install --quiet -r requirements.txt
if exist .venv\Scripts\lkjip.exe goto buka
echo.
echo Belum terpasang.
echo Bila di atas tertulis 'No matching distribution found': programnya tidak ada di internet. Mintalah folder programnya,
echo lalu di terminal, di folder ini: .venv\Scripts\pip install FOLDER-PROGRAM
echo Selain itu: periksa internetnya dan apakah Python 3.11 atau lebih baru sudah ada. Sesudah itu klik lagi.
pause
exit /b 1
:bekal
python\python.exe -m lkjip_build sunting
if errorlevel 1 pause
exit /b
:komputer
lkjip.exe sunting
if errorlevel 1 pause
exit /b
:rumah
"%USERPROFILE%\lkjip\Scripts\lkjip.exe" sunting
if errorlevel 1 pause
exit /b
:buka
.venv\Scripts\lkjip.exe sunting
if errorlevel 1 pause
