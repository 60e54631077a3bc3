@echo off
rem Runs Dragoman from its sources: builds Release (incremental), then starts the built program.
setlocal
set "here=%~dp0"
set "program=%here%artifacts\bin\Dragoman.Cli\release\Dragoman.Cli.dll"
if not exist "%program%" (
    echo Building Dragoman ^(Release^); this happens once... 1>&2
    dotnet build "%here%src\Dragoman.Cli" -c Release -v quiet -nologo 1>&2 || exit /b 3
)
dotnet "%program%" %*
