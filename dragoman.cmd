@echo off
rem Runs Dragoman from its sources: builds Release (quick when nothing has changed), then starts the built program.
setlocal
set "here=%~dp0"
set "program=%here%artifacts\bin\Dragoman.Cli\release\Dragoman.Cli.dll"
dotnet build "%here%src\Dragoman.Cli" -c Release -v quiet -nologo 1>&2 || exit /b 3
dotnet "%program%" %*
