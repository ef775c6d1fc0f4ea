@echo off
rem Starts Uppsikt: the console without arguments, the command line with them.
rem Looks for Java 25 or newer in UPPSIKT_JAVA_HOME, JAVA_HOME, on PATH, then in the usual places.
rem More options for the virtual machine go into UPPSIKT_JAVA_OPTIONS.
setlocal enableextensions
set "NEEDED=25"
for %%I in ("%~dp0..") do set "PROGRAM=%%~fI"
set "FOUND="

call :consider "%PROGRAM%\runtime"
call :consider "%UPPSIKT_JAVA_HOME%"
call :consider "%JAVA_HOME%"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" for %%H in ("%%~dp$PATH:J..") do call :consider "%%~fH"
for %%R in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks") do (
  if exist "%%~R" for /d %%H in ("%%~R\*") do call :consider "%%~fH"
)

if not defined FOUND (
  echo uppsikt: Java %NEEDED% or newer was not found. Install it, or point JAVA_HOME at it. 1>&2
  exit /b 3
)
rem The console only, for less memory: installer/program/uppsikt says why.
set "COMPILE="
if "%~1"=="" set "COMPILE=-XX:TieredStopAtLevel=1"
"%FOUND%\bin\java.exe" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:MetaspaceSize=128m -Djavafx.animation.pulse=120 -Xms40m -Xmx768m -XX:MaxNewSize=24m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 -XX:+UseCompactObjectHeaders -XX:-ShrinkHeapInSteps -Djdk.nio.maxCachedBufferSize=262144 %COMPILE% %UPPSIKT_JAVA_OPTIONS% -classpath "%PROGRAM%\lib\*" org.uppsikt.Launcher %*
exit /b %ERRORLEVEL%

rem A Java home tells its version in the file "release": JAVA_VERSION="25.0.1"
:consider
if defined FOUND exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do call :accept "%~1" %%V
exit /b 0

:accept
set "MAJOR=%~2"
set MAJOR=%MAJOR:"=%
if %MAJOR% GEQ %NEEDED% set "FOUND=%~1"
exit /b 0
